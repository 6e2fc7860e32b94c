using System.Text.RegularExpressions;
using Copro.TestKit;
using Xunit;

namespace Copro.Architecture.Tests;

/// <summary>A reader finds every page, and no link leads nowhere.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Index_OfTheDocumentation_LeadsToEveryPage()
    {
        var index = Checkout.PathOf("docs", "README.md");
        var reached = Links(index).Append(index).ToHashSet(StringComparer.Ordinal);
        var pages = Directory
            .EnumerateFiles(Checkout.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Where(path =>
                !path.StartsWith(
                    Checkout.PathOf("docs", "diagnostics") + Path.DirectorySeparatorChar,
                    StringComparison.Ordinal
                )
            );

        Findings.None(
            pages.Where(path => !reached.Contains(path)).Select(Repository.Relative),
            "docs/README.md lists every page (those of docs/diagnostics are listed by docs/diagnostics.md):"
        );
    }

    [Fact]
    public void Links_InsideTheRepository_LeadSomewhere() =>
        Findings.None(
            from page in Repository.TrackedFiles()
            where page.EndsWith(".md", StringComparison.Ordinal)
            let path = Checkout.PathOf(page)
            where File.Exists(path)
            from target in Links(path)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{page}: {Repository.Relative(target)}",
            "These links of the documentation lead nowhere:"
        );

    private static IEnumerable<string> Links(string page) =>
        Link()
            .Matches(File.ReadAllText(page))
            .Select(match => match.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains(':', StringComparison.Ordinal))
            .Select(target => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, target)));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
