using System.Diagnostics.CodeAnalysis;

namespace Copro;

// The doors every value type of this package has; what they lead to is in Money.cs and TextValue.cs.
public readonly partial record struct Money
    : ISpanParsable<Money>,
        IUtf8SpanParsable<Money>,
        ISpanFormattable,
        IUtf8SpanFormattable
{
    /// <summary>Reads an amount with its currency. Allocates nothing on success.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value; <c>default</c> when the text was refused.</param>
    /// <param name="error">Why it was refused, with the position; <c>null</c> on success.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Money value, [NotNullWhen(false)] out Diagnostic? error) =>
        TextValue.TryParse(text, out value, out error);

    /// <summary>Reads an amount with its currency from UTF-8. Allocates nothing on success.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="value">The value; <c>default</c> when the text was refused.</param>
    /// <param name="error">Why it was refused, with the position; <c>null</c> on success.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out Money value, [NotNullWhen(false)] out Diagnostic? error) =>
        TextValue.TryParse(text, out value, out error);

    /// <summary>Reads an amount with its currency. Allocates nothing, whether it succeeds or not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value; <c>default</c> when the text was refused.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Money value) => TextValue.TryRead(text, out value);

    /// <summary>Reads an amount with its currency from UTF-8. Allocates nothing, whether it succeeds or not.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="value">The value; <c>default</c> when the text was refused.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out Money value) => TextValue.TryRead(text, out value);

    /// <summary>Reads an amount with its currency.</summary>
    /// <exception cref="CoproFormatException">It is none; the exception carries the diagnostic.</exception>
    public static Money Parse(ReadOnlySpan<char> text) => TextValue.Parse<Money, char>(text);

    /// <summary>Reads an amount with its currency from UTF-8.</summary>
    /// <exception cref="CoproFormatException">It is none; the exception carries the diagnostic.</exception>
    public static Money Parse(ReadOnlySpan<byte> text) => TextValue.Parse<Money, byte>(text);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    /// <remarks>The provider is not used: the text has no culture.</remarks>
    public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    /// <remarks>The provider is not used: the text has no culture.</remarks>
    public static Money Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    /// <remarks>The provider is not used: the text has no culture.</remarks>
    public static Money Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Money)"/>
    /// <remarks>The provider is not used: the text has no culture.</remarks>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result) =>
        TryParse(s, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Money)"/>
    /// <remarks>The provider is not used: the text has no culture.</remarks>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) =>
        TryParse(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out Money)"/>
    /// <remarks>The provider is not used: the text has no culture.</remarks>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Money result) =>
        TryParse(utf8Text, out result);

    /// <summary>Writes the amount with its currency, such as <c>3817.83 EUR</c>; <c>0</c> for <c>default</c>.</summary>
    public override string ToString() => TextValue.ToString(this, default);

    /// <summary>Writes the value in a format.</summary>
    /// <param name="format"><c>G</c> (usual) or <c>A</c> for the amount alone; <c>null</c> or empty for the usual one.</param>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format) => TextValue.ToString(this, format);

    /// <summary>Writes the value in a format; the provider is not used.</summary>
    /// <param name="format"><c>G</c> (usual) or <c>A</c> for the amount alone; <c>null</c> or empty for the usual one.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => TextValue.ToString(this, format);

    /// <summary>Writes the value in a format; the provider is not used.</summary>
    /// <param name="destination">Receives the text.</param>
    /// <param name="charsWritten">How many characters; 0 when it does not fit.</param>
    /// <param name="format"><c>G</c> (usual) or <c>A</c> for the amount alone; empty for the usual one.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">There is no such format.</exception>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => TextValue.TryFormat(this, destination, out charsWritten, format);

    /// <summary>Writes the value as UTF-8 in a format; the provider is not used.</summary>
    /// <param name="utf8Destination">Receives the text.</param>
    /// <param name="bytesWritten">How many bytes; 0 when it does not fit.</param>
    /// <param name="format"><c>G</c> (usual) or <c>A</c> for the amount alone; empty for the usual one.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">There is no such format.</exception>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => TextValue.TryFormat(this, utf8Destination, out bytesWritten, format);
}
