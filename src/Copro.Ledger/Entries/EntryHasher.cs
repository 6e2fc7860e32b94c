using System.Security.Cryptography;

namespace Copro.Ledger;

/// <summary>
/// The hash that chains an entry to the one before it. It covers every header field and every line
/// (<c>docs/formats/hash-chain.md</c>): a changed, removed, added or moved line is found. Personal texts and auxiliary accounts,
/// which may carry a name, are covered through the keyed digest only, so that they can be erased and the chain still holds.
/// </summary>
public static class EntryHasher
{
    /// <summary>The version of the byte form, itself part of what is hashed.</summary>
    public const int FormVersion = 1;

    /// <summary>The digest of the personal texts of an entry: HMAC-SHA256 under the key of the books.</summary>
    public static ContentHash TextDigest(EntryDraft content, ChainKey key)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(key);
        var bytes = EntryForm.Texts(content);
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Secret, bytes, digest);
        return new ContentHash(digest);
    }

    /// <summary>The hash of an entry from everything it says; the entry's own <see cref="Entry.Hash"/> is not looked at.</summary>
    public static ContentHash HashOf(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return ContentHash.Of(EntryForm.Facts(entry));
    }
}
