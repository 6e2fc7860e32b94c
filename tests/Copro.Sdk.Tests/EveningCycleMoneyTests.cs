using System.Globalization;
using System.Xml.Linq;
using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Xunit;

namespace Copro.Sdk.Tests;

/// <summary>Money in = receipts = posted, to the cent, and nobody is credited twice.</summary>
public sealed class EveningCycleMoneyTests
{
    [Fact]
    public async Task Documents_TheirSums_AreThoseOfTheReceipts()
    {
        await using var world = await EveningWorld.CreateEmptyAsync();
        await world.PlayAllAsync();
        var receipts = (await world.ReceiptsAsync()).ToLookup(receipt => receipt.Source);

        Assert.Equal(SumsOf(RequestAmounts()), Sums(receipts[ReceiptSource.Portal], r => r.Amount));
        Assert.Equal(SumsOf(ChequeAmounts()), Sums(receipts[ReceiptSource.ChequeReader], r => r.Amount));
        Assert.Equal(SumsOf(KioskAmounts()), Sums(receipts[ReceiptSource.Kiosk], r => r.Amount + r.CashRounding));
        Assert.Equal(SumsOf(StatementAmounts()), Sums(receipts[ReceiptSource.Statement], r => r.Amount));
    }

    [Fact]
    public async Task Settlements_TheirGross_IsWhatTheReceiptsInThemSum()
    {
        await using var world = await EveningWorld.CreateEmptyAsync();
        await world.PlayAllAsync();
        var receipts = await world.ReceiptsAsync();
        var members = receipts
            .Where(receipt => receipt.SettlementId is not null && receipt.Kind != ReceiptKind.Settlement)
            .ToLookup(receipt => receipt.SettlementId!, receipt => receipt.Amount + receipt.CashRounding);
        var credits = receipts
            .Where(receipt => receipt.Kind == ReceiptKind.Settlement)
            .ToDictionary(receipt => receipt.SettlementId!, receipt => receipt.Amount + receipt.Fee);

        var settlements = await world.SettlementsAsync();

        Assert.Equal(7, settlements.Count);
        Assert.All(
            settlements,
            settlement =>
            {
                Assert.Equal(SettlementState.Settled, settlement.State);
                Assert.Equal(settlement.Gross, Money.Sum(members[settlement.Id]));
                Assert.Equal(settlement.Gross, settlement.Received + settlement.Fee);
                Assert.Equal(settlement.Gross, credits[settlement.Id]);
            }
        );
    }

    [Fact]
    public async Task Entries_CreditsOfEachAccount_AreItsPaymentsLessReturns()
    {
        await using var world = await EveningWorld.CreateEmptyAsync();
        await world.PlayAllAsync();
        var receipts = await world.ReceiptsAsync();
        // One payment came back: the receipt of it says so, its return is validated like the rest.
        var returned = Assert.Single(receipts, receipt => receipt.State != ReceiptState.Validated);
        Assert.Equal(("450MOREAUA", ReceiptState.Rejected), (returned.Account, returned.State));
        var entries = (await world.EntriesAsync()).Where(entry => entry.Content.Journal != "AN").ToList();

        var posted = entries
            .SelectMany(entry => entry.Content.Lines.Select(line => (entry.Id.Entity, Line: line)))
            .Where(posted => posted.Line.Auxiliary is not null)
            .GroupBy(posted => $"{posted.Entity}/{posted.Line.Auxiliary}")
            .ToDictionary(account => account.Key, account => account.Sum(p => p.Line.Credit - p.Line.Debit));
        var paid = receipts
            .Where(receipt => receipt.Account is not null)
            .GroupBy(receipt => $"{receipt.Entity}/{receipt.Account}")
            .ToDictionary(account => account.Key, account => account.Sum(receipt => receipt.Amount.MinorUnits));

        Assert.Equal(
            paid.OrderBy(p => p.Key, StringComparer.Ordinal),
            posted.OrderBy(p => p.Key, StringComparer.Ordinal)
        );
        Assert.Equal(receipts.Count, receipts.Select(receipt => receipt.Key).Distinct().Count());
        Assert.Equal(receipts.Count, receipts.Select(receipt => receipt.Entry).Distinct().Count());
        Assert.Equal(receipts.Count, entries.Count);
    }

    [Fact]
    public async Task Entries_OfEachJournal_BalanceAndChainWithoutABreak()
    {
        await using var world = await EveningWorld.CreateEmptyAsync();
        await world.PlayAllAsync();
        var entries = await world.EntriesAsync();

        Assert.All(entries, entry => Assert.True(entry.Content.IsBalanced()));
        var report = ChainVerifier.Verify(entries, EveningWorld.Secret.ChainKey);
        Assert.True(report.IsIntact, $"{report.FirstBad}");
        Assert.Equal(entries.Count, report.Entries);

        // A single centime moved is noticed; what keeps the lines above able to fail.
        var changed = entries[^1] with
        {
            Content = entries[^1].Content with { Lines = [.. entries[^1].Content.Lines.Reverse()] },
        };
        Assert.False(ChainVerifier.Verify([.. entries[..^1], changed], EveningWorld.Secret.ChainKey).IsIntact);
    }

