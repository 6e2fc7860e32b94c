using System.Security.Cryptography;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Copro.Ledger;

namespace Copro.Benchmarks;

/// <summary>A thousand entries put at the end of a journal, each hashed over the one before it.</summary>
public class EntryChaining
{
    private const int Count = 1_000;

    private readonly EntryDraft[] _drafts = new EntryDraft[Count];
    private readonly ChainKey _key = new("a secret of at least sixteen bytes"u8);
    private readonly byte[] _secret = "a secret of at least sixteen bytes"u8.ToArray();

    [GlobalSetup]
    public void Setup()
    {
        for (var i = 0; i < Count; i++)
        {
            _drafts[i] = Draft(10_000 + (i * 37));
        }
    }

    /// <summary>Digest of the personal texts under the key, hash of all facts, number in the journal.</summary>
    [Benchmark(Baseline = true)]
    public long Ledger_Append_1k()
    {
        var head = EntryChain.Start("S001", "BQ", "20261231");
        foreach (var draft in _drafts)
        {
            head = EntryChain.HeadAfter(EntryChain.Append(head, draft, draft.Date, _key));
        }

        return head.LastNumber;
    }

    /// <summary>The same two hashes over JSON, which is how one would begin.</summary>
    [Benchmark]
    public int Json_Append_1k()
    {
        var previous = new byte[SHA256.HashSizeInBytes];
        foreach (var draft in _drafts)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(draft);
            var digest = HMACSHA256.HashData(_secret, json);
            previous = SHA256.HashData([.. previous, .. digest, .. json]);
        }

        return previous.Length;
    }

    private static EntryDraft Draft(long cents) =>
        new()
        {
            Entity = "S001",
            Journal = "BQ",
            Date = new DateOnly(2026, 11, 22),
            VoucherReference = "VIR-1",
            VoucherDate = new DateOnly(2026, 11, 22),
            Label = "Charges 2026 T4",
            Currency = Currency.Eur,
            Lines =
            [
                new EntryLine
                {
                    Account = "512",
                    AccountLabel = "Banque",
                    Label = "Charges 2026 T4",
                    Debit = cents,
                },
                new EntryLine
                {
                    Account = "450",
                    AccountLabel = "Copropriétaires",
                    Auxiliary = "450PIERREP",
                    Label = "Charges 2026 T4",
                    Credit = cents,
                },
            ],
        };
}
