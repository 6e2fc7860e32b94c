namespace Copro.Ledger;

/// <summary>
/// The secret of one set of books under which the personal texts of its entries are digested. Whoever holds it can prove that
/// a text is the one that was validated; without it a digest says nothing about anybody. Keep it outside the store.
/// </summary>
/// <remarks>Immutable. <see cref="ToString"/> never shows the secret.</remarks>
public sealed class ChainKey
{
    /// <summary>The shortest secret in bytes: 128 bits, below which a digest of a short name could be guessed.</summary>
    public const int MinLength = 16;

    private readonly byte[] _secret;

    /// <summary>A key with this secret; the bytes are copied.</summary>
    /// <exception cref="ArgumentException">The secret is shorter than <see cref="MinLength"/> bytes.</exception>
    public ChainKey(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < MinLength)
        {
            throw new ArgumentException($"A chain key has at least {MinLength} bytes.", nameof(secret));
        }

        _secret = secret.ToArray();
    }

    internal ReadOnlySpan<byte> Secret => _secret;

    /// <summary>A fixed text, so that the secret reaches no log.</summary>
    public override string ToString() => "chain key";
}
