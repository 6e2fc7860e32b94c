using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;
using static Copro.Ledger.Tests.TestBooks;

namespace Copro.Ledger.Tests;

public sealed class ChainVerifierTests
{
    // Everything an entry says, each changed in its own way; the last ones are texts, proved by the key alone.
    private static readonly (string What, Func<Entry, Entry> Change)[] s_facts =
    [
        ("number", e => e with { Id = e.Id with { Number = e.Id.Number + 1 } }),
        ("journal", e => Changed(e with { Id = e.Id with { Journal = "XXX" } }, c => c with { Journal = "XXX" })),
        ("date", e => Changed(e, c => c with { Date = c.Date.AddDays(1) })),
        ("validated", e => e with { ValidatedOn = e.ValidatedOn.AddDays(-1) }),
        ("voucher", e => Changed(e, c => c with { VoucherReference = c.VoucherReference + "x" })),
        ("voucher date", e => Changed(e, c => c with { VoucherDate = c.VoucherDate.AddDays(1) })),
        ("currency", e => Changed(e, c => c with { Currency = Currency.Xpf })),
        ("rule", e => Changed(e, c => c with { Rule = "other" })),
        ("origin", e => Changed(e, c => c with { Origin = new SourceKey("test", "other") })),
        ("amount", e => Line(e, 0, l => l with { Debit = l.Debit + 1 })),
        ("last line", e => Line(e, 1, l => l with { Credit = l.Credit + 1 })),
        ("account", e => Line(e, 1, l => l with { Account = "459" })),
        ("account label", e => Line(e, 0, l => l with { AccountLabel = "other" })),
        ("side", e => Line(e, 0, l => l with { Debit = l.Credit, Credit = l.Debit })),
        ("line removed", e => Changed(e, c => c with { Lines = [.. c.Lines.Take(1)] })),
        ("line repeated", e => Changed(e, c => c with { Lines = [.. c.Lines, .. c.Lines] })),
        ("lines swapped", e => Changed(e, c => c with { Lines = [.. c.Lines.Reverse()] })),
        ("digest", e => e with { TextDigest = ContentHash.Of("x"u8) }),
        ("previous", e => e with { PreviousHash = ContentHash.Of("x"u8) }),
        ("hash", e => e with { Hash = ContentHash.Of("x"u8) }),
    ];

    private static readonly (string What, Func<Entry, Entry> Change)[] s_texts =
    [
        ("label", e => Changed(e, c => c with { Label = "other" })),
        ("line label", e => Line(e, 0, l => l with { Label = "other" })),
        ("auxiliary", e => Line(e, 1, l => l with { Auxiliary = "450BILLON" })),
        ("auxiliary gone", e => Line(e, 1, l => l with { Auxiliary = null })),
        ("auxiliary label", e => Line(e, 1, l => l with { AuxiliaryLabel = "BILLON" })),
    ];

    [Fact]
    public void Verify_AnUntouchedChain_IsIntact()
    {
        var entries = Chain(20);
        var report = ChainVerifier.Verify(entries, Key, [EntryChain.HeadAfter(entries[^1])]);

        Assert.True(report.IsIntact);
        Assert.Equal(20, report.Entries);
        Assert.Equal(entries[^1].Hash, Assert.Single(report.Heads).LastHash);
    }

    [Fact]
    public void Verify_AnyFactChanged_NamesThatEntry() =>
        Property.ForAll(
            from length in Gen.Choose(1, 12)
            from at in Gen.Choose(0, length - 1)
            from change in Gen.Choose(0, s_facts.Length - 1)
            select (length, at, change),
            c =>
            {
                var entries = Chain(c.length);
                var (what, change) = s_facts[c.change];
                entries[c.at] = change(entries[c.at]);
                var report = ChainVerifier.Verify(entries);
                Assert.False(report.IsIntact, what);
                Assert.Equal(c.at + 1, report.Entries);
                Assert.Contains(
                    what is "number" ? "/" + (c.at + 2) : "/" + (c.at + 1),
                    report.FirstBad!.Message(),
                    StringComparison.Ordinal
                );
            }
        );

