using System.Text;
using Copro.TestKit;
using Xunit;

namespace Copro.Kiosk.Tests.Codec;

/// <summary>The examples of the format's description are files: valid against the schema, and read without a finding.</summary>
public sealed class FormatDocumentTests
{
    private static readonly string[] s_examples =
    [
        .. File.ReadAllText(Checkout.PathOf("docs", "formats", "kiosk.md"))
            .Split("```xml\n")
            .Skip(1)
            .Select(block => block.Split("```")[0]),
    ];

    [Fact]
    public void Examples_OfBothFiles_AreValidAndReadWithoutAFinding()
    {
        Assert.Equal(2, s_examples.Length);
        var (debtors, payments) = (Encoding.UTF8.GetBytes(s_examples[0]), Encoding.UTF8.GetBytes(s_examples[1]));

        Schema.Accepts(debtors);
        Schema.Accepts(payments);
        Assert.Empty(new KioskDebtorFileReader().Read(debtors).Diagnostics.Items);
        Assert.Empty(new KioskPaymentFileReader().Read(payments).Diagnostics.Items);
    }
}
