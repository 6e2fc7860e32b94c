using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Copro;

/// <summary>The doors of all value types: parse and format, UTF-16 and UTF-8.</summary>
internal static class TextValue
{
    /// <summary>No text of a value is longer: a source key has 95 characters.</summary>
    public const int MaxLength = 128;

    public static bool TryRead<T, TChar>(ReadOnlySpan<TChar> text, out T value)
        where T : struct, ITextValue<T>
        where TChar : unmanaged => T.TryRead(text, out value, out _);

    public static bool TryParse<T, TChar>(
        ReadOnlySpan<TChar> text,
        out T value,
        [NotNullWhen(false)] out Diagnostic? error
    )
        where T : struct, ITextValue<T>
        where TChar : unmanaged
    {
        var read = T.TryRead(text, out value, out var failure);
        error = read ? null : failure.ToDiagnostic(text);
        return read;
    }

    public static T Parse<T, TChar>(ReadOnlySpan<TChar> text)
        where T : struct, ITextValue<T>
        where TChar : unmanaged =>
        TryParse(text, out T value, out var error) ? value : throw new CoproFormatException(error);

    public static string ToString<T>(in T value, ReadOnlySpan<char> format)
        where T : struct, ITextValue<T>
    {
        Span<byte> text = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(text[..value.Render(text, format)]);
    }

    public static bool TryFormat<T>(in T value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format)
        where T : struct, ITextValue<T>
    {
        Span<byte> text = stackalloc byte[MaxLength];
        text = text[..value.Render(text, format)];
        if (text.Length > destination.Length)
        {
            charsWritten = 0;
            return false;
        }

        charsWritten = Encoding.ASCII.GetChars(text, destination);
        return true;
    }

    public static bool TryFormat<T>(in T value, Span<byte> destination, out int bytesWritten, ReadOnlySpan<char> format)
        where T : struct, ITextValue<T>
    {
        Span<byte> text = stackalloc byte[MaxLength];
        text = text[..value.Render(text, format)];
        var fits = text.TryCopyTo(destination);
        bytesWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <summary>Writes a text that has only one format.</summary>
    public static int RenderPlain(ReadOnlySpan<byte> text, Span<byte> destination, ReadOnlySpan<char> format)
    {
        if (FormatOf(format) is not 'G')
        {
            throw NoSuchFormat(format);
        }

        text.CopyTo(destination);
        return text.Length;
    }

    /// <summary>Writes a string of ASCII characters.</summary>
    public static int RenderAscii(string text, Span<byte> destination) => Encoding.ASCII.GetBytes(text, destination);

    /// <summary>Writes a text in groups of four with a space between.</summary>
    public static int RenderGrouped(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        const int Group = 4;
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && i % Group == 0)
            {
                destination[length++] = (byte)' ';
            }

            destination[length++] = text[i];
        }

        return length;
    }

    /// <summary>The capital letter of a format; <c>G</c>, the usual one, for none; NUL for what is no single letter.</summary>
    public static char FormatOf(ReadOnlySpan<char> format) =>
        format.Length switch
        {
            0 => 'G',
            1 => char.ToUpperInvariant(format[0]),
            _ => '\0',
        };

    public static FormatException NoSuchFormat(ReadOnlySpan<char> format) =>
        new($"'{format}' is not a format of this value.");
}
