using System.Text.RegularExpressions;
using Copro.TestKit;
using Xunit;

namespace Copro.Architecture.Tests.Diagnostics;

/// <summary>Every finding that a user may meet is written down, in two languages, with its cause and its cure.</summary>
public sealed partial class DiagnosticCatalogueTests
{
    private static readonly IReadOnlyList<DiagnosticCatalogue> s_catalogues = DiagnosticCatalogue.Find();

    [Fact]
    public void Catalogues_OfOneProject_AreOnePublicClassNamedAfterIt() =>
        Findings.None(
            s_catalogues
                .Where(catalogue =>
                    !catalogue.Type.IsPublic || catalogue.Type.Name != ShortName(catalogue.Project) + "Diagnostics"
                )
                .Select(catalogue => $"{catalogue.Project}: {catalogue.Type.FullName}"),
            "The catalogue of Copro.Sepa is the public class SepaDiagnostics:"
        );

    [Fact]
    public void All_OfEachCatalogue_ListsEveryDescriptorByCode() =>
        Assert.All(
            s_catalogues,
            catalogue =>
                Assert.Equal(catalogue.Declared.OrderBy(found => found.Code, StringComparer.Ordinal), catalogue.All)
        );

    [Fact]
    public void Codes_OfAllCatalogues_AreUniqueAndHaveTheirProjectsPrefix()
    {
        var codes = s_catalogues.SelectMany(catalogue => catalogue.All).Select(descriptor => descriptor.Code).ToList();

        Assert.Equal(codes.Distinct(StringComparer.Ordinal), codes);
        Findings.None(
            from catalogue in s_catalogues
            from descriptor in catalogue.All
            where
                !Regex.IsMatch(
                    descriptor.Code,
                    $"^{Prefix(catalogue)}[0-9]{{3}}$",
                    RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
            select $"{catalogue.Type.Name}: {descriptor.Code}",
            "A code is the prefix of its project and three digits:"
        );
    }

    [Fact]
    public void Texts_InBothLanguages_HaveTheSamePlaceholdersFromZeroOn() =>
        Findings.None(
            from catalogue in s_catalogues
            from descriptor in catalogue.All
            let english = Placeholders(descriptor.English)
            let french = Placeholders(descriptor.French)
            where !english.SequenceEqual(french) || !english.SequenceEqual(Enumerable.Range(0, english.Count))
            select $"{descriptor.Code}: {descriptor.English} | {descriptor.French}",
            "Both texts use {0}, {1} … without a gap:"
        );

    [Fact]
    public void Texts_InBothLanguages_AreNotTheSameText() =>
        Assert.DoesNotContain(
            s_catalogues.SelectMany(catalogue => catalogue.All),
            descriptor => descriptor.English == descriptor.French
        );

    [Fact]
    public void Pages_OfAllCatalogues_SayWhatTheCataloguesSay() =>
        Findings.None(
            s_catalogues.SelectMany(Compare),
            "docs/diagnostics/<PREFIX>.md: | CODE | severity | English text | French text | cause | cure |"
        );

    [Fact]
    public void Pages_InBothLanguages_GiveCauseAndCure() =>
        Findings.None(
            from catalogue in s_catalogues
            from row in Rows(catalogue)
            where row.Severity != DiagnosticPage.Retired
            where !IsBilingual(row.Cause) || !IsBilingual(row.Cure)
            select $"{row.Code}: {row.Cause} | {row.Cure}",
            "Cause and cure in English, then after ' / ' in French:"
        );

    [Fact]
    public void Index_OfAllPages_ListsEveryCode() =>
        Snapshot.Check(Checkout.PathOf("docs", "diagnostics.md"), DiagnosticIndex.Of(s_catalogues, Prefix));

    private static IEnumerable<string> Compare(DiagnosticCatalogue catalogue)
    {
        var rows = Rows(catalogue).ToLookup(row => row.Code, StringComparer.Ordinal);
        foreach (var descriptor in catalogue.All)
        {
            var expected = (
                descriptor.DefaultSeverity.ToString().ToLowerInvariant(),
                descriptor.English,
                descriptor.French
            );
            var found = rows[descriptor.Code].Select(row => (row.Severity, row.English, row.French)).ToList();
            if (found.Count != 1 || found[0] != expected)
            {
                yield return $"| {descriptor.Code} | {expected.Item1} | {expected.English} | {expected.French} | (found {found.Count}: {string.Join("; ", found)})";
            }
        }

        var known = catalogue.All.Select(descriptor => descriptor.Code).ToHashSet(StringComparer.Ordinal);
        foreach (
            var row in rows.SelectMany(group => group)
                .Where(row => !known.Contains(row.Code) && row.Severity != DiagnosticPage.Retired)
        )
        {
            yield return $"{row.Code} is on the page and not in {catalogue.Type.Name}: write '{DiagnosticPage.Retired}' as its severity";
        }
    }

    private static IReadOnlyList<DiagnosticPage.Row> Rows(DiagnosticCatalogue catalogue)
    {
        var path = Checkout.PathOf("docs", "diagnostics", Prefix(catalogue) + ".md");
        return File.Exists(path) ? DiagnosticPage.Read(path) : [];
    }

    private static bool IsBilingual(string cell)
    {
        var parts = cell.Split(" / ", 2);
        return parts.Length == 2 && parts.All(part => !string.IsNullOrWhiteSpace(part));
    }

    private static string Prefix(DiagnosticCatalogue catalogue) =>
        Repository.DiagnosticPrefixes.TryGetValue(catalogue.Project, out var prefix)
            ? prefix
            : throw new InvalidOperationException(
                $"{catalogue.Project} has diagnostics and no prefix in Repository.cs."
            );

    // All stores share one catalogue's name and prefix: Copro.Storage.Sqlite has StorageDiagnostics.
    private static string ShortName(string project) => project.Split('.')[1];

    private static List<int> Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(match => int.Parse(match.Groups["index"].Value)).Distinct().Order()];

    [GeneratedRegex(@"\{(?<index>[0-9]+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
