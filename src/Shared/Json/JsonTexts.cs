using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Copro.Shared;

/// <summary>
/// Whether the names and strings of a JSON document are texts. The framework's parser takes bytes that are not UTF-8 and half a
/// surrogate pair (<c>"\ud800"</c>), and throws an <see cref="InvalidOperationException"/> at whoever asks for the text later.
/// </summary>
internal static class JsonTexts
{
    private const int EscapeLength = 6; // \uD83D
    private const int HexLength = 4;

    /// <summary>Walks over a document.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="maxDepth">How deep it may be nested.</param>
    /// <exception cref="JsonException">It is not JSON, nested too deep, or a text of it is none; with line and position.</exception>
    public static void Check(ReadOnlySpan<byte> utf8, int maxDepth = 64)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
        while (reader.Read())
        {
            var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            if (
                isText
                && !(Utf8.IsValid(reader.ValueSpan) && (!reader.ValueIsEscaped || HasWholePairs(reader.ValueSpan)))
            )
            {
                var before = utf8[..(int)reader.TokenStartIndex];
                throw new JsonException(
                    "A name or a string is no text.",
                    path: null,
                    before.Count((byte)'\n'),
                    before.Length - (before.LastIndexOf((byte)'\n') + 1)
                );
            }
        }
    }

    /// <summary>Whether each escaped surrogate has its other half beside it.</summary>
    private static bool HasWholePairs(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)'\\') is var at and >= 0)
        {
            text = text[at..];
            if (text[1] != 'u')
            {
                text = text[2..];
                continue;
            }

            var unit = UnitOf(text);
            text = text[EscapeLength..];
            if (char.IsHighSurrogate(unit) && text.StartsWith("\\u"u8) && char.IsLowSurrogate(UnitOf(text)))
            {
                text = text[EscapeLength..];
            }
            else if (char.IsSurrogate(unit))
            {
                return false;
            }
        }

        return true;
    }

    private static char UnitOf(ReadOnlySpan<byte> escape)
    {
        Span<char> digits = stackalloc char[HexLength];
        for (var i = 0; i < HexLength; i++)
        {
            digits[i] = (char)escape[2 + i];
        }

        return (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
