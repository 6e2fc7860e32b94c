namespace Copro;

/// <summary>
/// What a value type of this package says about its text; the doors (parsing, formatting, UTF-16 and UTF-8) are the same
/// for all and lie in <see cref="TextValue"/>.
/// </summary>
internal interface ITextValue<TSelf>
    where TSelf : struct, ITextValue<TSelf>
{
    /// <summary>Reads a value; allocates nothing, whether it succeeds or not.</summary>
    static abstract bool TryRead<TChar>(ReadOnlySpan<TChar> text, out TSelf value, out ParseFailure failure)
        where TChar : unmanaged;

    /// <summary>Writes the text in a format and returns its length.</summary>
    /// <param name="destination">At least <see cref="TextValue.MaxLength"/> bytes.</param>
    /// <param name="format">The format; empty for the usual one.</param>
    /// <exception cref="FormatException">There is no such format.</exception>
    int Render(Span<byte> destination, ReadOnlySpan<char> format);
}
