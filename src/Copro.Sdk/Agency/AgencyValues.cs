namespace Copro.Sdk;

/// <summary>Turns texts of an agency file into values, naming the member that is wrong.</summary>
internal static class AgencyValues
{
    public static T Parse<T>(string text, string path)
        where T : ISpanParsable<T> =>
        T.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            // An IBAN with one wrong digit is still somebody's: it is not shown in a log.
            : throw Wrong(path, typeof(T) == typeof(Iban) ? DiagnosticArgument.Personal(text) : text);

    public static Money Amount(string text, Currency currency, string path) =>
        Money.TryParseAmount(text, currency, out var value, out _) ? value : throw Wrong(path, text);

    public static TimeZoneInfo TimeZone(string id, string path) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : throw Wrong(path, id);

    public static CoproFormatException Wrong(string path, DiagnosticArgument text) =>
        new(SdkDiagnostics.AgencyValue.At(DiagnosticPlace.At(path), path, text));
}
