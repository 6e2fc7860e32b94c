namespace Copro.Sepa;

/// <content>What a row becomes when it is written.</content>
internal sealed partial class RowJudge
{
    private const int DateLength = 10;

    /// <summary>
    /// Brings a row into the form it is written in, without judging it: what the second pass needs of rows that the first has judged.
    /// </summary>
    public void Normalise(in CollectionRow row, ref NormalRow normal)
    {
        _speller.Clear();
        normal.InstructionId = row.InstructionId;
        normal.EndToEndId = row.EndToEndId;
        normal.Cents = CentsOf(row.Amount);
        normal.MandateReference = row.MandateReference;
        normal.MandateSignedOn = DateOf(row.MandateSignedOn);
        normal.Amendment = row.Amendment;
        normal.UltimateCreditor = row.UltimateCreditor;
        normal.DebtorBic = _speller.Compact(row.DebtorBic);
        normal.DebtorName = _speller.Spell(row.DebtorName);
        normal.HasAddress = HasAddress(row.DebtorAddress);
        if (normal.HasAddress)
        {
            _speller.Spell(row.DebtorAddress, ref normal.DebtorAddress);
        }

        normal.DebtorIdentification = row.DebtorIdentification;
        normal.DebtorIban = _speller.Compact(row.DebtorIban);
        normal.UltimateDebtor = row.UltimateDebtor;
        normal.PurposeCode = row.PurposeCode;
        normal.RemittanceText = _speller.Spell(row.RemittanceText);
        normal.RemittanceReference = ReferenceOf(row.RemittanceReference);
        normal.ReferenceIssuer = row.ReferenceIssuer;
    }

    private static long CentsOf(ReadOnlySpan<byte> amount) =>
        Money.TryParseAmount(amount, Currency.Eur, out var money) ? money.MinorUnits : NormalRow.UnreadableCents;

    /// <summary>A date as XML and tables write it, <c>2026-11-20</c>; <c>default</c> for anything else.</summary>
    private static DateOnly DateOf(ReadOnlySpan<byte> text)
    {
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-')
        {
            return default;
        }

        var year = (TwoDigits(text) * 100) + TwoDigits(text[2..]);
        var month = TwoDigits(text[5..]);
        var day = TwoDigits(text[8..]);
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : default;
    }

    /// <summary>The value of two digits; far below zero when one is none.</summary>
    private static int TwoDigits(ReadOnlySpan<byte> text)
    {
        const int NotDigits = -1_000_000;
        return char.IsAsciiDigit((char)text[0]) && char.IsAsciiDigit((char)text[1])
            ? ((text[0] - '0') * 10) + text[1] - '0'
            : NotDigits;
    }

    /// <summary>An ISO 11649 reference without spaces; any other as it is.</summary>
    private ReadOnlySpan<byte> ReferenceOf(ReadOnlySpan<byte> reference)
    {
        var compact = _speller.Compact(reference);
        return CreditorReference.TryParse(compact, out _) ? compact : reference;
    }

    private static bool HasAddress(in PostalAddressRow address) =>
        !address.TownName.IsEmpty
        || !address.Country.IsEmpty
        || !address.StreetName.IsEmpty
        || !address.PostCode.IsEmpty
        || !address.BuildingNumber.IsEmpty
        || !address.FirstLine.IsEmpty
        || !address.SecondLine.IsEmpty
        || HasRareField(address);

    private static bool HasRareField(in PostalAddressRow address) =>
        !address.Department.IsEmpty
        || !address.SubDepartment.IsEmpty
        || !address.BuildingName.IsEmpty
        || !address.Floor.IsEmpty
        || !address.PostBox.IsEmpty
        || !address.Room.IsEmpty
        || !address.TownLocationName.IsEmpty
        || !address.DistrictName.IsEmpty
        || !address.CountrySubdivision.IsEmpty;
}
