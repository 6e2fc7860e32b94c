using System.Text.Json;
using Xunit;

namespace Copro.Tests;

public sealed class MoneyDoorsTests : TextValueContract<Money>
{
    protected override IReadOnlyDictionary<string, string> Valid { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["3817.83 EUR"] = "3817.83 EUR",
            ["-12 EUR"] = "-12.00 EUR",
            ["45000 XPF"] = "45000 XPF",
            ["0.005 TND"] = "0.005 TND",
            ["0 EUR"] = "0.00 EUR",
            ["1.5 CLF"] = "1.5000 CLF",
            ["-92233720368547758.08 EUR"] = "-92233720368547758.08 EUR",
        };

    protected override IReadOnlyList<string> Invalid { get; } =
    [
        "3817.83",
        "3817,83 EUR",
        "3817.83EUR",
        "3817.83  EUR",
        "+1 EUR",
        "1. EUR",
        ".5 EUR",
        "- EUR",
        " EUR",
        "1 eur",
        "1.234 EUR",
        "45000.5 XPF",
        "1.2.3 EUR",
        "92233720368547758.08 EUR",
        "99999999999999999999999999 EUR",
        "1e3 EUR",
        "1 EUR ",
        "\u0661 EUR",
        "1",
    ];

    protected override string DefaultText => "0";

    protected override DiagnosingDoor<char> TryParse => Copro.Money.TryParse;

    protected override DiagnosingDoor<byte> TryParseUtf8 => Copro.Money.TryParse;

    protected override SilentDoor<char> TryParseSilently => Copro.Money.TryParse;

    protected override SilentDoor<byte> TryParseUtf8Silently => Copro.Money.TryParse;

    protected override ThrowingDoor<char> Parse => Copro.Money.Parse;

    protected override ThrowingDoor<byte> ParseUtf8 => Copro.Money.Parse;

    [Fact]
    public override void Json_Value_RoundTrips()
    {
        foreach (var text in Valid.Keys)
        {
            var value = Parse(text);
            var json = JsonSerializer.Serialize(value);
            Assert.Equal($"{{\"amount\":\"{value.ToAmountString()}\",\"currency\":\"{value.Currency.Code}\"}}", json);
            Assert.Equal(value, JsonSerializer.Deserialize<Money>(json));
            AssertJsonInPieces(json, value);
        }

        Assert.Equal("{\"amount\":\"0\",\"currency\":null}", JsonSerializer.Serialize(default(Money)));
        Assert.Equal(default, JsonSerializer.Deserialize<Money>("{\"amount\":\"0\",\"currency\":null}"));
        Assert.Null(JsonSerializer.Deserialize<Money?>("null"));
    }

    [Fact]
    public override void Json_WrongText_Throws()
    {
        string[] wrong =
        [
            "12",
            "null",
            "\"12 EUR\"",
            "{}",
            "{\"amount\":\"12\"}",
            "{\"currency\":\"EUR\"}",
            "{\"amount\":12,\"currency\":\"EUR\"}",
            "{\"amount\":\"12,5\",\"currency\":\"EUR\"}",
            "{\"amount\":\"12\",\"currency\":null}",
            "{\"amount\":\"12\",\"currency\":\"BGN\"}",
            "{\"amount\":\"12\",\"currency\":978}",
            "{\"amount\":\"12\",\"currency\":\"EUR\",\"amount\":\"13\"}",
            "{\"amount\":\"12\",\"currency\":\"EUR\",\"currency\":\"EUR\"}",
        ];
        foreach (var json in wrong)
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>(json));
        }
    }

    [Fact]
    public void Json_OtherOrderAndProperties_AreRead() =>
        Assert.Equal(
            new Money(1250, Currency.Eur),
            JsonSerializer.Deserialize<Money>(
                "{\"note\":{\"amount\":\"1\"},\"currency\":\"EUR\",\"amount\":\"12.5\",\"x\":[1,2]}"
            )
        );
}
