using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Copro;

/// <summary>An active currency of ISO 4217: code, number and exponent. One byte.</summary>
/// <remarks>
/// <c>default</c> is no currency (<see cref="IsNone"/>), which is not the code <c>XXX</c>. A text is exactly the three
/// capital letters; no currency is the empty text, JSON <c>null</c>.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<Currency>))]
[DebuggerDisplay("{Code,nq}")]
public readonly partial record struct Currency : ITextValue<Currency>
{
    private static readonly Currency[] s_all = [.. Enumerable.Range(1, CurrencyTable.Count).Select(Known)];

    private readonly byte _ordinal;

    private Currency(byte ordinal) => _ordinal = ordinal;

    /// <summary>The euro, 2 decimals.</summary>
    public static Currency Eur { get; } = Parse("EUR");

    /// <summary>The CFP franc of New Caledonia, French Polynesia, Wallis and Futuna: no decimals.</summary>
    public static Currency Xpf { get; } = Parse("XPF");

    /// <summary>The CFA franc of West Africa (BCEAO): no decimals.</summary>
    public static Currency Xof { get; } = Parse("XOF");

    /// <summary>The CFA franc of Central Africa (BEAC): no decimals.</summary>
    public static Currency Xaf { get; } = Parse("XAF");

    /// <summary>The Canadian dollar, 2 decimals.</summary>
    public static Currency Cad { get; } = Parse("CAD");

    /// <summary>The Swiss franc, 2 decimals.</summary>
    public static Currency Chf { get; } = Parse("CHF");

    /// <summary>The Moroccan dirham, 2 decimals.</summary>
    public static Currency Mad { get; } = Parse("MAD");

    /// <summary>The Tunisian dinar, 3 decimals.</summary>
    public static Currency Tnd { get; } = Parse("TND");

    /// <summary>The US dollar, 2 decimals.</summary>
    public static Currency Usd { get; } = Parse("USD");

    /// <summary>The pound sterling, 2 decimals.</summary>
    public static Currency Gbp { get; } = Parse("GBP");

    /// <summary>Every active currency, by code.</summary>
    public static IReadOnlyList<Currency> All => s_all;

    /// <summary>Whether this is <c>default</c>: no currency.</summary>
    public bool IsNone => _ordinal == 0;

    /// <summary>Whether there is a currency; the opposite of <see cref="IsNone"/>.</summary>
    public bool HasValue => _ordinal != 0;

    /// <summary>The three capital letters, such as <c>EUR</c>; empty for no currency.</summary>
    public string Code => CurrencyTable.CodeOf(_ordinal);

    /// <summary>The number of ISO 4217, 1 to 999, such as 978; 0 for no currency.</summary>
    public int NumericCode => CurrencyTable.NumberOf(_ordinal);

    /// <summary>
    /// How many decimals the minor unit is: 2 for the euro, 0 for the francs CFP and CFA, up to 4. 0 for no currency and
    /// where the standard says that minor units do not apply (metals, units of account).
    /// </summary>
    public int Exponent => CurrencyTable.ExponentOf(_ordinal);

    static bool ITextValue<Currency>.TryRead<TChar>(
        ReadOnlySpan<TChar> text,
        out Currency value,
        out ParseFailure failure
    )
    {
        var found = TryFind(text, out value);
        failure = found
            ? default
            : new ParseFailure(PrimitivesDiagnostics.CurrencyUnknown, First: FailureArgument.Text);
        return found;
    }

    int ITextValue<Currency>.Render(Span<byte> destination, ReadOnlySpan<char> format) =>
        TextValue.FormatOf(format) == 'G'
            ? TextValue.RenderAscii(Code, destination)
            : throw TextValue.NoSuchFormat(format);

    /// <summary>Finds a code, already cut out of a longer text.</summary>
    internal static bool TryFind<TChar>(ReadOnlySpan<TChar> code, out Currency currency)
        where TChar : unmanaged
    {
        currency = new Currency(CurrencyTable.Find(code));
        return currency.HasValue;
    }

    private static Currency Known(int ordinal) => new((byte)ordinal);
}
