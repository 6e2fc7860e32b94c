using Copro.TestKit;
using Xunit;

namespace Copro.Architecture.Tests.Readme;

/// <summary>What a README shows is a region of a test that runs.</summary>
public sealed class ReadmeTests
{
    private const int LongestReadme = 250;

    private static IEnumerable<string> Readmes =>
        Directory
            .EnumerateFiles(Checkout.PathOf("src"), "README.md", SearchOption.AllDirectories)
            .Prepend(Checkout.PathOf("README.md"))
            .Where(File.Exists);

    private static ILookup<string, SnippetRegion> Regions { get; } =
        Repository
            .CSharpFiles("tests")
            .SelectMany(SnippetRegion.Of)
            .ToLookup(region => region.Name, StringComparer.Ordinal);

    [Fact]
    public void CSharpBlocks_OfAllReadmes_AreRegionsOfTests() =>
        Findings.None(
            Readmes
                .SelectMany(ReadmeSnippet.Of)
                .Select(Compare)
                .Where(finding => finding is not null)
                .Select(finding => finding!),
            "<!-- snippet: Name --> directly above the block, and #region Name around the same lines in a [Fact]:"
        );

    [Fact]
    public void Length_OfAllReadmes_IsThatOfAFirstPage() =>
        Findings.None(
            Readmes.Where(path => File.ReadLines(path).Count() > LongestReadme).Select(Repository.Relative),
            $"A README has at most {LongestReadme} lines; the rest is documentation:"
        );

    private static string? Compare(ReadmeSnippet snippet)
    {
        var place = $"{snippet.Readme}:{snippet.Line}";
        if (snippet.Name is null)
        {
            return $"{place}: no snippet is named above the block";
        }

        var regions = Regions[snippet.Name].ToList();
        if (regions.Count != 1)
        {
            return $"{place}: {regions.Count} regions are named {snippet.Name}";
        }

        var region = regions[0];
        return region.Code != snippet.Code
                ? $"{place}: differs from {region.File}:{region.Line}{Difference(snippet.Code, region.Code)}"
            : !region.IsRun ? $"{place}: {region.File}:{region.Line} is not inside a [Fact]"
            : null;
    }

    private static string Difference(string readme, string test)
    {
        var shown = readme.Split('\n');
        var run = test.Split('\n');
        var same = shown.Zip(run).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"\n    README: {shown.ElementAtOrDefault(same)}\n    test:   {run.ElementAtOrDefault(same)}";
    }
}
