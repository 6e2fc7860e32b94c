using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Copro.Cmc7;

/// <summary>
/// A keyed digest of the account behind a French or UEMOA cheque: <i>zone interbancaire</i> and <i>zone interne</i>, which are the same
/// on every cheque of an account. It answers "the same account as last month", as a suggestion, never as an identity: one
/// account may pay for several debtors. It gives no IBAN, no bank and no name.
/// </summary>
/// <remarks>
/// HMAC-SHA-256 under a secret of the customer: without the secret the 24 digits cannot be tried out, and losing the secret
/// erases the link. <c>default</c> is no key.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PayerKey
{
    /// <summary>The shortest secret accepted: half of what the digest could use, out of reach of guessing.</summary>
    public const int MinSecretLength = 16;

    private const int DigestLength = 32;
    private const int ZoneLength = 12;

    private readonly UInt128 _high;
    private readonly UInt128 _low;

    private PayerKey(ReadOnlySpan<byte> digest)
    {
        _high = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(digest);
        _low = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(digest[16..]);
    }

    /// <summary>Whether there is a key.</summary>
    public bool HasValue => _high != 0 || _low != 0;

    /// <summary>Computes the key of a line.</summary>
    /// <param name="line">A cheque of a layout with the two zones.</param>
    /// <param name="secret">The customer's secret, at least 16 bytes.</param>
    /// <param name="key">The key.</param>
    /// <returns><c>false</c> when a zone is absent or has unreadable digits, or the line is a slip.</returns>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public static bool TryCompute(in Cmc7Line line, ReadOnlySpan<byte> secret, out PayerKey key)
    {
        if (secret.Length < MinSecretLength)
        {
            throw new ArgumentException("The secret must have at least 16 bytes.", nameof(secret));
        }

        key = default;
        if (line.Kind != Cmc7Kind.Cheque || !line.InterbankZone.IsComplete || !line.InternalZone.IsComplete)
        {
            return false;
        }

        // The prefix keeps this digest apart from any other made with the same secret; its number is the version of this form.
        var prefix = "copro-payer/1:"u8;
        Span<byte> data = stackalloc byte[prefix.Length + (2 * ZoneLength)];
        prefix.CopyTo(data);
        var zones = data[prefix.Length..];
        _ = line.InterbankZone.TryFormat(zones, out _);
        _ = line.InternalZone.TryFormat(zones[ZoneLength..], out _);
        Span<byte> digest = stackalloc byte[DigestLength];
        HMACSHA256.HashData(secret, data, digest);
        key = new PayerKey(digest);
        return true;
    }

    /// <summary>64 hexadecimal digits in lower case; empty for no key.</summary>
    public override string ToString() =>
        HasValue
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_high:x32}{_low:x32}")
            : string.Empty;
}
