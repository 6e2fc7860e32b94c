namespace Copro.Cmc7;

public readonly partial record struct Cmc7Line : ISpanParsable<Cmc7Line>, IUtf8SpanParsable<Cmc7Line>
{
    /// <summary>
    /// Reads a line whose layout its shape tells (France for 7, 12, 12) and whose digits are all known. For partial lines,
    /// keys, settings and all findings use <see cref="Cmc7Reader"/>.
    /// </summary>
    /// <param name="text">What the reader sent, at most <see cref="Cmc7Reader.MaxLength"/> characters.</param>
    /// <param name="value">The line.</param>
    /// <param name="error">The first finding that prevents it; <c>null</c> on success.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out Cmc7Line value, out Diagnostic? error) =>
        Take(Cmc7Reader.Default.Read(text), out value, out error);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Cmc7Line, out Diagnostic?)"/>
    public static bool TryParse(ReadOnlySpan<byte> text, out Cmc7Line value, out Diagnostic? error) =>
        Take(Cmc7Reader.Default.Read(text), out value, out error);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Cmc7Line, out Diagnostic?)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out Cmc7Line value) => TryParse(text, out value, out _);

    /// <summary>Reads a line whose digits are all known.</summary>
    /// <exception cref="CoproFormatException">The text is no such line; the exception carries the finding.</exception>
    public static Cmc7Line Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var value, out var error) ? value : throw new CoproFormatException(error!);

    /// <inheritdoc />
    public static Cmc7Line Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <inheritdoc />
    public static bool TryParse(string? s, IFormatProvider? provider, out Cmc7Line result) =>
        TryParse(s.AsSpan(), out result, out _);

    /// <inheritdoc />
    public static Cmc7Line Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Cmc7Line result) =>
        TryParse(s, out result, out _);

    /// <inheritdoc />
    public static Cmc7Line Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TryParse(utf8Text, out var value, out var error) ? value : throw new CoproFormatException(error!);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Cmc7Line result) =>
        TryParse(utf8Text, out result, out _);

    private static bool Take(in Cmc7Reading reading, out Cmc7Line value, out Diagnostic? error)
    {
        if (reading.Status == Cmc7Status.Complete)
        {
            value = reading.Line;
            error = null;
            return true;
        }

        value = default;
        error = reading.FirstFailure;
        return false;
    }
}
