using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Copro.Sepa;

/// <summary>
/// The canonical form of a request: what it means, in one order and one spelling. Its hash tells a repeat from another content
/// under the same id. Version 2 adds the RUM and the debit date that the debtor was shown; a request with neither keeps the hash
/// of version 1. Never change a version: make another.
/// </summary>
internal static class RequestCanonicalForm
{
    private const int First = 1;
    private const int WithReferenceAndDate = 2;

    public static ContentHash HashOf(OneOffRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, request);
        }

        return ContentHash.Of(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, OneOffRequest request)
    {
        var version =
            request.MandateReference.HasValue || request.CollectionDate.HasValue ? WithReferenceAndDate : First;
        json.WriteStartArray();
        json.WriteNumberValue(version);
        json.WriteStringValue(request.RequestId);
        json.WriteStringValue(request.Entity);
        json.WriteStringValue(request.Account);
        json.WriteStringValue(request.CreditorIdentifier.ToString());
        json.WriteNumberValue((int)request.Civility);
        json.WriteStringValue(request.LastName);
        json.WriteStringValue(request.FirstName);
        json.WriteStringValue(request.Company);
        json.WriteStringValue(request.Email);
        json.WriteStringValue(request.Address?.StreetName);
        json.WriteStringValue(request.Address?.PostCode);
        json.WriteStringValue(request.Address?.TownName);
        json.WriteStringValue(request.Address?.Country);
        json.WriteStringValue(request.Iban.ToElectronicString());
        json.WriteStringValue(request.Bic.ToString());
        json.WriteStringValue(request.Amount.ToString());
        json.WriteStringValue(request.AcceptedText.Version);
        json.WriteStringValue(request.AcceptedText.Hash.ToString());
        json.WriteStringValue(request.SignedAt);
        json.WriteStartObject();
        foreach (var (name, value) in request.Evidence)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        if (version == WithReferenceAndDate)
        {
            json.WriteStringValue(request.MandateReference.ToString());
            json.WriteStringValue(request.CollectionDate?.ToString("O", CultureInfo.InvariantCulture));
        }

        json.WriteEndArray();
    }
}
