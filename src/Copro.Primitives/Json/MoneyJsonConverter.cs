using System.Text.Json;
using System.Text.Json.Serialization;

namespace Copro;

/// <summary>
/// Writes an amount as <c>{"amount":"3817.83","currency":"EUR"}</c>: a string, since a JSON number may lose cents on its
/// way. Zero without currency (<c>default</c>) is <c>{"amount":"0","currency":null}</c>.
/// </summary>
/// <remarks>Both properties are required, once each, in any order; others are skipped. A number instead of the string is refused.</remarks>
public sealed class MoneyJsonConverter : JsonConverter<Money>
{
    private static readonly JsonEncodedText s_amount = JsonEncodedText.Encode("amount");
    private static readonly JsonEncodedText s_currency = JsonEncodedText.Encode("currency");

    /// <inheritdoc />
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Expected an object with amount and currency, found {reader.TokenType}.");
        }

        string? amount = null;
        Currency? currency = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(s_amount.EncodedUtf8Bytes))
            {
                amount = amount is null ? ReadAmount(ref reader) : throw Twice("amount");
            }
            else if (reader.ValueTextEquals(s_currency.EncodedUtf8Bytes))
            {
                currency = currency is null ? ReadCurrency(ref reader) : throw Twice("currency");
            }
            else
            {
                reader.Skip();
            }
        }

        if (amount is null || currency is not { } known)
        {
            throw new JsonException("An amount of money has an amount and a currency.");
        }

        return Money.TryParseAmount(amount, known, out var value, out var error)
            ? value
            : throw new JsonException(error.ToString(), new CoproFormatException(error));
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WritePropertyName(s_amount);
        JsonText.Write(writer, value, "A");
        writer.WritePropertyName(s_currency);
        JsonText.Write(writer, value.Currency, default);
        writer.WriteEndObject();
    }

    private static JsonException Twice(string property) => new($"An amount of money has {property} twice.");

    private static string ReadAmount(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : throw new JsonException($"Expected the amount as a string, found {reader.TokenType}.");
    }

    private static Currency ReadCurrency(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? default : JsonText.Read<Currency>(ref reader);
    }
}
