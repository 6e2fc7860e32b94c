using System.Buffers;
using System.Text.Json;

namespace Copro.Sepa;

/// <summary>
/// The canonical form of a request, version 1: what it means, in one order and one spelling. Its hash tells a repeat from
/// another content under the same id. Never change it: make a version 2.
/// </summary>
internal static class RequestCanonicalForm
{
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
        json.WriteStartArray();
        json.WriteNumberValue(OneOffRequestReader.FormVersion);
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
        json.WriteEndArray();
    }
}
