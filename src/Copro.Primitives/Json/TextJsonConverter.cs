using System.Text.Json;
using System.Text.Json.Serialization;

namespace Copro;

/// <summary>
/// Writes a value as the JSON string of its usual text and reads it back; a value whose text is empty (<c>default</c>) is
/// <c>null</c>. Also serves as the key of a dictionary.
/// </summary>
/// <remarks>It stands on the types themselves and needs no registration; it is public so that source-generated contexts reach it.</remarks>
/// <typeparam name="T">A value type of this package.</typeparam>
public sealed class TextJsonConverter<T> : JsonConverter<T>
    where T : struct, IUtf8SpanParsable<T>, IUtf8SpanFormattable
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : JsonText.Read<T>(ref reader);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonText.Write(writer, value, default);

    /// <inheritdoc />
    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => JsonText.Read<T>(ref reader);

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[TextValue.MaxLength];
        value.TryFormat(text, out var length, default, null);
        writer.WritePropertyName(text[..length]);
    }
}
