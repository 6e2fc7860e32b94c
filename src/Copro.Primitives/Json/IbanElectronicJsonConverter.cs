using System.Text.Json;
using System.Text.Json.Serialization;

namespace Copro;

/// <summary>
/// Writes an IBAN in full. Chosen where a file or a store needs it: by attribute on a property, or in the converters of the
/// serializer's options; without it JSON shows an IBAN masked.
/// </summary>
public sealed class IbanElectronicJsonConverter : JsonConverter<Iban>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override Iban Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : JsonText.Read<Iban>(ref reader);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Iban value, JsonSerializerOptions options) =>
        JsonText.Write(writer, value, "E");

    /// <inheritdoc />
    public override Iban ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => JsonText.Read<Iban>(ref reader);

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Iban value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.ToElectronicString());
    }
}
