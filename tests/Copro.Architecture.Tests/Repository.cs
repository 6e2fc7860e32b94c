using System.Diagnostics;
using System.Reflection;
using System.Xml.Linq;
using Copro.TestKit;

namespace Copro.Architecture.Tests;

/// <summary>The projects and files of the checkout, as the fences see them.</summary>
internal static class Repository
{
    /// <summary>The five libraries that look only at Copro.Primitives.</summary>
    public static readonly IReadOnlyList<string> TheFive =
    [
        "Copro.BankMatch",
        "Copro.Cmc7",
        "Copro.Kiosk",
        "Copro.Ledger",
        "Copro.Sepa",
    ];

    /// <summary>The prefix of each project's diagnostic codes.</summary>
    public static readonly IReadOnlyDictionary<string, string> DiagnosticPrefixes = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["Copro.Primitives"] = "PRM",
        ["Copro.Sepa"] = "SEPA",
        ["Copro.Kiosk"] = "KSK",
        ["Copro.Cmc7"] = "CMC",
        ["Copro.BankMatch"] = "BNK",
        ["Copro.Ledger"] = "LDG",
        ["Copro.Sdk"] = "SDK",
        ["Copro.Storage.Sqlite"] = "STO",
        ["Copro.Cli"] = "CLI",
    };

    private const string CommandLine = "Copro.Cli";

    /// <summary>All projects under <c>src</c>, by name.</summary>
    public static IReadOnlyList<string> SourceProjects { get; } =
    [
        .. Directory
            .EnumerateFiles(Checkout.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The projects under <c>src</c> that other people's code references: all but the command line.</summary>
    public static IReadOnlyList<string> Libraries { get; } = [.. SourceProjects.Where(name => name != CommandLine)];

    /// <summary>Whether drifted snapshots are to be written instead of reported.</summary>
    public static bool Renews => Environment.GetEnvironmentVariable("COPRO_RENEW_API") == "1";

    /// <summary>The project file of a project under <c>src</c>.</summary>
    public static XDocument ProjectFile(string project) =>
        XDocument.Load(Checkout.PathOf("src", project, project + ".csproj"));

    /// <summary>The compiled library, as the tests reference it.</summary>
    public static Assembly AssemblyOf(string project) => Assembly.Load(project == CommandLine ? "copro" : project);

    /// <summary>The C# files below a folder of the checkout, without what the build leaves there.</summary>
    public static IEnumerable<string> CSharpFiles(params string[] folder)
    {
        var root = Checkout.PathOf(folder);
        return Directory.Exists(root)
            ? Directory
                .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Where(path => !IsBuildOutput(Path.GetRelativePath(root, path)))
                .Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The path inside the checkout, with slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Checkout.Root, path).Replace('\\', '/');

    /// <summary>What git tracks, as paths inside the checkout.</summary>
    public static IReadOnlyList<string> TrackedFiles()
    {
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files", "-z"])
        {
            WorkingDirectory = Checkout.Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var names = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0
            ? names.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"git ls-files ended with {git.ExitCode}.");
    }

    private static bool IsBuildOutput(string relative) =>
        relative.Split('/', '\\').Any(part => part is "bin" or "obj" or "artifacts");
}
