using System.Text;
using System.Text.Json.Nodes;
using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class SepaMandateStateTests
{
    private static readonly OneOffMandates s_mandates = new();

    [Fact]
    public void Deserialize_WhatWasSerialized_GivesTheSameState()
    {
        var active = OneOffMandatesTests.Accept(json =>
            json["debtor"]!["address"] = new System.Text.Json.Nodes.JsonObject
            {
                ["town"] = "Paris",
                ["country"] = "FR",
            }
        );
        var reserved = s_mandates
            .Reserve(active, OneOffMandatesTests.PresentationOf(active), Samples.CreatedAt)
            .Mandate;
        var released = s_mandates.Release(reserved, "MSG-1", ReturnReason.Parse("AM04"), Samples.CreatedAt).Mandate;

        foreach (var mandate in new[] { active, reserved, released })
        {
            var bytes = SepaMandateState.Serialize(mandate);
            var back = SepaMandateState.Deserialize(bytes);

            Assert.Equal(bytes, SepaMandateState.Serialize(back));
            Assert.Equal(mandate with { Origin = back.Origin }, back);
            Assert.Equal(mandate.Origin with { Evidence = back.Origin.Evidence }, back.Origin);
            Assert.Equal(mandate.Origin.Evidence, back.Origin.Evidence);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Deserialize_BytesOfEachVersion_AreRead(int version)
    {
        var golden = Checkout.PathOf("tests", "Copro.Sepa.Tests", "Golden", $"mandate-state.{version}.json");

        var mandate = SepaMandateState.Deserialize(File.ReadAllBytes(golden));

        Assert.Equal(MandateStatus.Reserved, mandate.Status);
        Assert.Equal("MSG-1", mandate.LastPresentation!.MessageId);
        Assert.Null(mandate.PendingAmendment);
        Assert.Contains(
            "\"version\":3",
            Encoding.UTF8.GetString(SepaMandateState.Serialize(mandate)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Deserialize_BeforeTheLastDueDate_CountsThePresentationAsItDidThen()
    {
        var golden = Checkout.PathOf("tests", "Copro.Sepa.Tests", "Golden", "mandate-state.2.json");
        var released = File.ReadAllText(golden).Replace("\"Reserved\"", "\"Active\"", StringComparison.Ordinal);

        var mandate = SepaMandateState.Deserialize(Encoding.UTF8.GetBytes(released));

        Assert.Equal(new DateOnly(2026, 11, 30), mandate.LastDueOn);
    }

    [Fact]
    public void Serialize_Mandate_NamesItsSchemaVersionAndKeepsTheWholeAccount()
    {
        var text = Encoding.UTF8.GetString(SepaMandateState.Serialize(OneOffMandatesTests.Accept()));

        Assert.StartsWith("{\"version\":3,\"reference\":\"0000S1261116184211123\"", text, StringComparison.Ordinal);
        Assert.Contains("FR7630006000011234567890189", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"version\":2}")]
    [InlineData("{\"version\":0}")]
    [InlineData("{\"version\":3}")]
    [InlineData("{\"version\":4}")]
    [InlineData("{\"version\":1}")]
    public void TryDeserialize_Damaged_SaysSo(string text)
    {
        Assert.False(SepaMandateState.TryDeserialize(Encoding.UTF8.GetBytes(text), out var mandate, out var error));
        Assert.Null(mandate);
        Assert.Equal("SEPA140", error!.Code);
        Assert.Throws<CoproFormatException>(() => SepaMandateState.Deserialize(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void TryDeserialize_NewerVersionOrWrongAccount_SaysSo()
    {
        var text = Encoding.UTF8.GetString(SepaMandateState.Serialize(OneOffMandatesTests.Accept()));

        foreach (
            var broken in new[]
            {
                text.Replace("\"version\":3", "\"version\":4"),
                text.Replace("FR7630006", "FR7630007"),
            }
        )
        {
            Assert.False(SepaMandateState.TryDeserialize(Encoding.UTF8.GetBytes(broken), out _, out var error));
            Assert.Equal("SEPA140", error!.Code);
        }
    }

    /// <summary>Whatever one field of a state becomes, it is read as a state of that kind or told: nothing falls over later.</summary>
    [Fact]
    public void TryDeserialize_AnyFieldOfAnotherKind_IsToldOrSound()
    {
        var mandates = new OneOffMandates();
        var mandate = OneOffMandatesTests.Accept();
        mandate = mandates
            .Reserve(mandate, OneOffMandatesTests.PresentationOf(mandate, "M"), mandate.ChangedAt)
            .Mandate;
        var state = JsonNode.Parse(SepaMandateState.Serialize(mandate))!.AsObject();
        string[] values = ["null", "\"\"", "\"x\"", "99", "-1", "true", "{}", "[]", "\"99\"", "2.5"];

        foreach (
            var (field, value) in state.Select(pair => pair.Key).ToList().SelectMany(f => values.Select(v => (f, v)))
        )
        {
            var broken = state.DeepClone().AsObject();
            broken[field] = JsonNode.Parse(value);
            var bytes = Encoding.UTF8.GetBytes(broken.ToJsonString());

            if (SepaMandateState.TryDeserialize(bytes, out var read, out var error))
            {
                Assert.True(Enum.IsDefined(read!.Status) && Enum.IsDefined(read.Scheme), $"{field} {value}");
                Assert.NotEmpty(SepaMandateState.Serialize(read));
            }
            else
            {
                Assert.Equal("SEPA140", error!.Code);
            }
        }
    }

    [Theory]
    [InlineData("evidence", "null")]
    [InlineData("evidence", "{\"a\":null}")]
    [InlineData("status", "99")]
    [InlineData("scheme", "\"7\"")]
    [InlineData("debtorName", "null")]
    [InlineData("presentationCount", "-1")]
    public void TryDeserialize_FieldNoParserLooksAt_SaysSo(string field, string value)
    {
        var state = JsonNode.Parse(SepaMandateState.Serialize(OneOffMandatesTests.Accept()))!;
        state[field] = JsonNode.Parse(value);

        Assert.False(
            SepaMandateState.TryDeserialize(Encoding.UTF8.GetBytes(state.ToJsonString()), out _, out var error)
        );
        Assert.Contains(field, error!.Message(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ReferenceKeyOf_SameMandate_IgnoresBusinessCodeAndCase() =>
        Assert.Equal(
            SepaMandateState.ReferenceKeyOf(
                CreditorIdentifier.Parse("DE98ZZZ09999999999"),
                MandateReference.Parse("abc")
            ),
            SepaMandateState.ReferenceKeyOf(
                CreditorIdentifier.Parse("DE98ABC09999999999"),
                MandateReference.Parse("ABC")
            )
        );
}
