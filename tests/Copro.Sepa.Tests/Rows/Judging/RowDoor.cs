using System.Globalization;
using System.Text;

namespace Copro.Sepa.Tests.Rows;

/// <summary>The door of rows, fed with texts made here from a message of objects: what a table or a database would give.</summary>
internal static class RowDoor
{
    public static GroupHeading HeadingOf(CollectionGroup group) =>
        new()
        {
            Creditor = group.Creditor,
            UltimateCreditor = group.UltimateCreditor,
            Scheme = group.Scheme,
            Sequence = group.Sequence,
            CategoryPurpose = group.CategoryPurpose,
            CollectionDate = group.CollectionDate,
            BatchBooking = group.BatchBooking,
        };

    /// <summary>A row of strings; every call makes arrays of its own.</summary>
    public static CollectionRow RowOf(GroupHeading heading, Collection collection, int line = 0) =>
        new()
        {
            Heading = heading,
            Line = line,
            InstructionId = Utf8(collection.InstructionId),
            EndToEndId = Utf8(collection.EndToEndId),
            Amount = Utf8(collection.Amount.ToAmountString()),
            Currency = Utf8(collection.Amount.Currency == default ? "XXX" : collection.Amount.Currency.Code),
            MandateReference = Utf8(collection.Mandate.ToString()),
            MandateSignedOn =
                collection.MandateSignedOn == default
                    ? default
                    : Utf8(collection.MandateSignedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Amendment = collection.Amendment,
            UltimateCreditor = collection.UltimateCreditor,
            DebtorBic = Utf8(collection.Debtor.Bic.ToString()),
            DebtorName = Utf8(collection.Debtor.Name),
            DebtorAddress = AddressOf(collection.Debtor.Address),
            DebtorIdentification = collection.Debtor.Identification,
            // As people write it.
            DebtorIban = Utf8(collection.Debtor.Iban.ToString("P").ToLowerInvariant()),
            UltimateDebtor = collection.UltimateDebtor,
            PurposeCode = Utf8(collection.PurposeCode),
            RemittanceText = Utf8(collection.RemittanceText),
            RemittanceReference = Utf8(
                collection.RemittanceReference.HasValue
                    ? collection.RemittanceReference.ToString("P")
                    : collection.OtherReference
            ),
            ReferenceIssuer = Utf8(collection.ReferenceIssuer),
        };

    /// <summary>Judges the groups and collections of a message as rows.</summary>
    public static DiagnosticBag Judge(DirectDebitMessage message, Pain008Version version = Pain008Version.V08)
    {
        var findings = new DiagnosticBag();
        var judge = new RowJudge(new JudgeSettings { Version = version }, findings);
        var createdOn = DateOnly.FromDateTime(message.CreatedAt.DateTime);
        var normal = default(NormalRow);
        for (var g = 0; g < message.Groups.Count; g++)
        {
            var heading = HeadingOf(message.Groups[g]);
            var group = judge.Open(heading, ElementPlace.OfGroup(g), createdOn);
            for (var i = 0; i < message.Groups[g].Collections.Count; i++)
            {
                var row = RowOf(heading, message.Groups[g].Collections[i]);
                judge.Judge(row, group, new ElementPlace(g, i), ref normal);
            }
        }

        return findings;
    }

    /// <summary>Writes a message that was judged, from rows.</summary>
    public static ReadOnlyMemory<byte> Write(DirectDebitMessage message, Pain008Version version = Pain008Version.V08)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var pen = new Pain008Pen(version, TransliterationStyle.French);
        pen.WriteHeader(
            output,
            new MessageHeader
            {
                MessageId = message.MessageId,
                CreatedAt = message.CreatedAt,
                Count = message.Count(),
                Cents = message.Total().MinorUnits,
                InitiatingParty = message.InitiatingParty,
            }
        );
        foreach (var group in message.Groups)
        {
            var heading = HeadingOf(group);
            pen.OpenGroup(output, heading, group.Id, group.Collections.Count, group.Total().MinorUnits);
            var normaliser = new RowNormaliser(new Speller(TransliterationStyle.French));
            var normal = default(NormalRow);
            foreach (var collection in group.Collections)
            {
                normaliser.Normalise(RowOf(heading, collection), ref normal);
                pen.WriteCollection(output, normal);
            }

            Pain008Pen.CloseGroup(output);
        }

        Pain008Pen.Close(output);
        return output.WrittenMemory;
    }

    public static byte[] Utf8(string? text) => Encoding.UTF8.GetBytes(text ?? string.Empty);

    private static PostalAddressRow AddressOf(PostalAddress? address) =>
        address is null
            ? default
            : new PostalAddressRow
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
}
