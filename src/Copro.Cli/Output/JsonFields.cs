using System.Globalization;
using System.Text.Json;

namespace Copro.Cli.Output;

/// <summary>The forms that values have in every JSON line.</summary>
internal static class JsonFields
{
    /// <summary>A text, or <c>null</c>.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    public static void Date(this Utf8JsonWriter json, string name, DateOnly? value) =>
        json.Text(name, value?.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>An amount as a string and its currency beside it.</summary>
    public static void Money(this Utf8JsonWriter json, string name, Money? value)
    {
        json.Text(name, value?.ToAmountString());
        json.Text("currency", value?.Currency.Code);
    }

    /// <summary>Sums of several currencies as a list of amounts.</summary>
    public static void Totals(this Utf8JsonWriter json, string name, IEnumerable<Money> totals)
    {
        json.WriteStartArray(name);
        foreach (var total in totals)
        {
            json.WriteStartObject();
            json.Money("amount", total);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The word of an enumeration's value: <c>directDebit</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
