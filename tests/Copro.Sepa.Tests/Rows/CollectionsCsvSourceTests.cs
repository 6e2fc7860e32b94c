using System.Globalization;
using System.Text;
using Copro.Sepa.Tests.Import;
using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class CollectionsCsvSourceTests
{
    private const string Header =
        "creditor_name,creditor_ics,creditor_iban,creditor_bic,end_to_end_id,amount,collection_date,scheme,sequence,"
        + "mandate_reference,mandate_date,debtor_name,debtor_iban,debtor_bic,remittance,purpose";

    private const string Tilleuls =
        "SDC Les Tilleuls,FR72ZZZ123456,FR1420041010050500013M02606,PSSTFRPPPAR,E2E-1,65.63,2026-12-01,CORE,OOFF,"
        + "RUM-1,2026-11-16,Marie Riton,FR7630006000011234567890189,,S001 450PIERREP,RENT";

    private static readonly string s_ormes = Tilleuls.Replace("Tilleuls", "Ormes", StringComparison.Ordinal);

    [Fact]
    public void TryRead_Row_GivesItsCellsAsTheyStand()
    {
        var findings = new DiagnosticBag();
        var source = Source($"{Header},debtor_town,debtor_country\n{Tilleuls}, \u00A0Monaco ,MC\n", findings);

        var row = default(CollectionRow);
        Assert.True(source.TryRead(ref row));

        Assert.Equal(2, row.Line);
        Assert.Equal("SDC Les Tilleuls", row.Heading!.Creditor.Name);
        Assert.Equal(Samples.CreditorIban, row.Heading.Creditor.Iban);
        Assert.Equal(new DateOnly(2026, 12, 1), row.Heading.CollectionDate);
        Assert.Equal(
            ["E2E-1", "65.63", "RUM-1", "2026-11-16", "Marie Riton", "S001 450PIERREP", "RENT", "", "Monaco", "MC"],
            [
                Text(row.EndToEndId),
                Text(row.Amount),
                Text(row.MandateReference),
                Text(row.MandateSignedOn),
                Text(row.DebtorName),
                Text(row.RemittanceText),
                Text(row.PurposeCode),
                Text(row.DebtorBic),
                Text(row.DebtorAddress.TownName),
                Text(row.DebtorAddress.Country),
            ]
        );
        row = default;
        Assert.False(source.TryRead(ref row));
        Assert.Null(row.Heading);
        Assert.Empty(findings.Items);
    }

    [Fact]
    public void TryRead_RowsThatSayTheSame_ShareTheirHeading()
    {
        var spaced = Tilleuls.Replace(
            "FR1420041010050500013M02606",
            "FR14 2004 1010 0505 0001 3M02 606",
            StringComparison.Ordinal
        );
        var later = Tilleuls.Replace("2026-12-01", "2026-12-02", StringComparison.Ordinal);
        var headings = Headings(Source($"{Header}\n{Tilleuls}\n{s_ormes}\n{Tilleuls}\n{spaced}\n{later}\n"));

        Assert.Same(headings[0], headings[2]);
        Assert.Same(headings[0], headings[3]);
        Assert.NotEqual(headings[0], headings[1]);
        Assert.NotEqual(headings[0], headings[4]);
        Assert.Same(headings[0].Creditor, headings[4].Creditor);
    }

    [Fact]
    public void Rewind_Seekable_GivesTheSameRowsAndTellsNothingTwice()
    {
        var findings = new DiagnosticBag();
        var broken = Tilleuls.Replace("CORE", "COR1", StringComparison.Ordinal);
        var source = Source($"\uFEFF{Header},note\n{Tilleuls},x\n{broken},x\n{Tilleuls}\n", findings);

        var row = default(CollectionRow);
        Assert.True(source.TryRead(ref row));
        source.Rewind();
        var first = Headings(source);
        source.Rewind();
        var second = Headings(source);

        Assert.Equal(first, second);
        Assert.Equal(2, first.Count);
        Assert.Equal(["SEPA151", "SEPA155", "SEPA153"], findings.Items.Select(finding => finding.Code));
        Assert.Equal([1, 3, 4], findings.Items.Select(finding => finding.Place.Line));
    }

    [Fact]
    public void Rewind_FromWhereTheStreamStood_ReadsTheTableAlone()
    {
        var bytes = Encoding.UTF8.GetBytes($"preamble{Header}\n{Tilleuls}\n");
        using var stream = new MemoryStream(bytes) { Position = "preamble".Length };
        var source = new CollectionsCsvSource(stream, new DiagnosticBag());

        Assert.Single(Headings(source));
        source.Rewind();
        Assert.Single(Headings(source));
    }

    [Fact]
    public void Rewind_OfAPipe_Throws()
    {
        using var pipe = new OnceOnlyStream([]);
        var source = new CollectionsCsvSource(pipe, new DiagnosticBag());

        Assert.False(source.IsRewindable);
        Assert.Throws<NotSupportedException>(source.Rewind);
    }

    [Fact]
    public void TryRead_BrokenCreditor_IsToldOfEveryRowAtItsColumn()
    {
        var findings = new DiagnosticBag();
        var broken = Tilleuls.Replace("FR72ZZZ123456", "FR73ZZZ123456", StringComparison.Ordinal);
        var source = Source($"{Header}\n{broken}\n{Tilleuls}\n{broken}\n", findings);

        Assert.Equal([true, false, true], Flawed(source));
        Assert.Equal([2, 4], findings.Items.Select(finding => finding.Place.Line));
        Assert.All(findings.Items, finding => Assert.Equal("creditor_ics", finding.Place.Path));
    }

    [Fact]
    public void TryRead_CellInTheWrongColumn_IsNotShown()
    {
        var findings = new DiagnosticBag();
        var shifted = Tilleuls.Replace("2026-12-01", "FR7630006000011234567890189", StringComparison.Ordinal);
        Headings(Source($"{Header}\n{shifted}\n", findings));

        var finding = Assert.Single(findings.Items);
        Assert.Equal("SEPA155", finding.Code);
        Assert.DoesNotContain("7630006", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TryRead_ManyRows_AllocatesNothingARow()
    {
        var few = AllocatedBy(rows: 1_000);
        var many = AllocatedBy(rows: 11_000);

        Assert.Equal(few, many);
    }

    private static long AllocatedBy(int rows)
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var i = 0; i < rows; i++)
        {
            var row =
                i % 2 == 0
                    ? Tilleuls
                    : s_ormes.Replace("Marie Riton", "\"Riton, dite \"\"Mimi\"\"\"", StringComparison.Ordinal);
            text.Append(row.Replace("E2E-1", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                .Append("\r\n");
        }

        var source = Source(text.ToString());
        return Allocations.Of(() =>
        {
            source.Rewind();
            for (var row = default(CollectionRow); source.TryRead(ref row); row = default) { }
        });
    }

    private static CollectionsCsvSource Source(string text, DiagnosticBag? findings = null) =>
        new(new MemoryStream(Encoding.UTF8.GetBytes(text)), findings ?? new DiagnosticBag());

    private static List<GroupHeading> Headings(CollectionsCsvSource source)
    {
        var headings = new List<GroupHeading>();
        for (var row = default(CollectionRow); source.TryRead(ref row); row = default)
        {
            headings.Add(row.Heading!);
        }

        return headings;
    }

    private static List<bool> Flawed(CollectionsCsvSource source)
    {
        var flawed = new List<bool>();
        for (var row = default(CollectionRow); source.TryRead(ref row); row = default)
        {
            flawed.Add(row.IsHeadingFlawed);
        }

        return flawed;
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
