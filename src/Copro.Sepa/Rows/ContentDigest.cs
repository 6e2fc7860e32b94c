namespace Copro.Sepa;

/// <summary>
/// The digest of a group's content: its heading, then its collections in the order they are written. Of the values, not of XML: the
/// same for every version of the message, and for every door.
/// </summary>
/// <remarks>
/// One for each group that is open, fed row by row, so that groups may be interleaved in the source. <see cref="FormVersion"/> stands
/// in front of the message's digest and changes with any change here.
/// </remarks>
internal sealed partial class ContentDigest : IDisposable
{
    /// <summary>The version of the canonical form.</summary>
    public const byte FormVersion = 1;

    private readonly Speller _speller;
    private readonly CanonicalForm _form = new();

    /// <summary>A digest that has taken the heading.</summary>
    /// <param name="heading">What the group says for all of its collections.</param>
    /// <param name="speller">Spells the texts of objects; not the one whose scratch the rows lie in.</param>
    public ContentDigest(GroupHeading heading, Speller speller)
    {
        _speller = speller;
        Take(heading);
    }

    /// <summary>The digest of everything taken: 32 bytes.</summary>
    public byte[] Finish() => _form.Finish();

    public void Dispose() => _form.Dispose();

    /// <summary>Takes the next collection of the group.</summary>
    public void Append(in NormalRow row)
    {
        _form.Byte((byte)PartsOf(row));
        _form.Value(row.InstructionId);
        _form.Value(row.EndToEndId);
        _form.Number(row.Cents);
        _form.Value(row.MandateReference);
        _form.Number(row.MandateSignedOn.DayNumber);
        _form.Value(row.DebtorBic);
        _form.Value(row.DebtorName);
        _form.Value(row.DebtorIban);
        _form.Value(row.PurposeCode);
        _form.Value(row.RemittanceText);
        _form.Value(row.RemittanceReference);
        _form.Value(row.ReferenceIssuer);
        if (PartsOf(row) != RowParts.None)
        {
            Rare(row);
        }
    }

    private static RowParts PartsOf(in NormalRow row) =>
        (row.HasAddress ? RowParts.Address : RowParts.None)
        | (row.Amendment is null ? RowParts.None : RowParts.Amendment)
        | (row.UltimateCreditor is null ? RowParts.None : RowParts.UltimateCreditor)
        | (row.DebtorIdentification is null ? RowParts.None : RowParts.DebtorIdentification)
        | (row.UltimateDebtor is null ? RowParts.None : RowParts.UltimateDebtor);

    private void Rare(in NormalRow row)
    {
        if (row.HasAddress)
        {
            Take(row.DebtorAddress);
        }

        if (row.Amendment is { } amendment)
        {
            Take(amendment);
        }

        if (row.UltimateCreditor is { } creditor)
        {
            Take(creditor);
        }

        if (row.DebtorIdentification is { } identification)
        {
            Take(identification);
        }

        if (row.UltimateDebtor is { } debtor)
        {
            Take(debtor);
        }
    }

    [Flags]
    private enum RowParts : byte
    {
        None = 0,
        Address = 1,
        Amendment = 2,
        UltimateCreditor = 4,
        DebtorIdentification = 8,
        UltimateDebtor = 16,
    }
}
