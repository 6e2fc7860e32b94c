using Xunit;
using static Copro.Ledger.Tests.TestBooks;

namespace Copro.Ledger.Tests;

public sealed class LedgerCommitRulesTests
{
    public static TheoryData<string, LedgerCommit> Malformed()
    {
        var entry = EntryChain.Append(EntryChain.Start("S001", "VIR", "20261231"), Draft(100), Today, Key);
        var crooked = Draft(100);
        crooked = crooked with { Lines = [crooked.Lines[0], crooked.Lines[1] with { Credit = 99 }] };
        var twoSided = Draft(100);
        twoSided = twoSided with { Lines = [.. twoSided.Lines.Select(l => l with { Debit = 100, Credit = 100 })] };
        var message = new OutboxMessage
        {
            Id = "m",
            Channel = "c",
            Name = "n",
            Content = new byte[] { 1 },
            Hash = ContentHash.Of("other"u8),
        };
        var state = new StateRecord
        {
            Scope = "s",
            Key = "k",
            SchemaVersion = 1,
            Payload = new byte[StateRecord.MaxPayloadLength + 1],
        };
        return new TheoryData<string, LedgerCommit>
        {
            { "no books", Commit("c") with { Books = default } },
            { "no command", Commit("") },
            { "same receipt twice", Commit("c") with { Receipts = [Payment("a", 1), Payment("a", 1)] } },
            { "same key twice", Commit("c") with { Receipts = [Payment("a", 1), Payment("a", 1) with { Id = "x" }] } },
            { "no amount", Commit("c") with { Receipts = [Payment("a", 0)] } },
            {
                "posted without entry",
                Commit("c") with
                {
                    Receipts = [Payment("a", 1) with { State = ReceiptState.Posted }],
                }
            },
            {
                "over-settled item",
                Commit("c") with
                {
                    OpenItems = [Item("I", 10, Today) with { Settled = Euro(11) }],
                }
            },
            { "negative settled", Commit("c") with { OpenItems = [Item("I", 10, Today) with { Settled = Euro(-1) }] } },
            {
                "settled in another currency",
                Commit("c") with
                {
                    OpenItems = [Item("I", 10, Today) with { Settled = new Money(5, Currency.Xpf) }],
                }
            },
            { "wrong message hash", Commit("c") with { Outbox = [message] } },
            { "long state", Commit("c") with { States = [state] } },
            { "negative version", Commit("c") with { States = [state with { Payload = default, Version = -1 }] } },
            { "wrong entry hash", Commit("c") with { Entries = [entry with { Hash = ContentHash.Of("x"u8) }] } },
            { "unbalanced entry", Commit("c") with { Entries = [Rehashed(entry with { Content = crooked })] } },
            { "two-sided line", Commit("c") with { Entries = [Rehashed(entry with { Content = twoSided })] } },
            {
                "gap between years",
                Commit("c") with
                {
                    Entities =
                    [
                        Syndicat() with
                        {
                            FiscalYears =
                            [
                                new(new(2026, 1, 1), new(2026, 12, 31)),
                                new(new(2027, 2, 1), new(2027, 12, 31)),
                            ],
                        },
                    ],
                }
            },
            { "too many receipts", Commit("c") with { Receipts = new Receipt[LedgerCommit.MaxReceipts + 1] } },
        };
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Validate_MalformedCommit_ThrowsInEveryStore(string why, LedgerCommit commit)
    {
        Assert.NotEmpty(why);
        Assert.Throws<ArgumentException>(() => LedgerCommitRules.Validate(commit));
        await Assert.ThrowsAsync<ArgumentException>(async () => await new InMemoryLedgerStore().CommitAsync(commit));
    }

    private static Entry Rehashed(Entry entry) => entry with { Hash = EntryHasher.HashOf(entry) };
}
