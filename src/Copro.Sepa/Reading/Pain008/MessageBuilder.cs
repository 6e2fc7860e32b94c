using System.Text;

namespace Copro.Sepa;

/// <summary>Puts what is read into objects, and notes when one has no place for it.</summary>
internal sealed class MessageBuilder : ICollectionSink
{
    private readonly List<CollectionGroup> _groups = [];
    private List<Collection> _collections = [];
    private GroupHeading? _heading;
    private bool _cannotCarry;

    public void BeginGroup()
    {
        _collections = [];
        _heading = null;
    }

    public void Take(GroupContext group, in CollectionRow row, in NormalRow normal)
    {
        _heading = group.Heading;
        if (_cannotCarry || CollectionOf(row, normal) is not { } collection)
        {
            _cannotCarry = true;
            return;
        }

        _collections.Add(collection);
    }

    public void EndGroup(FieldStore group)
    {
        var id = group.Text(Field.GroupId);
        if (_heading is null || id is null)
        {
            _cannotCarry = true;
            return;
        }

        _groups.Add(
            new CollectionGroup
            {
                Id = id,
                Creditor = _heading.Creditor,
                Scheme = _heading.Scheme,
                Sequence = _heading.Sequence,
                CollectionDate = _heading.CollectionDate,
                CategoryPurpose = _heading.CategoryPurpose,
                UltimateCreditor = _heading.UltimateCreditor,
                BatchBooking = _heading.BatchBooking,
                Collections = _collections,
            }
        );
    }

    /// <summary>The first element that has no place; <c>null</c> when findings tell.</summary>
    public string? WithoutPlace { get; private set; }

    public void CannotCarry(string? element = null)
    {
        _cannotCarry = true;
        WithoutPlace ??= element;
    }

    /// <summary>The message; <c>null</c> when something of it has no place.</summary>
    public DirectDebitMessage? Build(Pain008Parser parser)
    {
        if (
            _cannotCarry
            || parser.HasStructureErrors
            || parser is not { MessageId: { } id, CreatedAt: { } createdAt, Initiator: { } initiator }
        )
        {
            return null;
        }

        return new DirectDebitMessage
        {
            MessageId = id,
            CreatedAt = createdAt,
            InitiatingParty = initiator,
            Groups = _groups,
        };
    }

    private static Collection? CollectionOf(in CollectionRow row, in NormalRow normal)
    {
        if (
            normal.Cents == NormalRow.UnreadableCents
            || !row.Currency.SequenceEqual("EUR"u8)
            || !MandateReference.TryParse(row.MandateReference, out var mandate)
            || !Iban.TryParse(normal.DebtorIban, out var iban)
            || !TryBic(normal.DebtorBic, out var bic)
            || normal.MandateSignedOn == default
        )
        {
            return null;
        }

        var isReference = CreditorReference.TryParse(row.RemittanceReference, out var reference);
        return new Collection
        {
            EndToEndId = Encoding.UTF8.GetString(row.EndToEndId),
            InstructionId = Text(row.InstructionId),
            Amount = new Money(normal.Cents, Currency.Eur),
            Mandate = mandate,
            MandateSignedOn = normal.MandateSignedOn,
            Amendment = row.Amendment,
            UltimateCreditor = row.UltimateCreditor,
            UltimateDebtor = row.UltimateDebtor,
            Debtor = new Debtor
            {
                Name = Encoding.UTF8.GetString(row.DebtorName),
                Iban = iban,
                Bic = bic,
                Address = normal.HasAddress ? AddressOf(row.DebtorAddressField) : null,
                Identification = row.DebtorIdentification,
            },
            PurposeCode = Text(row.PurposeCode),
            RemittanceText = Text(row.RemittanceText),
            RemittanceReference = reference,
            OtherReference = isReference ? null : Text(row.RemittanceReference),
            ReferenceIssuer = Text(row.ReferenceIssuer),
        };
    }

    private static bool TryBic(ReadOnlySpan<byte> text, out Bic bic)
    {
        bic = default;
        return text.IsEmpty || Bic.TryParse(text, out bic);
    }

    private static PostalAddress AddressOf(in PostalAddressRow row)
    {
        string?[] lines = [Text(row.FirstLine), Text(row.SecondLine)];
        return new PostalAddress
        {
            Department = Text(row.Department),
            SubDepartment = Text(row.SubDepartment),
            StreetName = Text(row.StreetName),
            BuildingNumber = Text(row.BuildingNumber),
            BuildingName = Text(row.BuildingName),
            Floor = Text(row.Floor),
            PostBox = Text(row.PostBox),
            Room = Text(row.Room),
            PostCode = Text(row.PostCode),
            TownName = Text(row.TownName) ?? string.Empty,
            TownLocationName = Text(row.TownLocationName),
            DistrictName = Text(row.DistrictName),
            CountrySubdivision = Text(row.CountrySubdivision),
            Country = Text(row.Country) ?? string.Empty,
            Lines = [.. lines.OfType<string>()],
        };
    }

    private static string? Text(ReadOnlySpan<byte> text) => text.IsEmpty ? null : Encoding.UTF8.GetString(text);
}
