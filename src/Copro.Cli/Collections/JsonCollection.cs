using System.Text;
using System.Text.Json;
using Copro.Sepa;

namespace Copro.Cli.Collections;

/// <summary>One collection of a JSON document as a row; its texts are judged by the writer.</summary>
internal sealed class JsonCollection(JsonElement element, DiagnosticPlace place, DiagnosticBag findings)
{
    private readonly JsonFieldReader _fields = new(element, place, findings);

    /// <summary>Fills a row; not when the element is no object, which is told.</summary>
    /// <param name="row">The row, empty.</param>
    /// <param name="headings">The headings so far: rows that say the same share one.</param>
    public bool TryFill(ref CollectionRow row, Dictionary<GroupHeading, GroupHeading> headings)
    {
        if (!_fields.IsObject())
        {
            return false;
        }

        var before = findings.ErrorCount;
        row.Heading = Same(headings, Heading());
        row.IsHeadingFlawed = findings.ErrorCount > before;
        row.Line = place.Line;
        Payment(ref row);
        Mandate(ref row);
        if (_fields.Object("debtor") is { } debtor)
        {
            Debtor(ref row, debtor);
        }

        _fields.Close();
        return true;
    }

    private GroupHeading Heading() =>
        new()
        {
            Creditor = JsonParties.Creditor(_fields.Required("creditor")),
            UltimateCreditor = JsonParties.Ultimate(_fields.Object("groupUltimateCreditor")),
            Scheme = _fields.Code(
                "scheme",
                DirectDebitScheme.Core,
                ("CORE", DirectDebitScheme.Core),
                ("B2B", DirectDebitScheme.B2B)
            ),
            Sequence = _fields.RequiredCode(
                "sequence",
                ("OOFF", SequenceType.OneOff),
                ("FRST", SequenceType.First),
                ("RCUR", SequenceType.Recurrent),
                ("FNAL", SequenceType.Final)
            ),
            CategoryPurpose = _fields.Text("categoryPurpose"),
            CollectionDate = _fields.Date("collectionDate"),
            BatchBooking = _fields.Flag("batchBooking"),
        };

    private void Payment(ref CollectionRow row)
    {
        row.InstructionId = Utf8(_fields, "instructionId");
        row.EndToEndId = Utf8(_fields, "endToEndId");
        row.Amount = Utf8(_fields, "amount");
        row.Currency = Utf8(_fields, "currency");
        row.PurposeCode = Utf8(_fields, "purpose");
        row.RemittanceText = Utf8(_fields, "remittance");
        row.RemittanceReference = Utf8(_fields, "remittanceReference");
        row.ReferenceIssuer = Utf8(_fields, "referenceIssuer");
        row.UltimateCreditor = JsonParties.Ultimate(_fields.Object("ultimateCreditor"));
        row.UltimateDebtor = JsonParties.Ultimate(_fields.Object("ultimateDebtor"));
    }

    private void Mandate(ref CollectionRow row)
    {
        row.MandateReference = Utf8(_fields, "mandateReference");
        row.MandateSignedOn = Utf8(_fields, "mandateDate");
        if (_fields.Object("amendment") is not { } fields)
        {
            return;
        }

        row.Amendment = new MandateAmendment
        {
            OriginalMandate = fields.Value<MandateReference>(
                "originalMandateReference",
                MandateReference.TryParse,
                isRequired: false
            ),
            OriginalCreditorName = fields.Text("originalCreditorName"),
            OriginalCreditor = fields.Value<CreditorIdentifier>(
                "originalCreditorIcs",
                CreditorIdentifier.TryParse,
                isRequired: false
            ),
            OriginalDebtorAccount = fields.Value<Iban>("originalDebtorIban", Iban.TryParse, isRequired: false),
            IsNewDebtorAccount = fields.Flag("newDebtorAccount") ?? false,
            OriginalDebtorBank = fields.Value<Bic>("originalDebtorBic", Bic.TryParse, isRequired: false),
        };
        fields.Close();
        if (fields.HasFlaws)
        {
            // What is left of it would be judged as if it were all.
            row.Amendment = null;
        }
    }

    private static void Debtor(ref CollectionRow row, JsonFieldReader fields)
    {
        row.DebtorName = Utf8(fields, "name");
        row.DebtorIban = Utf8(fields, "iban");
        row.DebtorBic = Utf8(fields, "bic");
        row.DebtorIdentification = JsonParties.Identification(fields.Object("identification"));
        if (JsonParties.Address(fields.Object("address")) is { } address)
        {
            row.DebtorAddress = AddressRow(address);
        }

        fields.Close();
    }

    private static PostalAddressRow AddressRow(PostalAddress address) =>
        new()
        {
            Department = Utf8(address.Department),
            SubDepartment = Utf8(address.SubDepartment),
            StreetName = Utf8(address.StreetName),
            BuildingNumber = Utf8(address.BuildingNumber),
            BuildingName = Utf8(address.BuildingName),
            Floor = Utf8(address.Floor),
            PostBox = Utf8(address.PostBox),
            Room = Utf8(address.Room),
            PostCode = Utf8(address.PostCode),
            TownName = Utf8(address.TownName),
            TownLocationName = Utf8(address.TownLocationName),
            DistrictName = Utf8(address.DistrictName),
            CountrySubdivision = Utf8(address.CountrySubdivision),
            Country = Utf8(address.Country),
            FirstLine = Utf8(address.Lines.ElementAtOrDefault(0)),
            SecondLine = Utf8(address.Lines.ElementAtOrDefault(1)),
        };

    private static ReadOnlySpan<byte> Utf8(JsonFieldReader fields, string name) => Utf8(fields.Text(name));

    private static ReadOnlySpan<byte> Utf8(string? text) => text is null ? default : Encoding.UTF8.GetBytes(text);

    private static GroupHeading Same(Dictionary<GroupHeading, GroupHeading> headings, GroupHeading heading)
    {
        if (headings.TryGetValue(heading, out var same))
        {
            return same;
        }

        headings.Add(heading, heading);
        return heading;
    }
}
