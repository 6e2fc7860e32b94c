using System.Buffers;
using System.Text;
using Copro.Sepa.Tests.Portal;
using Xunit;

namespace Copro.Sepa.Tests;

/// <summary>What the README shows.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Readme_FromRequestToFile_Runs()
    {
        byte[] json = RequestJson.Bytes;
        OneOffCreditor creditor = Samples.OneOffCreditor();
        DateTimeOffset now = Samples.CreatedAt;
        var store = new List<byte[]>();

        #region SepaFromRequestToFile
        var findings = new DiagnosticBag();
        var request = new OneOffRequestReader().Read(json, findings);

        var mandates = new OneOffMandates();
        var decision = mandates.Decide(request!, creditor, existing: null, isTaken: _ => false, now);
        var order = mandates.OrderOf(decision.Mandate!, creditor, now);

        var settings = new DirectDebitBatchSettings { CreatedAt = now };
        var message = new DirectDebitBatchBuilder().Build([order], settings).Single();

        var file = new ArrayBufferWriter<byte>();
        if (new Pain008Writer().TryWrite(message, file, findings))
        {
            var presentation = message.Presentations().Single();
            var reserved = mandates.Reserve(decision.Mandate!, presentation, now);
            store.Add(SepaMandateState.Serialize(reserved.Mandate));
        }
        #endregion

        Assert.Empty(findings.Items);
        Assert.Equal(MandateStatus.Reserved, SepaMandateState.Deserialize(store.Single()).Status);
        Assert.Contains("<MndtId>0000S1261116184211123</MndtId>", Encoding.UTF8.GetString(file.WrittenSpan));
    }

    [Fact]
    public void Readme_FromTableToFiles_Runs()
    {
        using var csv = new MemoryStream(
            Encoding.UTF8.GetBytes(
                "creditor_name,creditor_ics,creditor_iban,creditor_bic,end_to_end_id,amount,collection_date,scheme,sequence,"
                    + "mandate_reference,mandate_date,debtor_name,debtor_iban,debtor_bic,remittance,purpose\n"
                    + "SDC Les Tilleuls,FR72ZZZ123456,FR1420041010050500013M02606,,E2E-1,65.63,2026-12-01,CORE,RCUR,"
                    + "RUM-1,2026-11-16,Marie Riton,FR7630006000011234567890189,,Charges,\n"
            )
        );
        DateTimeOffset now = Samples.CreatedAt;
        var written = new Dictionary<string, MemoryStream>();
        Stream Create(string name) => written[name] = new MemoryStream();

        #region SepaFromTableToFiles
        var findings = new DiagnosticBag();
        var rows = new CollectionsCsvSource(csv, findings);
        var settings = new DirectDebitBatchSettings { CreatedAt = now, Profile = BankProfile.Cic };

        using var plan = new DirectDebitBatchWriter().Plan(rows, settings, findings);
        if (plan is null)
        {
            foreach (var finding in findings.Items)
            {
                Console.Error.WriteLine(finding.ToString(DiagnosticLanguage.French));
            }
        }

        plan?.Write(file => Create(file.Name));
        #endregion

        Assert.Empty(findings.Items);
        var (name, content) = Assert.Single(written);
        Assert.Matches("^pain.008_[A-Z2-7]{20}.xml$", name);
        Assert.Contains("<MndtId>RUM-1</MndtId>", Encoding.UTF8.GetString(content.ToArray()));
    }
}
