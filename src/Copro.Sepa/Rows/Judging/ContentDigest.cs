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
    private readonly CanonicalForm _form;

    /// <summary>A digest that has taken the heading.</summary>
    /// <param name="heading">What the group says for all of its collections.</param>
    /// <param name="speller">Spells the texts of objects; not the one whose scratch the rows lie in.</param>
    /// <param name="isSecondPass">Whether only the <see cref="Checksum"/> is wanted, which costs a third of the digest.</param>
    public ContentDigest(GroupHeading heading, Speller speller, bool isSecondPass = false)
    {
        _speller = speller;
        _form = new CanonicalForm(isHashed: !isSecondPass);
        Take(heading);
    }

    /// <summary>The checksum of everything taken. Take it before <see cref="Finish"/>; both passes give the same.</summary>
    public ulong Checksum() => _form.Checksum();

    /// <summary>The digest of everything taken: 32 bytes.</summary>
    /// <exception cref="InvalidOperationException">It was made for a second pass.</exception>
    public byte[] Finish() => _form.Finish();

    public void Dispose() => _form.Dispose();

    /// <summary>Takes the next collection of the group.</summary>
    public void Append(in NormalRow row)
    {
        var parts = PartsOf(row);
        var writer = _form.Begin(LengthOf(row));
        writer.Number((long)parts);
        writer.Value(row.EndToEndId);
        writer.Number(row.Cents);
        writer.Value(row.MandateReference);
        writer.Number(row.MandateSignedOn.DayNumber);
        writer.Value(row.DebtorName);
        writer.Value(row.DebtorIban);
        writer.Optional(row.RemittanceText);
        writer.Optional(row.DebtorBic);
        writer.Optional(row.PurposeCode);
        _form.End(writer);
        if (parts >= RowParts.InstructionId)
        {
            Rare(row);
        }
    }

    /// <summary>The room that the values need which nearly all collections have.</summary>
    private static int LengthOf(in NormalRow row)
    {
        const int Values = 10;
        return (Values * FormWriter.MaxNumberBytes)
            + row.EndToEndId.Length
            + row.MandateReference.Length
            + row.DebtorName.Length
            + row.DebtorIban.Length
            + row.RemittanceText.Length
            + row.DebtorBic.Length
            + row.PurposeCode.Length;
    }

    private static RowParts PartsOf(in NormalRow row) =>
        (row.RemittanceText.IsEmpty ? RowParts.None : RowParts.RemittanceText)
        | (row.DebtorBic.IsEmpty ? RowParts.None : RowParts.DebtorBic)
        | (row.PurposeCode.IsEmpty ? RowParts.None : RowParts.PurposeCode)
        | (row.InstructionId.IsEmpty ? RowParts.None : RowParts.InstructionId)
        | (row.RemittanceReference.IsEmpty ? RowParts.None : RowParts.Reference)
        | (row.ReferenceIssuer.IsEmpty ? RowParts.None : RowParts.Issuer)
        | (row.HasAddress ? RowParts.Address : RowParts.None)
        | (row.Amendment is null ? RowParts.None : RowParts.Amendment)
        | (row.UltimateCreditor is null ? RowParts.None : RowParts.UltimateCreditor)
        | (row.DebtorIdentification is null ? RowParts.None : RowParts.DebtorIdentification)
        | (row.UltimateDebtor is null ? RowParts.None : RowParts.UltimateDebtor);

    private void Optional(ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
        {
            _form.Value(value);
        }
    }

    private void Rare(in NormalRow row)
    {
        Optional(row.InstructionId);
        Optional(row.RemittanceReference);
        Optional(row.ReferenceIssuer);
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

    // What a collection has beside what all have: it stands in front of its values, so each is known by its place.
    [Flags]
    private enum RowParts : long
    {
        None = 0,
        RemittanceText = 1 << 0,
        DebtorBic = 1 << 1,
        PurposeCode = 1 << 2,
        InstructionId = 1 << 3,
        Reference = 1 << 4,
        Issuer = 1 << 5,
        Address = 1 << 6,
        Amendment = 1 << 7,
        UltimateCreditor = 1 << 8,
        DebtorIdentification = 1 << 9,
        UltimateDebtor = 1 << 10,
    }
}
