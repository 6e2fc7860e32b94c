using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace Copro.Architecture.Tests;

/// <summary>What each package asks of those who install it, literally: read from the packages that this build packed.</summary>
public sealed class PackageDependencyTests
{
    private const string Net8 = "net8.0";
    private const string Net10 = "net10.0";

    /// <summary>What the five ask for on .NET 8: the suite's value types and the two abstractions of one folder.</summary>
    private static readonly string[] s_fiveOnNet8 =
    [
        "Copro.Primitives 0.1.0",
        "Microsoft.Extensions.DependencyInjection.Abstractions 8.0.2",
        "Microsoft.Extensions.Options 8.0.2",
    ];

    private static readonly string[] s_fiveOnNet10 =
    [
        "Copro.Primitives 0.1.0",
        "Microsoft.Extensions.DependencyInjection.Abstractions 10.0.0",
        "Microsoft.Extensions.Options 10.0.0",
    ];

    private static readonly Dictionary<(string Package, string Target), string[]> s_expected = new()
    {
        [("Copro.Primitives", Net8)] = [],
        [("Copro.Primitives", Net10)] = [],
        [("Copro.BankMatch", Net8)] = s_fiveOnNet8,
        [("Copro.BankMatch", Net10)] = s_fiveOnNet10,
        [("Copro.Cmc7", Net8)] = s_fiveOnNet8,
        [("Copro.Cmc7", Net10)] = s_fiveOnNet10,
        [("Copro.Kiosk", Net8)] = s_fiveOnNet8,
        [("Copro.Kiosk", Net10)] = s_fiveOnNet10,
        [("Copro.Ledger", Net8)] = s_fiveOnNet8,
        [("Copro.Ledger", Net10)] = s_fiveOnNet10,
        [("Copro.Sepa", Net8)] = s_fiveOnNet8,
        [("Copro.Sepa", Net10)] = s_fiveOnNet10,
        [("Copro.Conformance", Net8)] = ["Copro.Ledger 0.1.0"],
        [("Copro.Conformance", Net10)] = ["Copro.Ledger 0.1.0"],
        [("Copro.Storage.Sqlite", Net8)] =
        [
            "Copro.Ledger 0.1.0",
            "Microsoft.Data.Sqlite 10.0.14",
            "SQLitePCLRaw.bundle_e_sqlite3 3.0.3",
            "SQLitePCLRaw.core 3.0.3",
        ],
        [("Copro.Storage.Sqlite", Net10)] =
        [
            "Copro.Ledger 0.1.0",
            "Microsoft.Data.Sqlite 10.0.14",
            "SQLitePCLRaw.bundle_e_sqlite3 3.0.3",
            "SQLitePCLRaw.core 3.0.3",
        ],
        [("Copro.Sdk", Net8)] =
        [
            "Copro.BankMatch 0.1.0",
            "Copro.Cmc7 0.1.0",
            "Copro.Kiosk 0.1.0",
            "Copro.Ledger 0.1.0",
            "Copro.Sepa 0.1.0",
            "Microsoft.Extensions.DependencyInjection.Abstractions 8.0.2",
            "Microsoft.Extensions.Hosting.Abstractions 8.0.1",
            "Microsoft.Extensions.Logging.Abstractions 8.0.2",
            "Microsoft.Extensions.Options 8.0.2",
        ],
        [("Copro.Sdk", Net10)] =
        [
            "Copro.BankMatch 0.1.0",
            "Copro.Cmc7 0.1.0",
            "Copro.Kiosk 0.1.0",
            "Copro.Ledger 0.1.0",
            "Copro.Sepa 0.1.0",
            "Microsoft.Extensions.DependencyInjection.Abstractions 10.0.0",
            "Microsoft.Extensions.Hosting.Abstractions 10.0.0",
            "Microsoft.Extensions.Logging.Abstractions 10.0.0",
            "Microsoft.Extensions.Options 10.0.0",
        ],
    };

    public static TheoryData<string> Libraries => [.. Repository.Libraries];

    [Fact]
    public void Table_OfDependencies_HasEveryLibraryOnBothTargets() =>
        Assert.Equal(
            Repository.Libraries.SelectMany(name => new[] { (name, Net10), (name, Net8) }),
            s_expected
                .Keys.OrderBy(key => key.Package, StringComparer.Ordinal)
                .ThenBy(key => key.Target, StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Dependencies_OfEachPackage_AreThoseOfTheTable(string package)
    {
        var actual = Nuspec(package).Descendants().Where(element => element.Name.LocalName == "group").ToList();

        Assert.Equal([Net10, Net8], actual.Select(TargetOf).Order(StringComparer.Ordinal));
        Assert.All(actual, group => Assert.Equal(s_expected[(package, TargetOf(group))], DependenciesOf(group)));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Contents_OfEachPackage_AreTheLibraryItsDocumentationAndItsReadme(string package)
    {
        using var archive = Open(package);
        var names = archive.Entries.Select(entry => entry.FullName).ToList();

        Assert.Contains("README.md", names);
        Assert.Contains($"lib/{Net8}/{package}.dll", names);
        Assert.Contains($"lib/{Net8}/{package}.xml", names);
        Assert.Contains($"lib/{Net10}/{package}.dll", names);
        Assert.Contains($"lib/{Net10}/{package}.xml", names);
        Assert.DoesNotContain(names, name => name.StartsWith("build", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Metadata_OfEachPackage_SaysWhatItIsAndWhoMayUseIt(string package)
    {
        var metadata = Nuspec(package)
            .Root!.Elements()
            .Single()
            .Elements()
            .ToLookup(element => element.Name.LocalName, StringComparer.Ordinal);

        Assert.True(metadata["description"].Single().Value.Length > 20, "a description that says something");
        Assert.NotEmpty(metadata["tags"].Single().Value);
        Assert.Equal("MIT", metadata["license"].Single().Value);
        Assert.Equal("README.md", metadata["readme"].Single().Value);
        Assert.True(File.Exists(Path.ChangeExtension(PathOf(package), ".snupkg")), "symbols beside the package");
    }

    private static string TargetOf(XElement group) => (string)group.Attribute("targetFramework")!;

    private static IEnumerable<string> DependenciesOf(XElement group) =>
        group
            .Elements()
            .Select(element => $"{(string)element.Attribute("id")!} {(string)element.Attribute("version")!}")
            .Order(StringComparer.Ordinal);

    private static XDocument Nuspec(string package)
    {
        using var archive = Open(package);
        using var nuspec = archive.Entries.Single(entry => entry.FullName == package + ".nuspec").Open();
        return XDocument.Load(nuspec);
    }

    private static ZipArchive Open(string package) => ZipFile.OpenRead(PathOf(package));

    private static string PathOf(string package) =>
        Path.Combine(BuiltWith("PackageFolder"), $"{package}.{BuiltWith("PackageVersion")}.nupkg");

    private static string BuiltWith(string key) =>
        typeof(PackageDependencyTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key)
            .Value!;
}
