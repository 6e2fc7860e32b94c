namespace Copro.Sepa;

/// <summary>
/// Brings rows into the form they are written in, without judging them: all that the second pass needs of rows that the first has
/// judged.
/// </summary>
internal sealed class RowNormaliser(Speller speller)
{
    private const int DateLength = 10;

    /// <summary>Normalises a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="normal">Gets its values; they hold until the next row.</param>
    public void Normalise(in CollectionRow row, ref NormalRow normal)
    {
        speller.Clear();
        normal.InstructionId = row.InstructionId;
        normal.EndToEndId = row.EndToEndId;
        normal.Cents = AmountText.CentsOf(row.Amount);
        normal.MandateReference = row.MandateReference;
        normal.MandateSignedOn = DateOf(row.MandateSignedOn);
        normal.Amendment = row.Amendment;
        normal.UltimateCreditor = row.UltimateCreditor;
        normal.DebtorBic = speller.Compact(row.DebtorBic);
        normal.DebtorName = speller.Spell(row.DebtorName);
        normal.HasAddress = !row.DebtorAddressField.IsEmpty;
        if (normal.HasAddress)
        {
            speller.Spell(row.DebtorAddressField, ref normal.DebtorAddress);
        }

        normal.DebtorIdentification = row.DebtorIdentification;
        normal.DebtorIban = speller.Compact(row.DebtorIban);
        normal.UltimateDebtor = row.UltimateDebtor;
        normal.PurposeCode = row.PurposeCode;
        normal.RemittanceText = speller.Spell(row.RemittanceText);
        normal.RemittanceReference = ReferenceOf(row.RemittanceReference);
        normal.ReferenceIssuer = row.ReferenceIssuer;
    }

    /// <summary>A date as XML and tables write it, <c>2026-11-20</c>; <c>default</c> for anything else.</summary>
    internal static DateOnly DateOf(ReadOnlySpan<byte> text)
    {
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-')
        {
            return default;
        }

        var year = (TwoDigits(text) * 100) + TwoDigits(text[2..]);
        var month = TwoDigits(text[5..]);
        var day = TwoDigits(text[8..]);
        return
            year > 0 && month is >= 1 and <= 12 && day >= 1 && (day <= 28 || day <= DateTime.DaysInMonth(year, month))
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
        if (reference.IsEmpty)
        {
            return default;
        }

        var compact = speller.Compact(reference);
        return CreditorReference.TryParse(compact, out _) ? compact : reference;
    }
}
