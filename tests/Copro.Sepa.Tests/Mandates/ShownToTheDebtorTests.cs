using System.Text.Json.Nodes;
using Copro.Sepa.Tests.Portal;
using Xunit;

namespace Copro.Sepa.Tests.Mandates;

/// <summary>What a portal showed before the box was ticked is what is filed: reference, date and text.</summary>
public sealed class ShownToTheDebtorTests
{
    private const string Reference = "0000S1191101091307442";

    private static readonly OneOffMandates s_mandates = new();
    private static readonly DateTimeOffset s_now = Samples.CreatedAt;

    [Fact]
    public void Decide_ReferenceThatWasShown_IsTheMandates() =>
        Assert.Equal(Reference, Decide(json => json["mandateReference"] = Reference).Mandate!.Reference.ToString());

    [Fact]
    public void Decide_ReferenceThatIsTaken_IsRefused()
    {
        var decision = Decide(json => json["mandateReference"] = Reference, isTaken: true);

        AssertRefused("SEPA420", "$.mandateReference", decision);
    }

    [Fact]
    public void Decide_ReferenceWithoutRoomForPresentations_IsRefused() =>
        AssertRefused(
            "SEPA421",
            "$.mandateReference",
            Decide(json => json["mandateReference"] = new string('A', MandateReferenceGenerator.MaxLength + 1))
        );

    [Theory]
    [InlineData("2026-12-10", "2026-12-10")]
    [InlineData("2026-12-12", "2026-12-14")] // a Saturday
    [InlineData("2026-11-20", "2026-11-30")] // before the notice ends
    public void Decide_DateThatWasShown_IsTheEarliestDebit(string shown, string expected) =>
        Assert.Equal(
            DateOnly.ParseExact(expected, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Decide(json => json["collectionDate"] = shown).Mandate!.CollectionDate
        );

    [Fact]
    public void Decide_DateAfterTheMandateLapsed_IsRefused() =>
        AssertRefused("SEPA124", "$.signedAt", Decide(json => json["collectionDate"] = "2029-11-17"));

    [Theory]
    [InlineData(DiagnosticLanguage.French, false)]
    [InlineData(DiagnosticLanguage.English, true)]
    public void Decide_OurTextAsItWasShown_IsAccepted(DiagnosticLanguage language, bool inFull)
    {
        var recap = OneOffRecap.Of(Content(), language, inFull);

        var decision = Decide(json => Show(json, recap.Accepted));

        Assert.Equal(OneOffOutcome.Accepted, decision.Outcome);
        Assert.Equal(recap.Accepted, decision.Mandate!.Origin.AcceptedText);
    }

    [Theory]
    [InlineData("amount")]
    [InlineData("date")]
    [InlineData("reference")]
    [InlineData("name")]
    [InlineData("account")]
    public void Decide_OurTextAboutSomethingElse_IsRefused(string what)
    {
        var content = Content();
        content = what switch
        {
            "amount" => content with { Amount = Samples.Euros("6.56") },
            "date" => content with { CollectionDate = content.CollectionDate.AddDays(1) },
            "reference" => content with { Mandate = MandateReference.Parse("X") },
            "name" => content with { Debtor = content.Debtor with { Name = "Pierre Jean" } },
            _ => content with { Debtor = content.Debtor with { Iban = Samples.GermanIban } },
        };

        AssertRefused("SEPA422", "$.acceptedText", Decide(json => Show(json, OneOffRecap.Of(content).Accepted)));
    }

    [Fact]
    public void Decide_OurTextWithoutItsReference_IsRefused() =>
        AssertRefused(
            "SEPA422",
            "$.acceptedText",
            Decide(json =>
            {
                Show(json, OneOffRecap.Of(Content()).Accepted);
                json.Remove("mandateReference");
            })
        );

    [Fact]
    public void FromFormToFile_EverythingTheDebtorSaw_IsWhatIsCollectedAndNothingOfTheProofIsInTheFile()
    {
        var creditor = Samples.OneOffCreditor();
        var shownAt = new DateTimeOffset(2026, 11, 16, 18, 40, 0, TimeSpan.FromHours(1));
        var date = CollectionDatePlanner.EarliestCollectionDate(shownAt, creditor.Terms);
        var form = new OneOffForm
        {
            Civility = Civility.Mr,
            LastName = "Pierre",
            FirstName = "Paul",
            Email = "paul.pierre@example.org",
            IsAccountHolder = true,
            Iban = "FR7630006000011234567890189",
            Bic = "AGRIFRPPXXX",
            Amount = "65,63",
        };
        var answer = new OneOffFormChecker().Check(form, creditor, date, -Samples.Euros("65.63"));
        var generator = new MandateReferenceGenerator();
        Assert.True(generator.TryNext("0000S1", shownAt, Samples.Paris, _ => false, out var reference, out _));
        var recap = OneOffRecap.Of(
            new OneOffRecapContent
            {
                Creditor = creditor.Creditor,
                Debtor = answer.Debtor!,
                Mandate = reference,
                Amount = answer.Amount,
                CollectionDate = date,
                NoticeDays = creditor.Terms.NoticeDays,
            }
        );

        var mandate = Decide(json => Show(json, recap.Accepted, reference.ToString(), "2026-11-30")).Mandate!;
        var order = s_mandates.OrderOf(mandate, creditor, s_now);
        var message = new DirectDebitBatchBuilder().Build([order], new DirectDebitBatchSettings { CreatedAt = s_now })[
            0
        ];
        var file = new System.Buffers.ArrayBufferWriter<byte>();
        new Pain008Writer().Write(message, file);

        var xml = System.Text.Encoding.UTF8.GetString(file.WrittenSpan);
        Assert.Equal((reference, date), (mandate.Reference, mandate.CollectionDate));
        Assert.Contains("0000S1261116184000000", xml, StringComparison.Ordinal);
        Assert.All(
            new[] { "example.org", recap.Hash.ToString(), recap.Version, "203.0.113.7", "ElctrncSgntr" },
            proof => Assert.DoesNotContain(proof, xml, StringComparison.Ordinal)
        );
    }

    private static OneOffRecapContent Content() =>
        new()
        {
            Creditor = Samples.Creditor(),
            Debtor = new Debtor
            {
                Name = "Pierre Paul",
                Iban = Samples.DebtorIban,
                Bic = Bic.Parse("AGRIFRPPXXX"),
            },
            Mandate = MandateReference.Parse(Reference),
            Amount = Samples.Euros("65.63"),
            CollectionDate = new DateOnly(2026, 11, 30),
            NoticeDays = 14,
        };

    private static void Show(
        JsonObject json,
        AcceptedText accepted,
        string reference = Reference,
        string date = "2026-11-30"
    )
    {
        json["mandateReference"] = reference;
        json["collectionDate"] = date;
        json["acceptedText"] = new JsonObject { ["version"] = accepted.Version, ["sha256"] = accepted.Hash.ToString() };
    }

    private static OneOffDecision Decide(Action<JsonObject> change, bool isTaken = false) =>
        s_mandates.Decide(RequestJson.Request(change), Samples.OneOffCreditor(), existing: null, _ => isTaken, s_now);

    private static void AssertRefused(string code, string path, OneOffDecision decision)
    {
        Assert.Equal(OneOffOutcome.Refused, decision.Outcome);
        var finding = Assert.Single(decision.Diagnostics);
        Assert.Equal((code, path), (finding.Code, finding.Place.Path));
    }
}
