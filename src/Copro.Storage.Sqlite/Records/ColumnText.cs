using System.Globalization;

namespace Copro.Storage.Sqlite;

/// <summary>How dates and instants are written in columns: dates sort as they pass, instants keep their offset.</summary>
internal static class ColumnText
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string InstantFormat = "O";

    public static string Of(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset instant) => instant.ToString(InstantFormat, CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
