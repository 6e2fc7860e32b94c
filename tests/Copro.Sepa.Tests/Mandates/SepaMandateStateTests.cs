using System.Text;
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

    [Fact]
    public void Deserialize_BytesOfTheFirstVersion_AreStillRead()
    {
        var bytes = File.ReadAllBytes(Checkout.PathOf("tests", "Copro.Sepa.Tests", "Golden", "mandate-state.1.json"));

        var mandate = SepaMandateState.Deserialize(bytes);

        Assert.Equal(MandateStatus.Reserved, mandate.Status);
        Assert.Equal("MSG-1", mandate.LastPresentation!.MessageId);
        Assert.Null(mandate.PendingAmendment);
        Assert.Contains(
            "\"version\":2",
            Encoding.UTF8.GetString(SepaMandateState.Serialize(mandate)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Serialize_Mandate_NamesItsSchemaVersionAndKeepsTheWholeAccount()
    {
        var text = Encoding.UTF8.GetString(SepaMandateState.Serialize(OneOffMandatesTests.Accept()));

        Assert.StartsWith("{\"version\":2,\"reference\":\"0000S1261116184211123\"", text, StringComparison.Ordinal);
        Assert.Contains("FR7630006000011234567890189", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"version\":2}")]
    [InlineData("{\"version\":0}")]
    [InlineData("{\"version\":3}")]
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
                text.Replace("\"version\":2", "\"version\":3"),
                text.Replace("FR7630006", "FR7630007"),
            }
        )
        {
            Assert.False(SepaMandateState.TryDeserialize(Encoding.UTF8.GetBytes(broken), out _, out var error));
            Assert.Equal("SEPA140", error!.Code);
        }
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