    [Fact]
    public void Verify_AnyTextChanged_IsFoundWithTheKeyOnly()
    {
        foreach (var (what, change) in s_texts)
        {
            var entries = Chain(3);
            entries[1] = change(entries[1]);

            Assert.Same(LedgerDiagnostics.TextsWrong, ChainVerifier.Verify(entries, Key).FirstBad?.Descriptor);
            Assert.True(ChainVerifier.Verify(entries).IsIntact, what);
        }
    }

    [Fact]
    public void Verify_EveryEntryRemovedOrSwapped_IsFound()
    {
        for (var i = 0; i < 4; i++)
        {
            var removed = Chain(5);
            removed.RemoveAt(i);
            Assert.Same(LedgerDiagnostics.ChainGap, ChainVerifier.Verify(removed).FirstBad?.Descriptor);

            var swapped = Chain(5);
            (swapped[i], swapped[i + 1]) = (swapped[i + 1], swapped[i]);
            Assert.Same(LedgerDiagnostics.ChainGap, ChainVerifier.Verify(swapped).FirstBad?.Descriptor);
        }
    }

    [Fact]
    public void Verify_EndCutOff_IsFoundByTheExpectedHead()
    {
        var entries = Chain(5);
        var head = EntryChain.HeadAfter(entries[^1]);
        entries.RemoveAt(4);

        Assert.True(ChainVerifier.Verify(entries).IsIntact);
        Assert.Same(LedgerDiagnostics.ChainGap, ChainVerifier.Verify(entries, null, [head]).FirstBad?.Descriptor);
    }

    [Fact]
    public void Verify_TextsErased_HoldsAndCountsThem()
    {
        var entries = Chain(3);
        entries[1] = entries[1].WithoutTexts();

        var report = ChainVerifier.Verify(entries, Key);

        Assert.True(report.IsIntact);
        Assert.Equal(1, report.Erased);
        Assert.False(entries[1].HasTexts);
    }

    [Fact]
    public void TextDigest_OtherKey_IsAnother()
    {
        var other = new ChainKey("another secret of 32 bytes length"u8);

        Assert.NotEqual(EntryHasher.TextDigest(Draft(1), Key), EntryHasher.TextDigest(Draft(1), other));
        Assert.Throws<ArgumentException>(() => new ChainKey("short"u8));
        Assert.DoesNotContain("0123", Key.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void HashOf_TextsMovedBetweenFields_Differ()
    {
        // Lengths are part of the form: "ab" + "c" is not "a" + "bc".
        var one = Changed(Chain(1)[0], c => c with { VoucherReference = "ab", Rule = "c" });
        var two = Changed(Chain(1)[0], c => c with { VoucherReference = "a", Rule = "bc" });

        Assert.NotEqual(EntryHasher.HashOf(one), EntryHasher.HashOf(two));
    }

    [Fact]
    public void Append_APrefixOfTheLog_GivesTheSameHashes() =>
        Property.ForAll(
            Gen.Choose(1, 10),
            length => Chain(10).Take(length).Select(e => e.Hash).SequenceEqual(Chain(length).Select(e => e.Hash))
        );

    [Fact]
    public void HashOf_TheDocumentedExample_IsTheDocumentedHash()
    {
        var text = File.ReadAllText(Checkout.PathOf("docs", "formats", "hash-chain.md"));
        var entry = Chain(1)[0];

        Assert.Contains(entry.Hash.ToString(), text, StringComparison.Ordinal);
        Assert.Contains(entry.TextDigest.ToString(), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Append_ContentOfAnotherJournal_Throws() =>
        Assert.Throws<ArgumentException>(() =>
            EntryChain.Append(EntryChain.Start("S001", "CHQ", "20261231"), Draft(1), Today, Key)
        );

    internal static List<Entry> Chain(int length)
    {
        var entries = new List<Entry>(length);
        var head = EntryChain.Start("S001", "VIR", "20261231");
        for (var i = 1; i <= length; i++)
        {
            var entry = EntryChain.Append(head, Draft(100 * i), Today, Key);
            entries.Add(entry);
            head = EntryChain.HeadAfter(entry);
        }

        return entries;
    }

    private static Entry Changed(Entry entry, Func<EntryDraft, EntryDraft> change) =>
        entry with
        {
            Content = change(entry.Content),
        };

    private static Entry Line(Entry entry, int index, Func<EntryLine, EntryLine> change) =>
        Changed(entry, c => c with { Lines = [.. c.Lines.Select((l, i) => i == index ? change(l) : l)] });
}
