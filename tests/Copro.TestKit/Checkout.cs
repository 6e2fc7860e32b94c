namespace Copro.TestKit;

/// <summary>The folder of this checkout, found upwards from where the tests run.</summary>
public static class Checkout
{
    private static readonly Lazy<string> s_root = new(FindRoot);

    /// <summary>The full path of the checkout.</summary>
    public static string Root => s_root.Value;

    /// <summary>The full path of something in the checkout.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Copro.Sdk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("These tests run from inside a checkout: no Copro.Sdk.sln above them.");
    }
}
