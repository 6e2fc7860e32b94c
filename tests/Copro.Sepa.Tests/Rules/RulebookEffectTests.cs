using System.Buffers;
using System.Text;
using Xunit;

namespace Copro.Sepa.Tests;

/// <summary>A rulebook is data: each of its fields, changed alone while a host runs, changes what is found from then on.</summary>
public sealed class RulebookEffectTests
{
    [Theory]
    [InlineData("\"maxNameLength\": 4", "SEPA004", "PmtInf[0]/Cdtr/Nm")]
    [InlineData("\"hybridAddress\": false", "SEPA014", "PmtInf[0]/DrctDbtTxInf[0]/Dbtr/PstlAdr/AdrLine[0]")]
    [InlineData("\"maxAddressLines\": 1", "SEPA013", "PmtInf[0]/DrctDbtTxInf[0]/Dbtr/PstlAdr/AdrLine")]
    [InlineData("\"maxRemittanceLength\": 4", "SEPA004", "PmtInf[0]/DrctDbtTxInf[0]/RmtInf/Ustrd")]
    [InlineData("\"minAmountCents\": 6564", "SEPA006", "PmtInf[0]/DrctDbtTxInf[0]/InstdAmt")]
    [InlineData("\"maxAmountCents\": 6562", "SEPA006", "PmtInf[0]/DrctDbtTxInf[0]/InstdAmt")]
    [InlineData("\"minLeadDays\": 10", "SEPA018", "PmtInf[0]/ReqdColltnDt")]
    [InlineData(
        "\"earliestPresentationDays\": 1, \"earliestPresentationSeverity\": \"error\"",
        "SEPA019",
        "PmtInf[0]/ReqdColltnDt"
    )]
    public void Replace_FieldOfThePresentRulebook_ChangesWhatTheWriterFinds(string field, string code, string place)
    {
        var options = new SepaOptions();
        var writer = new Pain008Writer(options);
        Assert.Empty(FindingsOf(writer));

        options.Rulebooks.Replace(With(field));

        Assert.Contains((code, place), FindingsOf(writer));
    }

    [Fact]
    public void Replace_LinesOfAnAddress_ChangesWhatTheLinterFinds()
    {
        var output = new ArrayBufferWriter<byte>();
        new Pain008Writer().Write(Message(), output);
        using var document = new MemoryStream(output.WrittenSpan.ToArray());
        var options = new DirectDebitLintOptions();
        var linter = new DirectDebitLinter(options);
        Assert.True(linter.Check(document, new DiagnosticBag()).IsAccepted);

        options.Rulebooks.Replace(With("\"maxAddressLines\": 1"));

        var findings = new DiagnosticBag();
        document.Position = 0;
        linter.Check(document, findings);
        Assert.Equal("SEPA013", Assert.Single(findings.Items).Code);
    }

    [Fact]
    public void AmountOutOfRange_Text_NamesTheLimitsOfTheRulebook()
    {
        var options = new SepaOptions();
        options.Rulebooks.Replace(With("\"minAmountCents\": 6564"));
        var findings = new DiagnosticBag();

        new Pain008Writer(options).Validate(Message(), findings);

        var finding = Assert.Single(findings.Items, finding => finding.Severity == DiagnosticSeverity.Error);
        Assert.Equal(
            "The amount 65.63 is not between 65.64 and 999999999.99.",
            finding.Message(DiagnosticLanguage.English)
        );
    }

    [Theory]
    [InlineData("\"reversalDays\": 1", "SEPA325", "TxInf[0]/OrgnlTxRef/ReqdColltnDt")]
    [InlineData("\"maxNameLength\": 4", "SEPA326", "OrgnlGrpInf/GrpHdr/InitgPty/Nm")]
    public void Replace_FieldOfThePresentRulebook_ChangesWhatTheReversalFinds(string field, string code, string place)
    {
        var options = new SepaOptions();
        var writer = new Pain007Writer(options);
        var reversal = new ReversalMessage
        {
            Original = Message(),
            Reversals = [new CollectionReversal { EndToEndId = "E2E-1", Reason = ReturnReason.Parse("AM05") }],
            CreatedAt = new DateTimeOffset(2026, 12, 3, 9, 0, 0, TimeSpan.FromHours(1)),
        };
        Assert.True(writer.Validate(reversal, new DiagnosticBag()));

        options.Rulebooks.Replace(With(field));

        var findings = new DiagnosticBag();
        Assert.False(writer.Validate(reversal, findings));
        Assert.Equal((code, place), findings.Items.Select(finding => (finding.Code, finding.Place.Path!)).First());
    }

    [Fact]
    public void Replace_LeadDays_ChangesWhatIsPlanned()
    {
        var options = new SepaOptions();
        var now = Samples.CreatedAt;
        var terms = Samples.Terms() with { NoticeDays = 0 };
        var returned = new ReturnCase
        {
            Source = ReturnSource.StatusReport,
            Reason = ReturnReason.Parse("AM04"),
            DebitDate = new DateOnly(2026, 11, 20),
        };
        Assert.Equal(new DateOnly(2026, 11, 24), Planned());

        options.Rulebooks.Replace(With("\"minLeadDays\": 4"));

        Assert.Equal(new DateOnly(2026, 11, 27), Planned());

        DateOnly? Planned()
        {
            var advised = new ReturnAdvisor(options, ReturnPolicy.Default).Advise(returned, terms, now).EarliestDate;
            var mandate = OneOffMandatesTests.Accept();
            var order = new OneOffMandates(options).OrderOf(
                mandate with
                {
                    CollectionDate = new DateOnly(2026, 11, 20),
                },
                Samples.OneOffCreditor() with
                {
                    Terms = terms,
                },
                now
            );
            Assert.Equal(advised, order.CollectionDate);
            return advised;
        }
    }

    private static SepaRulebookSet With(string field)
    {
        var demanded = new[] { "\"maxNameLength\": 70", "\"hybridAddress\": true" }.Where(one =>
            !field.StartsWith(one[..one.IndexOf(':', StringComparison.Ordinal)], StringComparison.Ordinal)
        );
        var fields = string.Join(", ", demanded.Append(field));
        return SepaRulebookSet.Load(
            Encoding.UTF8.GetBytes(
                $$"""{ "form": 1, "version": "v", "rulebooks": [ { "name": "a", "validFrom": "2020-01-01", {{fields}} } ] }"""
            )
        );
    }

    private static (string Code, string Place)[] FindingsOf(Pain008Writer writer)
    {
        var findings = new DiagnosticBag();
        writer.Validate(Message(), findings);
        return
        [
            .. findings
                .Items.Where(finding => finding.Severity == DiagnosticSeverity.Error)
                .Select(finding => (finding.Code, finding.Place.Path!)),
        ];
    }

    private static DirectDebitMessage Message()
    {
        var message = Samples.Message();
        var collection = Samples.Collection("E2E-1");
        var address = Samples.Address() with { Lines = ["Bâtiment A", "Escalier 2"] };
        return message with
        {
            Groups =
            [
                message.Groups[0] with
                {
                    Collections = [collection with { Debtor = collection.Debtor with { Address = address } }],
                },
            ],
        };
    }
}
