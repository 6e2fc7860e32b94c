using System.Buffers;
using System.Text;

namespace Copro.Sepa;

/// <summary>
/// What makes a mandate one: its creditor, and the RUM without regard to case, since no two references may differ by case alone.
/// </summary>
internal static class MandateKey
{
    private const int MaxReference = SepaText.MaxIdentifierLength;

    private static readonly SearchValues<byte> s_smallLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz"u8);

    /// <summary>Whether a mandate can be told from others: it has a creditor, and a reference of the length one may have.</summary>
    public static bool IsKey(ReadOnlySpan<byte> reference, int creditor) =>
        creditor >= 0 && reference.Length is > 0 and <= MaxReference;

    /// <summary>Whether a reference has no small letter, and so is its own key.</summary>
    public static bool IsCapital(ReadOnlySpan<byte> reference) => !reference.ContainsAny(s_smallLetters);

    /// <summary>The hash of a mandate whose reference has small letters.</summary>
    public static ulong HashOfCapitals(ReadOnlySpan<byte> reference, int creditor, KeyedHash hash)
    {
        Span<byte> capitals = stackalloc byte[MaxReference];
        reference.CopyTo(capitals);
        capitals = capitals[..reference.Length];
        Ascii.ToUpperInPlace(capitals, out _);
        return hash.Of(capitals, creditor);
    }
}
