using System.Text.RegularExpressions;
using Xunit;

namespace Copro.Architecture.Tests;

/// <summary>What a reader may expect of any file.</summary>
public sealed partial class SourceFileTests
{
    [Fact]
    public void PublicTypes_EachOne_HaveAFileOfTheirName() =>
        Findings.None(
            from path in Repository.CSharpFiles("src")
            let types = PublicTypes(path)
            where types.Count > 1 || (types.Count == 1 && types[0] != FileNoun(path))
            select $"{Repository.Relative(path)}: {string.Join(", ", types)}",
            "One public type a file, and the file has its name (Type.cs, or Type.Facet.cs for a part of it):"
        );

    [Fact]
    public void PublicTypes_FoundInTheSource_AreThoseOfTheAssemblies()
    {
        var compiled =
            from library in Repository.Libraries
            from type in Repository.AssemblyOf(library).GetExportedTypes()
            where !type.IsNested
            select $"{library}/{type.Name.Split('`')[0]}";
        var written =
            from library in Repository.Libraries
            from path in Repository.CSharpFiles("src", library)
            from type in PublicTypes(path)
            select $"{library}/{type}";

        Assert.Equal(compiled.ToHashSet(StringComparer.Ordinal), written.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void SharedSource_ThatSeveralLibrariesLink_IsInternal() =>
        Findings.None(
            Repository
                .CSharpFiles("src", "Shared")
                .Where(path => PublicTypes(path).Count > 0)
                .Select(Repository.Relative),
            "A public type in linked source would exist twice for whoever uses two libraries:"
        );

    [Fact]
    public void Source_OfEverything_LeavesNothingForLater() =>
        Findings.None(
            from folder in new[] { "src", "samples", "benchmarks" }
            from path in Repository.CSharpFiles(folder)
            from line in File.ReadLines(path)
            where Unfinished().IsMatch(line)
            select $"{Repository.Relative(path)}: {line.Trim()}",
            "Finished code, or an issue; not a note in the code:"
        );

    [Fact]
    public void Tests_AllOfThem_AreRun() =>
        Findings.None(
            from path in Repository.CSharpFiles("tests")
            from line in File.ReadLines(path)
            where SkippedTest().IsMatch(line)
            select $"{Repository.Relative(path)}: {line.Trim()}",
            "A test runs, or says at run time what it misses (SkippableFact):"
        );

    private static string FileNoun(string path) => Path.GetFileName(path).Split('.')[0];

    // Top-level types begin in the first column: csharpier sees to it, and namespaces are file-scoped.
    private static List<string> PublicTypes(string path) =>
        [
            .. File.ReadLines(path)
                .Select(line => PublicType().Match(line))
                .Where(match => match.Success)
                .Select(match =>
                    match.Groups["delegate"].Success ? match.Groups["delegate"].Value : match.Groups["name"].Value
                )
                .Distinct(StringComparer.Ordinal),
        ];

    [GeneratedRegex(
        @"^public ((?:\w+ )*(?:class|struct|interface|enum|record|record struct|record class) (?<name>\w+)|delegate .+? (?<delegate>\w+)(<[^(]*>)?\()",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PublicType();

    [GeneratedRegex(
        @"\b(TODO|FIXME|HACK)\b|NotImplementedException",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\[\w*(Fact|Theory)\(.*\bSkip\s*=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SkippedTest();
}
