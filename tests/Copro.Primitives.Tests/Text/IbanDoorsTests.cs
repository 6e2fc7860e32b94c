using System.Text.Json;
using Xunit;

namespace Copro.Tests;

public sealed class IbanDoorsTests : TextValueContract<Iban>
{
    protected override IReadOnlyDictionary<string, string> Valid { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["FR1420041010050500013M02606"] = "FR14 **** **** 2606",
            ["fr14 2004 1010 0505 0001 3m02 606"] = "FR14 **** **** 2606",
            ["NO9386011117947"] = "NO93 **** **** 7947",
            ["RU0304452522540817810538091310419"] = "RU03 **** **** 0419",
        };

    protected override IReadOnlyList<string> Invalid { get; } =
    [
        "FR14",
        "FR",
        "XX1420041010050500013M02606",
        "1420041010050500013M02606",
        "FR1420041010050500013M0260",
        "FR1420041010050500013M026066",
        "FRA420041010050500013M02606",
        "FR14A0041010050500013M02606",
        "FR1420041010050500013M02607",
        "FR14-2004-1010",
        "FR14 **** **** 2606",
        "FR14\u00A020041010050500013M02606",
        "FR0012345678901234567890123456789012",
    ];

    protected override string? RoundTripFormat => "E";

    protected override DiagnosingDoor<char> TryParse => Copro.Iban.TryParse;

    protected override DiagnosingDoor<byte> TryParseUtf8 => Copro.Iban.TryParse;

    protected override SilentDoor<char> TryParseSilently => Copro.Iban.TryParse;

    protected override SilentDoor<byte> TryParseUtf8Silently => Copro.Iban.TryParse;

    protected override ThrowingDoor<char> Parse => Copro.Iban.Parse;

    protected override ThrowingDoor<byte> ParseUtf8 => Copro.Iban.Parse;

    [Fact]
    public override void Json_Value_RoundTrips()
    {
        var options = new JsonSerializerOptions { Converters = { new IbanElectronicJsonConverter() } };
        foreach (var text in Valid.Keys)
        {
            var value = Parse(text);
            var json = JsonSerializer.Serialize(value, options);
            Assert.Equal($"\"{value:E}\"", json);
            Assert.Equal(value, JsonSerializer.Deserialize<Iban>(json, options));
            Assert.Equal(value, JsonSerializer.Deserialize<Iban>(json));
            AssertJsonInPieces(json, value);

            var keyed = JsonSerializer.Serialize(new Dictionary<Iban, int> { [value] = 1 }, options);
            Assert.Equal(value, Assert.Single(JsonSerializer.Deserialize<Dictionary<Iban, int>>(keyed, options)!).Key);
        }

        Assert.Equal("null", JsonSerializer.Serialize(default(Iban), options));
        Assert.Equal(default, JsonSerializer.Deserialize<Iban>("null", options));
    }

    [Fact]
    public void Json_WithoutOptIn_WritesMasked()
    {
        var iban = Copro.Iban.Parse("FR1420041010050500013M02606");

        Assert.Equal("\"FR14 **** **** 2606\"", JsonSerializer.Serialize(iban));
        Assert.Equal("null", JsonSerializer.Serialize(default(Iban)));
        Assert.Equal("{\"FR14 **** **** 2606\":1}", JsonSerializer.Serialize(new Dictionary<Iban, int> { [iban] = 1 }));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Iban>("\"FR14 **** **** 2606\""));
    }
}
