using System.Text.Json;
using Copro.Sepa;

namespace Copro.Cli.Collections;

/// <summary>
/// Reads collections from JSON: <c>{"initiator":{…},"collections":[…]}</c>, or the list alone. Carries all that the model can; every
/// flaw is told with its path.
/// </summary>
internal static class CollectionsJson
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 16 };

    public static CollectionsInput? Read(ReadOnlyMemory<byte> utf8, DiagnosticBag findings)
    {
        var before = findings.ErrorCount;
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(utf8), s_options);
            var input = Read(document.RootElement, findings);
            return findings.ErrorCount == before ? input : null;
        }
        catch (JsonException e)
        {
            var place = DiagnosticPlace.At((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            findings.Add(CliDiagnostics.NotJson, place, "JSON");
            return null;
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8;

    private static CollectionsInput Read(JsonElement root, DiagnosticBag findings)
    {
        var isList = root.ValueKind == JsonValueKind.Array;
        var fields = new JsonFieldReader(root, string.Empty, findings);
        var rows = isList
            ? Rows(root, string.Empty, findings)
            : Rows(fields.Member("collections"), "collections", findings);
        var orders = rows.Select(row => Order(row)).ToList();
        if (orders.Count == 0)
        {
            findings.Add(CliDiagnostics.FieldMissing, DiagnosticPlace.At("collections"), "collections");
        }

        return new CollectionsInput(orders, isList ? null : Initiator(fields.Object("initiator")));
    }

    private static List<JsonFieldReader> Rows(JsonElement? list, string path, DiagnosticBag findings) =>
        list is { ValueKind: JsonValueKind.Array } array
            ? [.. array.EnumerateArray().Select((row, i) => new JsonFieldReader(row, $"{path}[{i}]", findings))]
            : [];

    private static CollectionOrder Order(JsonFieldReader row) =>
        new()
        {
            Creditor = CreditorOf(row.Required("creditor")),
            Scheme = row.Code(
                "scheme",
                DirectDebitScheme.Core,
                ("CORE", DirectDebitScheme.Core),
                ("B2B", DirectDebitScheme.B2B)
            ),
            Sequence = row.RequiredCode(
                "sequence",
                ("OOFF", SequenceType.OneOff),
                ("FRST", SequenceType.First),
                ("RCUR", SequenceType.Recurrent),
                ("FNAL", SequenceType.Final)
            ),
            CollectionDate = row.Date("collectionDate"),
            BatchBooking = row.Flag("batchBooking"),
            Collection = new Collection
            {
                InstructionId = row.Text("instructionId"),
                EndToEndId = row.RequiredText("endToEndId"),
                Amount = row.Value<Money>("amount", TryParseEuros),
                Mandate = row.Value<MandateReference>("mandateReference", MandateReference.TryParse),
                MandateSignedOn = row.Date("mandateDate"),
                Debtor = DebtorOf(row.Required("debtor")),
                RemittanceText = row.Text("remittance"),
                RemittanceReference = row.Value<CreditorReference>(
                    "remittanceReference",
                    CreditorReference.TryParse,
                    isRequired: false
                ),
                PurposeCode = row.Text("purpose"),
            },
        };

    private static Creditor CreditorOf(JsonFieldReader fields) =>
        new()
        {
            Name = fields.RequiredText("name"),
            Identifier = fields.Value<CreditorIdentifier>("ics", CreditorIdentifier.TryParse),
            Iban = fields.Value<Iban>("iban", Iban.TryParse),
            Bic = fields.Value<Bic>("bic", Bic.TryParse, isRequired: false),
            Address = AddressOf(fields.Object("address")),
        };

    private static Debtor DebtorOf(JsonFieldReader fields) =>
        new()
        {
            Name = fields.RequiredText("name"),
            Iban = fields.Value<Iban>("iban", Iban.TryParse),
            Bic = fields.Value<Bic>("bic", Bic.TryParse, isRequired: false),
            Address = AddressOf(fields.Object("address")),
        };

    private static PostalAddress? AddressOf(JsonFieldReader? fields) =>
        fields is null
            ? null
            : new PostalAddress
            {
                Department = fields.Text("department"),
                SubDepartment = fields.Text("subDepartment"),
                StreetName = fields.Text("street"),
                BuildingNumber = fields.Text("buildingNumber"),
                BuildingName = fields.Text("buildingName"),
                Floor = fields.Text("floor"),
                PostBox = fields.Text("postBox"),
                Room = fields.Text("room"),
                PostCode = fields.Text("postcode"),
                TownName = fields.RequiredText("town"),
                TownLocationName = fields.Text("townLocation"),
                DistrictName = fields.Text("district"),
                CountrySubdivision = fields.Text("countrySubdivision"),
                Country = fields.RequiredText("country"),
                Lines = fields.Texts("lines"),
            };

    private static InitiatingParty? Initiator(JsonFieldReader? fields) =>
        fields is null
            ? null
            : new InitiatingParty
            {
                Name = fields.Text("name"),
                Identification = fields.Text("id") is { } id ? OrganisationIdentification.FromOther(id) : null,
            };

    private static bool TryParseEuros(ReadOnlySpan<char> text, out Money value, out Diagnostic? error) =>
        Money.TryParseAmount(text, Currency.Eur, out value, out error);
}
