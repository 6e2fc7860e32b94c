using System.Text.Json.Nodes;
using Copro.Sepa.Tests.Portal;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class OneOffMandatesTests
{
    private static readonly OneOffMandates s_mandates = new();
    private static readonly DateTimeOffset s_now = Samples.CreatedAt;

    public static TheoryData<string, Action<JsonObject>, string, string> Refusals() =>
        new()
        {
            { "entity", json => json["entity"] = "S002", "SEPA122", "$.entity" },
            {
                "creditor",
                json => json["creditorIdentifier"] = "DE98ZZZ09999999999",
                "SEPA121",
                "$.creditorIdentifier"
            },
            {
                "currency",
                json => json["amount"] = new JsonObject { ["amount"] = "6563", ["currency"] = "XPF" },
                "SEPA007",
                "$.amount"
            },
            { "zero", json => json["amount"]!["amount"] = "0.00", "SEPA006", "$.amount" },
            { "credit balance", json => json["amount"]!["amount"] = "-65.63", "SEPA006", "$.amount" },
            { "own account", json => json["iban"] = "FR1420041010050500013M02606", "SEPA016", "$.iban" },
            { "outside SEPA", json => json["iban"] = "TR330006100519786457841326", "SEPA008", "$.iban" },
            { "Nouméa", json => json["bic"] = "SOGENCNN", "SEPA009", "$.bic" },
            { "BIC of DE", json => json["bic"] = "DEUTDEFF", "SEPA012", "$.bic" },
            { "long name", json => json["debtor"]!["lastName"] = new string('a', 71), "SEPA004", "$.debtor" },
            { "future", json => json["signedAt"] = "2026-11-20T18:35:01+01:00", "SEPA123", "$.signedAt" },
            { "old", json => json["signedAt"] = "2023-11-19T12:00:00+01:00", "SEPA124", "$.signedAt" },
        };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Decide_RequestThatCannotBeCollected_IsRefusedWithItsReason(
        string what,
        Action<JsonObject> change,
        string code,
        string path
    )
    {
        var decision = Decide(RequestJson.Request(change));

        Assert.Equal((what, OneOffOutcome.Refused), (what, decision.Outcome));
        Assert.Null(decision.Mandate);
        var finding = Assert.Single(decision.Diagnostics);
        Assert.Equal((what, code, path), (what, finding.Code, finding.Place.Path));
        Assert.NotEqual(finding.Message(), finding.Message(DiagnosticLanguage.French));
    }

    [Fact]
    public void Decide_NewRequest_MakesAMandate()
    {
        var request = RequestJson.Request();
        var decision = Decide(request);

        Assert.Equal(OneOffOutcome.Accepted, decision.Outcome);
        Assert.Empty(decision.Diagnostics);
        var mandate = decision.Mandate!;
        Assert.Equal("0000S1261116184211123", mandate.Reference.ToString());
        Assert.Equal(MandateStatus.Active, mandate.Status);
        Assert.Equal(new DateOnly(2026, 11, 16), mandate.SignedOn);
        Assert.Equal(new DateOnly(2026, 11, 30), mandate.CollectionDate); // 14 days after the signature, a Monday
        Assert.Equal("Pierre Paul", mandate.Debtor.Name);
        Assert.Equal(request.ContentHash, mandate.Origin.RequestHash);
        Assert.Equal("203.0.113.7", mandate.Origin.Evidence["ip"]);
    }

    [Fact]
    public void Decide_SignedAfterMidnightInParis_BearsTheDateOfParis()
    {
        var mandate = Accept(json => json["signedAt"] = "2026-11-16T23:30:00Z");
        Assert.Equal(new DateOnly(2026, 11, 17), mandate.SignedOn);
    }

    [Fact]
    public void Decide_SameRequestAgain_IsAlreadyFiledWhateverHappenedSince()
    {
        var mandate = Accept();
        var later = Reserved(mandate).Mandate;

        var decision = s_mandates.Decide(
            RequestJson.Request(),
            Samples.OneOffCreditor(),
            later,
            _ => true,
            s_now.AddYears(5)
        );

        Assert.Equal(OneOffOutcome.AlreadyFiled, decision.Outcome);
        Assert.Same(later, decision.Mandate);
    }

    [Fact]
    public void Decide_SameIdOtherContent_IsAConflict()
    {
        var mandate = Accept();
        var other = RequestJson.Request(json => json["amount"]!["amount"] = "6563.00");

        var decision = s_mandates.Decide(other, Samples.OneOffCreditor(), mandate, _ => false, s_now);

        Assert.Equal(OneOffOutcome.Conflict, decision.Outcome);
        Assert.Equal("SEPA120", Assert.Single(decision.Diagnostics).Code);
    }

    [Fact]
    public void Decide_MandateOfAnotherRequest_IsMisuse() =>
        Assert.Throws<ArgumentException>(() =>
            s_mandates.Decide(
                RequestJson.Request(json => json["requestId"] = "R-2"),
                Samples.OneOffCreditor(),
                Accept(),
                _ => false,
                s_now
            )
        );

    [Fact]
    public void Decide_TwoRequestsInOneMillisecond_GetTwoReferences()
    {
        var first = Accept();
        var second = s_mandates.Decide(
            RequestJson.Request(json => json["requestId"] = "R-2"),
            Samples.OneOffCreditor(),
            existing: null,
            reference => reference == first.Reference,
            s_now
        );

        Assert.Equal("0000S1261116184211124", second.Mandate!.Reference.ToString());
    }

    [Fact]
    public void Decide_NameWithAccents_IsAcceptedWithAWarning()
    {
        var decision = Decide(RequestJson.Request(json => json["debtor"]!["lastName"] = "Hélène"));

        Assert.Equal(OneOffOutcome.Accepted, decision.Outcome);
        Assert.Equal("SEPA005", Assert.Single(decision.Diagnostics).Code);
    }

    [Fact]
    public void Decide_CreditorNotReady_IsRefusedWithEverythingThatIsMissing()
    {
        var creditor = Samples.OneOffCreditor() with
        {
            MandatePrefix = "bad",
            Creditor = Samples.Creditor() with { Iban = default, Name = "" },
        };

        var decision = s_mandates.Decide(RequestJson.Request(), creditor, existing: null, _ => false, s_now);

        Assert.Equal(OneOffOutcome.Refused, decision.Outcome);
        Assert.Equal(["Cdtr/Nm", "CdtrAcct", "MandatePrefix"], decision.Diagnostics.Select(d => d.Place.Path));
        Assert.Equal(decision.Diagnostics.Select(d => d.Code), s_mandates.CheckCreditor(creditor).Select(d => d.Code));
    }

    [Fact]
    public void CheckCreditor_Ready_FindsNothing() => Assert.Empty(s_mandates.CheckCreditor(Samples.OneOffCreditor()));

    [Fact]
    public void OrderOf_ActiveMandate_MakesAValidMessage()
    {
        var mandate = Accept();
        var order = s_mandates.OrderOf(mandate, Samples.OneOffCreditor(), s_now);
        var message = new DirectDebitBatchBuilder().Build([order], new DirectDebitBatchSettings { CreatedAt = s_now })[
            0
        ];
        var findings = new DiagnosticBag();

        Assert.True(new Pain008Writer().Validate(message, findings));
        Assert.Empty(findings.Items);
        Assert.Equal(mandate.Reference.ToString(), order.Collection.EndToEndId);
        Assert.Equal(new DateOnly(2026, 11, 30), order.CollectionDate);
        Assert.Equal("S001 450PIERREP", order.Collection.RemittanceText);
        Assert.True(s_mandates.Reserve(mandate, message.Presentations().Single(), s_now).Accepted);
    }

    [Fact]
    public void OrderOf_FileThatLeavesLate_TakesTheNextDateTheBankAllows()
    {
        var late = new DateTimeOffset(2026, 12, 24, 12, 0, 0, TimeSpan.FromHours(1));
        var order = s_mandates.OrderOf(Accept(), Samples.OneOffCreditor(), late);
        Assert.Equal(new DateOnly(2026, 12, 29), order.CollectionDate); // taken on Monday 28, after the cut-off of the 24th
    }

    [Fact]
    public void OrderOf_MandateThatIsNotActive_Throws() =>
        Assert.Throws<InvalidOperationException>(() =>
            s_mandates.OrderOf(Reserved(Accept()).Mandate, Samples.OneOffCreditor(), s_now)
        );

    [Fact]
    public void OrderOf_AnotherCreditor_Throws()
    {
        var other = Samples.OneOffCreditor() with
        {
            Creditor = Samples.Creditor() with { Identifier = CreditorIdentifier.Parse("DE98ZZZ09999999999") },
        };
        Assert.Throws<InvalidOperationException>(() => s_mandates.OrderOf(Accept(), other, s_now));
    }

    [Fact]
    public void OrderOf_AfterAReject_HasANewEndToEndId()
    {
        var mandate = Accept();
        var released = s_mandates
            .Release(Reserved(mandate).Mandate, "MSG-1", ReturnReason.Parse("AM04"), s_now)
            .Mandate;

        var order = s_mandates.OrderOf(released, Samples.OneOffCreditor(), s_now);

        Assert.Equal($"{mandate.Reference}-2", order.Collection.EndToEndId);
        Assert.Equal("AM04", released.Reason.ToString());
    }

    [Fact]
    public void Decide_SameInputTwice_GivesTheSameState() =>
        Assert.Equal(SepaMandateState.Serialize(Accept()), SepaMandateState.Serialize(Accept()));

    [Fact]
    public void LapsesAfter_NeverPresented_CountsFromTheSignatureElseFromTheLastDueDate()
    {
        var mandate = Accept();
        Assert.Equal(new DateOnly(2029, 11, 16), s_mandates.LapsesAfter(mandate));
        var reserved = Reserved(mandate).Mandate;
        Assert.Equal(new DateOnly(2029, 11, 30), s_mandates.LapsesAfter(reserved));
        var rejected = s_mandates.Release(reserved, "MSG-1", ReturnReason.Parse("AM04"), s_now).Mandate;
        Assert.Equal(new DateOnly(2029, 11, 30), s_mandates.LapsesAfter(rejected));
    }

    [Fact]
    public void LapsesAfter_FileThatNeverLeft_CountsAsIfItHadNotBeen()
    {
        var mandate = Accept();
        var voided = s_mandates.Release(Reserved(mandate).Mandate, "MSG-1", reason: default, s_now).Mandate;

        Assert.Equal(s_mandates.LapsesAfter(mandate), s_mandates.LapsesAfter(voided));
    }

    internal static SepaMandate Accept(Action<JsonObject>? change = null)
    {
        var decision = Decide(RequestJson.Request(change));
        Assert.Equal(OneOffOutcome.Accepted, decision.Outcome);
        return decision.Mandate!;
    }

    internal static MandatePresentation PresentationOf(SepaMandate mandate, string messageId = "MSG-1") =>
        new()
        {
            Creditor = mandate.Creditor,
            Mandate = mandate.Reference,
            MessageId = messageId,
            PaymentInformationId = messageId + "-1",
            EndToEndId = mandate.Reference.ToString(),
            CollectionDate = mandate.CollectionDate,
            Amount = mandate.Amount,
        };

    private static MandateTransition Reserved(SepaMandate mandate) =>
        s_mandates.Reserve(mandate, PresentationOf(mandate), s_now);

    private static OneOffDecision Decide(OneOffRequest request) =>
        s_mandates.Decide(request, Samples.OneOffCreditor(), existing: null, _ => false, s_now);
}
