using System.Text;
using Xunit;

namespace Copro.Kiosk.Tests.Codec;

public sealed class KioskDebtorFileReaderTests
{
    private static readonly byte[] s_good = KioskDebtorFileWriter.Write(
        Sample.DebtorFile(
            Sample.Debtor("S001/450PIERREP", 45_002) with
            {
                Tenders = KioskTenders.Cash | KioskTenders.Card,
            },
            Sample.Debtor("G001/81MARITON", -500) with
            {
                Minimum = Sample.Xpf(100),
                Maximum = Sample.Xpf(200),
            }
        )
    );

    private static readonly string s_text = Encoding.UTF8.GetString(s_good);

    [Fact]
    public void Read_CutAtEachByte_IsNeverValidAndNeverThrows()
    {
        for (var length = 0; length < s_good.Length - 1; length++)
        {
            Assert.False(new KioskDebtorFileReader().Read(s_good.AsMemory(0, length)).IsValid);
        }

        Assert.True(new KioskDebtorFileReader().Read(s_good).IsValid);
    }

    [Theory]
    [InlineData("<key>G001/81MARITON</key>", "<key>S001/450PIERREP</key>", "KSK090")]
    [InlineData("<key>G001/81MARITON</key>", "<key>G001 81MARITON</key>", "KSK009")]
    [InlineData("501*G001/81MARITON", "501*S001/450PIERREP", "KSK091")]
    [InlineData("<total>44502</total>", "<total>45002</total>", "KSK092")]
    [InlineData("<count>2</count>", "<count>1</count>", "KSK040")]
    [InlineData("<removedCount>0</removedCount>", "<removedCount>1</removedCount>", "KSK040")]
    [InlineData("<minimum>100</minimum>", "<minimum>300</minimum>", "KSK097")]
    [InlineData("<minimum>100</minimum>", "<minimum>0</minimum>", "KSK009")]
    [InlineData("<kind>snapshot</kind>", "<kind>delta</kind>", "KSK095")]
    [InlineData("<kind>snapshot</kind>", "", "KSK007")]
    [InlineData("</debtors>", "<removed>X</removed></debtors>", "KSK095")]
    [InlineData("<useUntil>2026-03-04", "<useUntil>2026-03-01", "KSK096")]
    [InlineData("<useUntil>2026-03-04T19:05:00+11:00", "<useUntil>2026-03-04T19:05:00", "KSK013")]
    [InlineData("<tenders>cash card</tenders>", "<tenders>cash cash</tenders>", "KSK009")]
    [InlineData("<balance>-500</balance>", "<balance>-0</balance>", "KSK009")]
    [InlineData("<dueOn>2026-04-01</dueOn>", "<dueOn>01/04/2026</dueOn>", "KSK009")]
    public void Read_OneThingWrong_IsRefusedForIt(string good, string bad, string code)
    {
        Assert.Contains(good, s_text, StringComparison.Ordinal);
        var reading = new KioskDebtorFileReader().Read(
            Encoding.UTF8.GetBytes(s_text.Replace(good, bad, StringComparison.Ordinal))
        );

        Assert.Contains(code, Sample.Errors(reading.Diagnostics));
    }

    [Fact]
    public void Read_Finding_ShowsNoName()
    {
        var text = s_text.Replace("<name>Éloïse", "<name>\u0085Éloïse", StringComparison.Ordinal);

        var finding = new KioskDebtorFileReader().Read(Encoding.UTF8.GetBytes(text)).Diagnostics.Items[0];

        Assert.Equal("KSK009", finding.Code);
        Assert.DoesNotContain("Élo", finding.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, KioskTenders.All, true)]
    [InlineData(0, KioskTenders.All, false)]
    [InlineData(-1, KioskTenders.All, false)]
    [InlineData(1, KioskTenders.None, false)]
    public void IsPayable_ByBalanceAndTenders_IsAsExpected(long balance, KioskTenders tenders, bool payable) =>
        Assert.Equal(payable, (Sample.Debtor("A", balance) with { Tenders = tenders }).IsPayable);

    [Fact]
    public void Write_FileWithErrors_ThrowsTheFirstAndWritesNothing()
    {
        var destination = new System.Buffers.ArrayBufferWriter<byte>();

        var e = Assert.Throws<CoproFormatException>(() =>
            KioskDebtorFileWriter.Write(Sample.DebtorFile(Sample.Debtor("A", 1), Sample.Debtor("A", 1)), destination)
        );

        Assert.Equal("KSK090", e.Diagnostic!.Code);
        Assert.Equal(0, destination.WrittenCount);
    }
}
