namespace Copro.Ledger;

/// <summary>
/// Verifies the hash chain offline, from entries alone: numbers without gap, each entry hashed over the one before it, nothing changed,
/// debits equal to credits. With the key of the books the personal texts are proved as well. It stops at the first bad entry and names it.
/// </summary>
public static class ChainVerifier
{
    /// <summary>Verifies entries.</summary>
    /// <param name="entries">The entries; those of one journal and fiscal year in the order of their numbers.</param>
    /// <param name="key">The key of the books; <c>null</c> leaves the personal texts unproved.</param>
    /// <param name="expectedHeads">
    /// Heads known from elsewhere, such as a closing: an entry cut off at the end of a journal is found by them alone.
    /// </param>
    public static ChainReport Verify(
        IEnumerable<Entry> entries,
        ChainKey? key = null,
        IReadOnlyList<JournalHead>? expectedHeads = null
    )
    {
        ArgumentNullException.ThrowIfNull(entries);
        var chain = new ChainCheck(key);
        foreach (var entry in entries)
        {
            if (!chain.Take(entry))
            {
                break;
            }
        }

        return chain.Report(expectedHeads ?? []);
    }

    /// <inheritdoc cref="Verify" />
    public static async ValueTask<ChainReport> VerifyAsync(
        IAsyncEnumerable<Entry> entries,
        ChainKey? key = null,
        IReadOnlyList<JournalHead>? expectedHeads = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(entries);
        var chain = new ChainCheck(key);
        await foreach (var entry in entries.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!chain.Take(entry))
            {
                break;
            }
        }

        return chain.Report(expectedHeads ?? []);
    }
}
