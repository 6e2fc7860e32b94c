using System.Text;
using Xunit;

namespace Copro.Sepa.Tests;

/// <summary>A table may hold somebody's account in any of its cells; no finding shows one, whatever it is about.</summary>
public sealed class AccountsInFindingsTests
{
    private const string Account = "FR7630006000011234567890189";

    private const string Header =
        "creditor_name,creditor_ics,creditor_iban,creditor_bic,end_to_end_id,amount,collection_date,scheme,sequence,"
        + "mandate_reference,mandate_date,debtor_name,debtor_iban,debtor_bic,remittance,purpose,debtor_town,debtor_country";

    private const string Row =
        "SDC Les Tilleuls,FR72ZZZ123456,FR1420041010050500013M02606,PSSTFRPPPAR,E2E-1,65.63,2026-12-01,CORE,OOFF,"
        + "RUM-1,2026-11-16,Marie Riton,FR7630006000011234567890189,,S001 450PIERREP,RENT,Paris,FR";

    public static TheoryData<string> Columns => [.. Header.Split(',')];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Plan_AccountInAnyColumn_ShowsItInNoFinding(string column)
    {
        var cells = Row.Split(',');
        cells[Array.IndexOf(Header.Split(','), column)] = Account;
        var row = string.Join(',', cells);

        // Twice, so that every id comes twice as well.
        AssertMasked(FindingsOf($"{Header}\n{row}\n{row}\n"));
    }

    [Fact]
    public void Plan_TableWithoutHeader_TellsTheColumnsThatAreMissingAndNothingOfItsData()
    {
        var findings = FindingsOf($"{Row}\n{Row}\n");

        AssertMasked(findings);
        Assert.All(findings, finding => Assert.Equal("SEPA150", finding.Code));
        Assert.Equal(16, findings.Count);
    }

    [Fact]
    public void Plan_AccountAsColumn_IsMasked()
    {
        var findings = FindingsOf($"{Header},{Account},{Account}\n{Row},,\n");

        AssertMasked(findings);
        Assert.Equal(["SEPA151", "SEPA152"], findings.Select(finding => finding.Code));
    }

    private static IReadOnlyList<Diagnostic> FindingsOf(string table)
    {
        var findings = new DiagnosticBag();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(table));
        using var plan = new DirectDebitBatchWriter().Plan(
            new CollectionsCsvSource(stream, findings),
            new DirectDebitBatchSettings { CreatedAt = Samples.CreatedAt },
            findings
        );
        return findings.Items;
    }

    private static void AssertMasked(IReadOnlyList<Diagnostic> findings) =>
        Assert.All(
            findings,
            finding =>
            {
                Assert.DoesNotContain(Account, finding.ToString(DiagnosticLanguage.English), StringComparison.Ordinal);
                Assert.DoesNotContain(Account, finding.ToString(DiagnosticLanguage.French), StringComparison.Ordinal);
            }
        );
}
