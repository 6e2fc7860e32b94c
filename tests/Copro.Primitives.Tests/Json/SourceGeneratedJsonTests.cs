using System.Text.Json;
using System.Text.Json.Serialization;
using Xunit;

namespace Copro.Tests;

/// <summary>A model of somebody else's, serialized without reflection as under NativeAOT.</summary>
public partial class SourceGeneratedJsonTests
{
    [Fact]
    public void Model_ThroughAContext_RoundTrips()
    {
        var model = new Model(
            new Money(381783, Currency.Eur),
            Iban.Parse("FR1420041010050500013M02606"),
            Bic.Parse("BNPAFRPP"),
            CreditorReference.Create("G00181MARITON"),
            CreditorIdentifier.Parse("FR72ZZZ123456"),
            MandateReference.Parse("RUM-1"),
            ReturnReason.Parse("AM04"),
            new SourceKey("kiosk", "KIOSK-1/1/42"),
            ContentHash.Of("abc"u8),
            Currency.Xpf,
            null
        );

        var json = JsonSerializer.Serialize(model, Context.Default.Model);

        Assert.Equal(model, JsonSerializer.Deserialize(json, Context.Default.Model));
        Assert.Contains("\"Amount\":{\"amount\":\"3817.83\",\"currency\":\"EUR\"}", json, StringComparison.Ordinal);
        Assert.Contains("\"Account\":\"FR1420041010050500013M02606\"", json, StringComparison.Ordinal);
        Assert.Contains("\"Source\":\"kiosk:KIOSK-1/1/42\"", json, StringComparison.Ordinal);
        Assert.Contains("\"Old\":null", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Model_OfDefaults_RoundTrips()
    {
        var model = new Model(
            default,
            default,
            default,
            default,
            default,
            default,
            default,
            default,
            default,
            default,
            null
        );

        var json = JsonSerializer.Serialize(model, Context.Default.Model);

        Assert.Equal(model, JsonSerializer.Deserialize(json, Context.Default.Model));
    }

    [Fact]
    public void WrongValue_NamesItsPathAndReason()
    {
        const string Json = "{\"Account\":\"FR1520041010050500013M02606\"}";

        var thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(Json, Context.Default.Model));

        Assert.Equal("$.Account", thrown.Path);
        Assert.Contains("PRM025", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("2004", thrown.Message, StringComparison.Ordinal);
    }

    internal sealed record Model(
        Money Amount,
        [property: JsonConverter(typeof(IbanElectronicJsonConverter))] Iban Account,
        Bic Bank,
        CreditorReference Reference,
        CreditorIdentifier Creditor,
        MandateReference Mandate,
        ReturnReason Reason,
        SourceKey Source,
        ContentHash Hash,
        Currency Currency,
        Iban? Old
    );

    [JsonSerializable(typeof(Model))]
    private sealed partial class Context : JsonSerializerContext;
}
