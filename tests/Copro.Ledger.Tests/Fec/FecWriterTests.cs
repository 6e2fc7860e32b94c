using System.Text;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;
using static Copro.Ledger.Tests.TestBooks;

namespace Copro.Ledger.Tests;

public sealed class FecWriterTests
{
    private static readonly FiscalYear s_year = Syndicat().FiscalYears[0];

    [Fact]
    public void Write_OneEntry_GivesTheseBytes()
    {
        const string expected =
            "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\r\n"
            + "VIR\tVirements reçus\t1\t20261120\t5121\tBNP courant\t\t\tV1\t20261120\tRèglement PIERRE\t1,00\t0,00\t\t\t20261120\t\t\r\n"
            + "VIR\tVirements reçus\t1\t20261120\t450\tCopropriétaires\t450PIERREP\tPIERRE Paul\tV1\t20261120\tRèglement PIERRE\t0,00\t1,00\t\t\t20261120\t\t\r\n";

        Assert.Equal(expected, Encoding.UTF8.GetString(Written(ChainVerifierTests.Chain(1))));
    }

    [Fact]
    public void FileName_OfAnEntity_IsSirenFecClosingDate()
    {
        Assert.Equal("123456789FEC20261231.txt", FecWriter.FileName(Syndicat(), s_year));
        Assert.Equal("S001FEC20261231.txt", FecWriter.FileName(Syndicat() with { Siren = null }, s_year));
    }

    [Theory]
    [InlineData("53", "530")]
    [InlineData("12", "120")]
    [InlineData("12-1", "121")]
    [InlineData("450-1", "4501")]
    [InlineData("512", "512")]
    [InlineData("5121", "5121")]
    public void AccountNumber_InTheFile_HasThreeDigitsAtLeast(string account, string expected) =>
        Assert.Equal(expected, FecWriter.AccountNumber(account));

    [Fact]
    public void Write_EntriesOfSeveralDaysAndJournals_StandInTheOrderOfValidation()
    {
        var late = Entry("VIR", 1, Today.AddDays(1));
        var early = Entry("ZZZ", 1, Today);
        var text = Encoding.UTF8.GetString(Written([late, early])).Split("\r\n");

        Assert.StartsWith("ZZZ\t", text[1], StringComparison.Ordinal);
        Assert.StartsWith("VIR\t", text[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OtherEntityOrYear_IsLeftOut()
    {
        var other = Entry("VIR", 1, Today);
        other = other with { Id = other.Id with { FiscalYear = "20271231" } };
        using var output = new MemoryStream();

        var summary = FecWriter.Write(output, Syndicat(), s_year, [other, Entry("CHQ", 1, Today)]);

        Assert.Equal(new FecSummary(1, 2, 100, 100), summary);
    }

    [Fact]
    public void Write_SeparatorsInTexts_BecomeSpaces()
    {
        var draft = Draft(1, label: "a\tb\r\nc|d");
        var entry = EntryChain.Append(EntryChain.Start("S001", "VIR", "20261231"), draft, Today, Key);

        Assert.Contains("\ta b  c d\t", Encoding.UTF8.GetString(Written([entry])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("XPF", 45000, "45000,00")]
    [InlineData("TND", 1234567, "1234,567")]
    [InlineData("EUR", 999999999999, "9999999999,99")]
    public void Write_Amounts_HaveADecimalCommaAndNoSeparator(string currency, long amount, string expected)
    {
        var draft = Draft(amount) with { Currency = Currency.Parse(currency) };
        var entry = EntryChain.Append(EntryChain.Start("S001", "VIR", "20261231"), draft, Today, Key);

        Assert.Contains(
            $"\t{expected}\t0,00\t".Replace("\t0,00\t", currency == "TND" ? "\t0,000\t" : "\t0,00\t"),
            Encoding.UTF8.GetString(Written([entry])),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task WriteAsync_SameEntries_GivesTheSameBytes()
    {
        var store = new InMemoryLedgerStore();
        var entries = ChainVerifierTests.Chain(3);
        await store.CommitAsync(Commit("c") with { Entities = [Syndicat()], Entries = entries });
        using var output = new MemoryStream();
        await FecWriter.WriteAsync(output, Syndicat(), s_year, store.ReadEntriesAsync(Id, "S001"));

        Assert.Equal(Written(entries), output.ToArray());
    }

    [Fact]
    public void Write_ThenCheck_FindsNothing() =>
        Property.ForAll(
            Gen.Choose(1, 40),
            count =>
            {
                using var file = new MemoryStream(Written(ChainVerifierTests.Chain(count)));
                var report = FecChecker.Check(file, "123456789FEC20261231.txt");
                Assert.Empty(report.Findings.Items);
                Assert.Equal((count, 2 * count), (report.Summary.Entries, report.Summary.Lines));
                Assert.Equal(report.Summary.TotalDebit, report.Summary.TotalCredit);
            },
            runs: 40
        );

    [Fact]
    public void Write_ThenOneByteOfAnAmountChanges_IsFound()
    {
        var bytes = Written(ChainVerifierTests.Chain(3));
        var text = Encoding.Latin1.GetString(bytes);
        for (
            var at = text.IndexOf("\t1,00", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("\t1,00", at + 1, StringComparison.Ordinal)
        )
        {
            var mutated = bytes.ToArray();
            mutated[at + 1] = (byte)'2';
            using var file = new MemoryStream(mutated);
            var report = FecChecker.Check(file, "123456789FEC20261231.txt");
            Assert.Equal(["LDG118"], report.Findings.Items.Select(d => d.Code));
        }
    }

    internal static byte[] Written(IEnumerable<Entry> entries)
    {
        using var output = new MemoryStream();
        FecWriter.Write(output, Syndicat(), s_year, entries);
        return output.ToArray();
    }

    private static Entry Entry(string journal, int number, DateOnly validatedOn)
    {
        var head = new JournalHead("S001", journal, "20261231", number - 1, default);
        return EntryChain.Append(head, Draft(100, journal), validatedOn, Key);
    }
}
