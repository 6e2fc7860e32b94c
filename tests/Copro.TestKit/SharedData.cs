using Xunit;

namespace Copro.TestKit;

/// <summary>
/// Finds the acceptance cases, schemas and sample files that lie beside the checkout in <c>shared</c>, or in the folder named
/// by <c>COPRO_SHARED</c>. Tests that need them are skipped, with the reason, where they are not there.
/// </summary>
public static class SharedData
{
    private static readonly Lazy<string?> s_root = new(FindRoot);

    /// <summary>The full path of something below <c>shared</c>; skips the calling test when it is missing.</summary>
    public static string Require(params string[] parts)
    {
        var path = s_root.Value is null ? null : Path.Combine([s_root.Value, .. parts]);
        var found = path is not null && (File.Exists(path) || Directory.Exists(path));
        Skip.IfNot(found, $"shared/{string.Join('/', parts)} is not beside this checkout (or set COPRO_SHARED)");
        return path!;
    }

    private static string? FindRoot()
    {
        var named = Environment.GetEnvironmentVariable("COPRO_SHARED");
        if (!string.IsNullOrEmpty(named))
        {
            return named;
        }

        var beside = Path.Combine(Checkout.Root, "..", "shared");
        return Directory.Exists(beside) ? Path.GetFullPath(beside) : null;
    }
}
