using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Copro.Sepa.Tests.Portal;

/// <summary>A valid request as a portal sends it; tests change one field of it.</summary>
internal static class RequestJson
{
    public const string Text = """
        {
          "version": 1,
          "requestId": "R-2026-000123",
          "entity": "S001",
          "account": "450PIERREP",
          "creditorIdentifier": "FR72ZZZ123456",
          "debtor": {
            "civility": "M",
            "lastName": "Pierre",
            "firstName": "Paul",
            "email": "paul.pierre@example.org",
            "accountHolder": true
          },
          "iban": "FR76 3000 6000 0112 3456 7890 189",
          "bic": "AGRIFRPPXXX",
          "amount": { "amount": "65.63", "currency": "EUR" },
          "acceptedText": {
            "version": "2026-01",
            "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
          },
          "signedAt": "2026-11-16T18:42:11.123+01:00",
          "evidence": { "ip": "203.0.113.7", "otp": 123456 },
          "colourOfTheButton": "green"
        }
        """;

    public static byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Text);

    /// <summary>The request with one change.</summary>
    public static byte[] With(Action<JsonObject> change)
    {
        var json = JsonNode.Parse(Text)!.AsObject();
        change(json);
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    /// <summary>The request, read.</summary>
    public static OneOffRequest Request(Action<JsonObject>? change = null)
    {
        var findings = new DiagnosticBag();
        var request = new OneOffRequestReader().Read(change is null ? Bytes : With(change), findings);
        Assert.Empty(findings.Items);
        return request!;
    }
}
