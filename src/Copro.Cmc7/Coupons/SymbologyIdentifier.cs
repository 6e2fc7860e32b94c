namespace Copro.Cmc7.Coupons;

/// <summary>
/// The three characters of ISO/IEC 15424 that name the symbol a text was read from: a hint that moves a reading up or down and
/// never refuses one.
/// </summary>
internal sealed record SymbologyIdentifier(char Symbol, char Modifier)
{
    public const int Length = 3;

    /// <summary>Code 39, Code 128, EAN, DataBar, Data Matrix, QR, PDF417, Aztec, DotCode, and others ISO/IEC 15424 lists.</summary>
    private const string Symbols = "ACEeFGHIdQLzJMNORSTUXY";

    public string Text => $"]{Symbol}{Modifier}";

    public bool IsGs1 => (Symbol, Modifier) is ('C', '1') or ('e', '0') or ('d', '2') or ('Q', '3') or ('J', '1');

    /// <summary>The identifier at the very start, if there is one.</summary>
    public static SymbologyIdentifier? TryTake(ReadOnlySpan<char> text) =>
        text.Length >= Length
        && text[0] == ']'
        && Symbols.Contains(text[1], StringComparison.Ordinal)
        && char.IsAsciiLetterOrDigit(text[2])
            ? new SymbologyIdentifier(text[1], text[2])
            : null;

    /// <summary>Whether a format is found in this symbol: multi-line payloads in two dimensions, GS1 where the identifier says so.</summary>
    public bool Suits(CouponFormat format) =>
        format switch
        {
            CouponFormat.Gs1 => IsGs1,
            CouponFormat.Epc or CouponFormat.SwissQr => Symbol == 'Q',
            CouponFormat.DgfipTip => Symbol == 'd',
            CouponFormat.Agency => Symbol == 'C' || (Symbol == 'A' && Modifier is '4' or '5' or '7'),
            _ => !IsGs1,
        };
}
