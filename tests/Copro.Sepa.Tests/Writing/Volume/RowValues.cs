using System.Text;

namespace Copro.Sepa.Tests.Volume;

/// <summary>What a <see cref="CollectionRow"/> says, as an object that tests can keep.</summary>
internal sealed record RowValues(string[] Texts)
{
    public const int TextCount = 29;

    public GroupHeading? Heading { get; init; }

    public int Line { get; init; }

    public bool IsHeadingFlawed { get; init; }

    public MandateAmendment? Amendment { get; init; }

    public UltimateParty? UltimateCreditor { get; init; }

    public UltimateParty? UltimateDebtor { get; init; }

    public PartyIdentification? DebtorIdentification { get; init; }

    public static RowValues Of(in CollectionRow row)
    {
        var address = row.DebtorAddress;
        string[] texts =
        [
            Text(row.InstructionId),
            Text(row.EndToEndId),
            Text(row.Amount),
            Text(row.Currency),
            Text(row.MandateReference),
            Text(row.MandateSignedOn),
            Text(row.DebtorBic),
            Text(row.DebtorName),
            Text(row.DebtorIban),
            Text(row.PurposeCode),
            Text(row.RemittanceText),
            Text(row.RemittanceReference),
            Text(row.ReferenceIssuer),
            Text(address.Department),
            Text(address.SubDepartment),
            Text(address.StreetName),
            Text(address.BuildingNumber),
            Text(address.BuildingName),
            Text(address.Floor),
            Text(address.PostBox),
            Text(address.Room),
            Text(address.PostCode),
            Text(address.TownName),
            Text(address.TownLocationName),
            Text(address.DistrictName),
            Text(address.CountrySubdivision),
            Text(address.Country),
            Text(address.FirstLine),
            Text(address.SecondLine),
        ];
        return new RowValues(texts)
        {
            Heading = row.Heading,
            Line = row.Line,
            IsHeadingFlawed = row.IsHeadingFlawed,
            Amendment = row.Amendment,
            UltimateCreditor = row.UltimateCreditor,
            UltimateDebtor = row.UltimateDebtor,
            DebtorIdentification = row.DebtorIdentification,
        };
    }

    public CollectionRow ToRow()
    {
        var at = 0;
        return new CollectionRow
        {
            Heading = Heading,
            Line = Line,
            IsHeadingFlawed = IsHeadingFlawed,
            Amendment = Amendment,
            UltimateCreditor = UltimateCreditor,
            UltimateDebtor = UltimateDebtor,
            DebtorIdentification = DebtorIdentification,
            InstructionId = Next(ref at),
            EndToEndId = Next(ref at),
            Amount = Next(ref at),
            Currency = Next(ref at),
            MandateReference = Next(ref at),
            MandateSignedOn = Next(ref at),
            DebtorBic = Next(ref at),
            DebtorName = Next(ref at),
            DebtorIban = Next(ref at),
            PurposeCode = Next(ref at),
            RemittanceText = Next(ref at),
            RemittanceReference = Next(ref at),
            ReferenceIssuer = Next(ref at),
            DebtorAddress = new PostalAddressRow
            {
                Department = Next(ref at),
                SubDepartment = Next(ref at),
                StreetName = Next(ref at),
                BuildingNumber = Next(ref at),
                BuildingName = Next(ref at),
                Floor = Next(ref at),
                PostBox = Next(ref at),
                Room = Next(ref at),
                PostCode = Next(ref at),
                TownName = Next(ref at),
                TownLocationName = Next(ref at),
                DistrictName = Next(ref at),
                CountrySubdivision = Next(ref at),
                Country = Next(ref at),
                FirstLine = Next(ref at),
                SecondLine = Next(ref at),
            },
        };
    }

    /// <summary>All of it in one line; objects by their values.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Line).Append(IsHeadingFlawed ? " flawed " : " ").AppendJoin('|', Texts);
        text.Append(Heading?.Creditor.Name).Append('|').Append(Heading?.GetHashCode());
        text.Append('|').Append(Amendment?.GetHashCode());
        text.Append('|').Append(UltimateCreditor?.GetHashCode());
        text.Append('|').Append(UltimateDebtor?.GetHashCode());
        return text.Append('|').Append(DebtorIdentification?.GetHashCode()).ToString();
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    private ReadOnlySpan<byte> Next(scoped ref int at) => Encoding.UTF8.GetBytes(Texts[at++]);
}
