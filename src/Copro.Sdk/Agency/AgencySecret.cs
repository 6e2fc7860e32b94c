using System.Security.Cryptography;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// The secret of an installation: the keys under which texts enter the chain of entries and accounts of cheques are digested
/// are derived from it (HKDF, RFC 5869), each for its own purpose. Kept by the host where it keeps its secrets, never beside the books.
/// </summary>
public sealed class AgencySecret
{
    /// <summary>The fewest bytes a secret has.</summary>
    public const int MinLength = 32;

    private const int KeyLength = 32;
    private readonly byte[] _payerKey;

    /// <summary>A secret.</summary>
    /// <param name="secret">At least <see cref="MinLength"/> random bytes.</param>
    /// <exception cref="ArgumentException">It is shorter.</exception>
    public AgencySecret(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < MinLength)
        {
            throw new ArgumentException($"The secret has at least {MinLength} bytes.", nameof(secret));
        }

        ChainKey = new ChainKey(Derive(secret, "copro entry chain"u8));
        _payerKey = Derive(secret, "copro cheque payer"u8);
    }

    /// <summary>The key of the chain of entries.</summary>
    public ChainKey ChainKey { get; }

    /// <summary>The key under which the accounts of cheques are digested.</summary>
    public ReadOnlySpan<byte> PayerKey => _payerKey;

    /// <summary>Nothing of the secret.</summary>
    public override string ToString() => "agency secret";

    private static byte[] Derive(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> purpose)
    {
        var key = new byte[KeyLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, [], purpose);
        return key;
    }
}