    [Fact]
    public async Task Fec_OfEachEntity_IsAccepted()
    {
        await using var world = await EveningWorld.CreateEmptyAsync();
        await world.PlayAllAsync();
        foreach (var entity in await world.EntitiesAsync())
        {
            var entries = await world.EntriesAsync(entity.Code);
            var year = Assert.Single(entity.FiscalYears);
            using var file = new MemoryStream();
            FecWriter.Write(file, entity, year, entries);
            file.Position = 0;

            var report = FecChecker.Check(file, FecWriter.FileName(entity, year));

            Assert.True(report.IsAccepted, string.Join('\n', report.Findings.Items));
            Assert.Equal(entries.Count, report.Summary.Entries);
        }
    }

    [SkippableFact]
    public async Task CollectionFiles_OfTheSample_KeepToTheBanksSchema()
    {
        var schema = Schemas.Pain008();
        await using var world = await EveningWorld.CreateEmptyAsync();
        await world.PlayAllAsync();
        var files = Directory.GetFiles(Path.Combine(world.OutboxFolder, "SEPA"), "*", SearchOption.AllDirectories);

        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.Empty(schema.Errors(File.ReadAllBytes(file))));
    }

    [Fact]
    public async Task DebtorLists_OfTheSample_KeepToTheSchemaAndLeaveOutWhatIsStaged()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        await world.RunAsync();
        var files = Directory.GetFiles(Path.Combine(world.OutboxFolder, "kiosk"), "*.xml", SearchOption.AllDirectories);

        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.Empty(Schemas.Kiosk().Errors(File.ReadAllBytes(file))));
        var balances = files.SelectMany(Balances).ToDictionary(pair => pair.Key, pair => pair.Value);
        // By cheque, by card and by cash at the kiosk, by direct debit that no bank has seen yet, and one who paid nothing.
        Assert.Equal("0", balances["S001/450PIERREP"]);
        Assert.Equal("0", balances["S001/450DUBOISM"]);
        Assert.Equal("33375", balances["S001/450BENALIY"]);
        Assert.Equal("0", balances["S001/450MOREAUA"]);
        Assert.Equal("27415", balances["S002/450ANDREP"]);
        Assert.Equal("61245", balances["S001/450GARNIERL"]);
        Assert.Equal("0", balances["G001/81MARITON"]);
        Assert.DoesNotContain("S001/401LACRAPU", balances.Keys);
    }

    private static IEnumerable<KeyValuePair<string, string>> Balances(string file)
    {
        XNamespace kiosk = "urn:copro:kiosk";
        return XDocument
            .Load(file)
            .Descendants(kiosk + "debtor")
            .Select(debtor =>
                KeyValuePair.Create(debtor.Element(kiosk + "key")!.Value, debtor.Element(kiosk + "balance")!.Value)
            );
    }

    private static IEnumerable<(string Currency, long Amount)> RequestAmounts() =>
        Sample
            .Documents(Sample.FirstEvening, Sample.Requests)
            .Select(document => System.Text.Json.JsonDocument.Parse(document.Content).RootElement.GetProperty("amount"))
            .Select(amount => ("EUR", Cents(amount.GetProperty("amount").GetString()!)));

    private static IEnumerable<(string Currency, long Amount)> ChequeAmounts() =>
        Sample
            .Text(Sample.FirstEvening, Sample.Cheques, Sample.ChequeList)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.TrimEnd('\r').Split(','))
            .Select(fields => (fields[^1], Cents(fields[^2])));

    private static IEnumerable<(string Currency, long Amount)> KioskAmounts()
    {
        XNamespace kiosk = "urn:copro:kiosk";
        return Sample
            .Documents(Sample.FirstEvening, Sample.Kiosks)
            .Select(document => XDocument.Load(new MemoryStream(document.Content)))
            .SelectMany(file =>
                file.Descendants(kiosk + "net")
                    .Select(net =>
                        (
                            file.Descendants(kiosk + "currency").Single().Value,
                            long.Parse(net.Value, CultureInfo.InvariantCulture)
                        )
                    )
            );
    }

    /// <summary>What the banks say came in and went out: closing less opening.</summary>
    private static IEnumerable<(string Currency, long Amount)> StatementAmounts() =>
        [
            ("EUR", Cents("24135.76") - Cents("18250.40")),
            ("EUR", Cents("10807.51") - Cents("9410.15")),
            ("XPF", 1_740_526 - 1_250_000),
        ];

    private static long Cents(string amount) => (long)(decimal.Parse(amount, CultureInfo.InvariantCulture) * 100);

    private static SortedDictionary<string, long> SumsOf(IEnumerable<(string Currency, long Amount)> amounts) =>
        new(amounts.GroupBy(a => a.Currency).ToDictionary(group => group.Key, group => group.Sum(a => a.Amount)));

    private static SortedDictionary<string, long> Sums(IEnumerable<Receipt> receipts, Func<Receipt, Money> amount) =>
        SumsOf(receipts.Select(amount).Select(money => (money.Currency.Code, money.MinorUnits)));
}
