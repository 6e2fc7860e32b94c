namespace Copro.Tests;

public sealed class CurrencyDoorsTests : TextValueContract<Currency>
{
    protected override IReadOnlyDictionary<string, string> Valid { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["EUR"] = "EUR",
            ["XPF"] = "XPF",
            ["TND"] = "TND",
            ["ZWG"] = "ZWG",
            ["AED"] = "AED",
        };

    protected override IReadOnlyList<string> Invalid { get; } =
    ["eur", "EU", "EURO", "BGN", "ZZZ", " EUR", "E\u00DCR", "AAA"];

    protected override DiagnosingDoor<char> TryParse => Copro.Currency.TryParse;

    protected override DiagnosingDoor<byte> TryParseUtf8 => Copro.Currency.TryParse;

    protected override SilentDoor<char> TryParseSilently => Copro.Currency.TryParse;

    protected override SilentDoor<byte> TryParseUtf8Silently => Copro.Currency.TryParse;

    protected override ThrowingDoor<char> Parse => Copro.Currency.Parse;

    protected override ThrowingDoor<byte> ParseUtf8 => Copro.Currency.Parse;
}
