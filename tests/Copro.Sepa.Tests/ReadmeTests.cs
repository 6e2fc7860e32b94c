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
}
