using System.Text;
using System.Text.Json.Nodes;
using Copro.Sepa.Tests.Portal;
using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class OneOffRequestReaderTests
{
    private static readonly OneOffRequestReader s_reader = new();

    public static TheoryData<string, Action<JsonObject>, string, string> BrokenFields() =>
        new()
        {
            { "version", json => json["version"] = 2, "SEPA110", "$.version" },
            { "version as text", json => json["version"] = "1", "SEPA104", "$.version" },
            { "no id", json => json.Remove("requestId"), "SEPA103", "$.requestId" },
            { "id with /", json => json["requestId"] = "../x", "SEPA105", "$.requestId" },
            { "long id", json => json["requestId"] = new string('1', 65), "SEPA106", "$.requestId" },
            { "id null", json => json["requestId"] = null, "SEPA103", "$.requestId" },
            { "id number", json => json["requestId"] = 1, "SEPA104", "$.requestId" },
            { "no entity", json => json["entity"] = " ", "SEPA103", "$.entity" },
            { "no account", json => json.Remove("account"), "SEPA103", "$.account" },
            { "no debtor", json => json.Remove("debtor"), "SEPA103", "$.debtor" },
            { "debtor text", json => json["debtor"] = "x", "SEPA104", "$.debtor" },
            { "civility", json => json["debtor"]!["civility"] = "DR", "SEPA105", "$.debtor.civility" },
            { "no name", json => json["debtor"]!["lastName"] = null, "SEPA108", "$.debtor.lastName" },
            { "two names", json => json["debtor"]!["company"] = "SCI", "SEPA108", "$.debtor.lastName" },
            { "company", json => json["debtor"]!["civility"] = "STE", "SEPA108", "$.debtor.company" },
            { "e-mail", json => json["debtor"]!["email"] = "paul@", "SEPA105", "$.debtor.email" },
            { "two e-mails", json => json["debtor"]!["email"] = "a@b@c", "SEPA105", "$.debtor.email" },
            { "not holder", json => json["debtor"]!["accountHolder"] = false, "SEPA109", "$.debtor.accountHolder" },
            { "holder text", json => json["debtor"]!["accountHolder"] = "yes", "SEPA104", "$.debtor.accountHolder" },
            {
                "address",
                json => json["debtor"]!["address"] = new JsonObject { ["town"] = "Paris" },
                "SEPA103",
                "$.debtor.address.country"
            },
            { "no IBAN", json => json.Remove("iban"), "SEPA103", "$.iban" },
            { "amount number", json => json["amount"]!["amount"] = 65.63, "SEPA104", "$.amount.amount" },
            { "amount missing", json => json["amount"]!.AsObject().Remove("amount"), "SEPA103", "$.amount.amount" },
            { "no text version", json => json["acceptedText"]!["version"] = "", "SEPA103", "$.acceptedText.version" },
            { "no instant", json => json.Remove("signedAt"), "SEPA103", "$.signedAt" },
            { "instant without offset", json => json["signedAt"] = "2026-11-16T18:42:11", "SEPA105", "$.signedAt" },
            { "instant as date", json => json["signedAt"] = "2026-11-16", "SEPA105", "$.signedAt" },
            { "evidence list", json => json["evidence"] = new JsonArray(), "SEPA104", "$.evidence" },
            { "long evidence", json => json["evidence"]!["x"] = new string('a', 1025), "SEPA106", "$.evidence.x" },
        };

    [Fact]
    public void Read_ExampleOfThePage_IsARequest()
    {
        var page = File.ReadAllText(Checkout.PathOf("docs", "formats", "one-off-request.md"));
        var example = page.Split("```json\n")[1].Split("```")[0];
        var findings = new DiagnosticBag();

        var request = s_reader.Read(Encoding.UTF8.GetBytes(example), findings);

        Assert.Empty(findings.Items);
        Assert.Equal(("R-2026-000123", "Pierre Paul"), (request!.RequestId, request.DebtorName));
    }

    [Fact]
    public void ContentHash_OfAFormWithoutReferenceAndDate_NeverChanges() =>
        Assert.Equal(
            "10464f8a08981962430b54ab4143f5f701719c85287c6ac56f1fc243a608b091",
            RequestJson.Request().ContentHash.ToString()
        );

    [Fact]
    public void Read_ReferenceAndDateThatWereShown_AreReadAndHashed()
    {
        var plain = RequestJson.Request();
        var shown = RequestJson.Request(json =>
        {
            json["mandateReference"] = "0000G0191101091307442";
            json["collectionDate"] = "2026-12-07";
        });

        Assert.Equal("0000G0191101091307442", shown.MandateReference.ToString());
        Assert.Equal(new DateOnly(2026, 12, 7), shown.CollectionDate);
        Assert.NotEqual(plain.ContentHash, shown.ContentHash);
        Assert.NotEqual(
            shown.ContentHash,
            RequestJson.Request(json => json["mandateReference"] = "0000G0191101091307442").ContentHash
        );
        Assert.Equal((false, null), (plain.MandateReference.HasValue, plain.CollectionDate));
    }

    [Theory]
    [InlineData("mandateReference", "//")]
    [InlineData("collectionDate", "07/12/2026")]
    public void Read_ReferenceOrDateInAnotherForm_IsFound(string field, string value)
    {
        var findings = new DiagnosticBag();

        Assert.Null(new OneOffRequestReader().Read(RequestJson.With(json => json[field] = value), findings));
        Assert.Equal($"$.{field}", Assert.Single(findings.Items).Place.Path);
    }

    [Theory]
    [MemberData(nameof(BrokenFields))]
    public void Read_OneBrokenField_FindsItAtItsPath(string what, Action<JsonObject> change, string code, string path)
    {
        var findings = new DiagnosticBag();

        var request = s_reader.Read(RequestJson.With(change), findings);

        Assert.Null(request);
        var finding = Assert.Single(findings.Items);
        Assert.Equal((what, code, path), (what, finding.Code, finding.Place.Path));
        Assert.NotEqual(finding.Message(), finding.Message(DiagnosticLanguage.French));
    }

    [Theory]
    [InlineData("iban", "FR7630006000011234567890188")]
    [InlineData("bic", "AGRI")]
    [InlineData("creditorIdentifier", "FR00ZZZ123456")]
    public void Read_WrongIdentifier_CarriesThePrimitivesFindingAtItsPath(string field, string value)
    {
        var findings = new DiagnosticBag();

        Assert.Null(s_reader.Read(RequestJson.With(json => json[field] = value), findings));

        var finding = Assert.Single(findings.Items);
        Assert.StartsWith("PRM", finding.Code, StringComparison.Ordinal);
        Assert.Equal($"$.{field}", finding.Place.Path);
        Assert.DoesNotContain("3000600001", finding.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("65,63")]
    [InlineData("65.631")]
    [InlineData("1e3")]
    public void Read_WrongAmount_IsRefused(string amount)
    {
        var findings = new DiagnosticBag();
        Assert.Null(s_reader.Read(RequestJson.With(json => json["amount"]!["amount"] = amount), findings));
        Assert.Equal("$.amount.amount", Assert.Single(findings.Items).Place.Path);
    }

    [Fact]
    public void Read_ValidRequest_GivesEveryField()
    {
        var request = RequestJson.Request();

        Assert.Equal("R-2026-000123", request.RequestId);
        Assert.Equal(("S001", "450PIERREP"), (request.Entity, request.Account));
        Assert.Equal(CreditorIdentifier.Parse("FR72ZZZ123456"), request.CreditorIdentifier);
        Assert.Equal((Civility.Mr, "Pierre Paul"), (request.Civility, request.DebtorName));
        Assert.Equal("paul.pierre@example.org", request.Email);
        Assert.Equal(Samples.DebtorIban, request.Iban);
        Assert.Equal(Bic.Parse("AGRIFRPPXXX"), request.Bic);
        Assert.Equal(Samples.Euros("65.63"), request.Amount);
        Assert.Equal("2026-01", request.AcceptedText.Version);
        Assert.Equal(new DateTimeOffset(2026, 11, 16, 18, 42, 11, 123, TimeSpan.FromHours(1)), request.SignedAt);
        Assert.Equal(TimeSpan.FromHours(1), request.SignedAt.Offset);
        Assert.Equal([new("ip", "203.0.113.7"), new("otp", "123456")], request.Evidence);
        Assert.True(request.ContentHash.HasValue);
    }

    [Fact]
    public void Read_SeveralBrokenFields_FindsAllOfThem()
    {
        var findings = new DiagnosticBag();

        s_reader.Read(
            RequestJson.With(json =>
            {
                json["iban"] = "FR00";
                json["entity"] = 5;
                json["debtor"]!["email"] = "x";
            }),
            findings
        );

        Assert.Equal(
            ["$.debtor.email", "$.entity", "$.iban"],
            findings.Items.Select(f => f.Place.Path!).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Read_OtherLayoutOrderAndUnknownFields_HasTheSameContentHash()
    {
        var moved = RequestJson.Request(json =>
        {
            json["iban"] = "fr7630006000011234567890189";
            json["somethingNew"] = new JsonObject { ["x"] = 1 };
            json.Remove("colourOfTheButton");
            var entity = json["entity"]!.GetValue<string>();
            json.Remove("entity");
            json["entity"] = entity;
        });

        Assert.Equal(RequestJson.Request().ContentHash, moved.ContentHash);
    }

    [Theory]
    [InlineData("account", "450OTHER")]
    [InlineData("signedAt", "2026-11-16T18:42:11.124+01:00")]
    [InlineData("iban", "FR1420041010050500013M02606")]
    public void Read_OtherMeaning_HasAnotherContentHash(string field, string value) =>
        Assert.NotEqual(
            RequestJson.Request().ContentHash,
            RequestJson.Request(json => json[field] = value).ContentHash
        );

    [Fact]
    public void Read_WithByteOrderMark_IsTheSame()
    {
        var findings = new DiagnosticBag();
        Assert.NotNull(s_reader.Read(Encoding.UTF8.GetPreamble().Concat(RequestJson.Bytes).ToArray(), findings));
    }

    [Fact]
    public void Read_FieldGivenTwice_IsRefused()
    {
        var twice = RequestJson.Text.Replace(
            "\"entity\": \"S001\",",
            "\"entity\": \"S001\", \"entity\": \"S002\",",
            StringComparison.Ordinal
        );
        AssertOne(Encoding.UTF8.GetBytes(twice), "SEPA107", "$.entity");
    }

    [Theory]
    [InlineData("\"entity\": \"\\ud800\"")]
    [InlineData("\"entity\": \"S001\", \"\\ud800\": 1")]
    public void Read_HalfASurrogatePair_IsRefused(string field)
    {
        var broken = RequestJson.Text.Replace("\"entity\": \"S001\"", field, StringComparison.Ordinal);
        var findings = new DiagnosticBag();
        Assert.Null(s_reader.Read(Encoding.UTF8.GetBytes(broken), findings));
        Assert.Equal(1, findings.CountOf(SepaDiagnostics.RequestNotJson));
    }

    [Theory]
    [InlineData("[]", "SEPA104")]
    [InlineData("", "SEPA102")]
    [InlineData("{", "SEPA102")]
    [InlineData("{\"a\":1,}", "SEPA102")]
    public void Read_NoObject_IsRefused(string json, string code)
    {
        var findings = new DiagnosticBag();
        Assert.Null(s_reader.Read(Encoding.UTF8.GetBytes(json), findings));
        Assert.Equal(code, Assert.Single(findings.Items).Code);
    }

    [Fact]
    public void Read_TruncatedAnywhere_IsRefusedWithAPlace()
    {
        for (var length = 0; length < RequestJson.Bytes.Length; length++)
        {
            var findings = new DiagnosticBag();
            Assert.Null(s_reader.Read(RequestJson.Bytes.AsMemory(0, length), findings));
            Assert.Equal(1, Assert.Single(findings.Items).Place.Line > 0 ? 1 : 0);
        }
    }

    [Fact]
    public void Read_TooLarge_IsRefusedUnread() =>
        AssertOne(new byte[OneOffRequestReader.MaxBytes + 1], "SEPA101", path: null);

    [Fact]
    public void Read_TooDeep_IsRefused() =>
        AssertOne(Encoding.UTF8.GetBytes(new string('[', 17) + new string(']', 17)), "SEPA102", path: null);

    [Fact]
    public void Read_InvalidUtf8_IsRefused() =>
        AssertOne([(byte)'{', (byte)'"', 0xE9, (byte)'"'], "SEPA102", path: null);

    private static void AssertOne(byte[] json, string code, string? path)
    {
        var findings = new DiagnosticBag();
        Assert.Null(s_reader.Read(json, findings));
        var finding = Assert.Single(findings.Items);
        Assert.Equal((code, path), (finding.Code, finding.Place.Path));
    }
}
