using System.Text;
using System.Text.Json;

namespace Copro;

/// <summary>Reads and writes values as JSON strings without a string in between.</summary>
internal static class JsonText
{
    /// <summary>Reads the string or property name the reader stands on.</summary>
    /// <exception cref="JsonException">It is no string, or not the text of such a value.</exception>
    public static T Read<T>(ref Utf8JsonReader reader)
        where T : struct, IUtf8SpanParsable<T>
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            throw new JsonException($"Expected a string, found {reader.TokenType}.");
        }

        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            return Parse<T>(reader.ValueSpan);
        }

        // Cut by a buffer's end, or with escapes: rare, so it may cost a string.
        return Parse<T>(Encoding.UTF8.GetBytes(reader.GetString()!));
    }

    /// <summary>Writes the text in a format, <c>null</c> when it is empty.</summary>
    public static void Write<T>(Utf8JsonWriter writer, T value, ReadOnlySpan<char> format)
        where T : struct, IUtf8SpanFormattable
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[TextValue.MaxLength];
        value.TryFormat(text, out var length, format, null);
        if (length == 0)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(text[..length]);
        }
    }

    private static T Parse<T>(ReadOnlySpan<byte> text)
        where T : struct, IUtf8SpanParsable<T>
    {
        try
        {
            return T.Parse(text, null);
        }
        catch (CoproFormatException refused)
        {
            throw new JsonException(refused.Message, refused);
        }
    }
}
