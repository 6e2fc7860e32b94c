namespace Copro.Sepa;

/// <summary>
/// A collection as it is written: texts in the SEPA set, accounts in electronic form, the amount in cents. Its spans lie over the
/// source's row or over the judge's scratch, and hold until the next row.
/// </summary>
/// <remarks>An empty span is an absent value. Made by <see cref="RowJudge"/>; reuse one for all rows.</remarks>
internal ref struct NormalRow
{
    /// <summary>What an amount that could not be read is.</summary>
    public const long UnreadableCents = long.MinValue;

    /// <summary><c>InstrId</c>.</summary>
    public ReadOnlySpan<byte> InstructionId { get; set; }

    /// <summary><c>EndToEndId</c>.</summary>
    public ReadOnlySpan<byte> EndToEndId { get; set; }

    /// <summary><c>InstdAmt</c> in cents, or <see cref="UnreadableCents"/>.</summary>
    public long Cents { get; set; }

    /// <summary><c>MndtId</c>.</summary>
    public ReadOnlySpan<byte> MandateReference { get; set; }

    /// <summary><c>DtOfSgntr</c>; <c>default</c> when it is absent or cannot be read.</summary>
    public DateOnly MandateSignedOn { get; set; }

    /// <summary><c>AmdmntInfDtls</c>, its texts as they were given.</summary>
    public MandateAmendment? Amendment { get; set; }

    /// <summary><c>UltmtCdtr</c>, its texts as they were given.</summary>
    public UltimateParty? UltimateCreditor { get; set; }

    /// <summary><c>DbtrAgt</c>.</summary>
    public ReadOnlySpan<byte> DebtorBic { get; set; }

    /// <summary><c>Dbtr/Nm</c>.</summary>
    public ReadOnlySpan<byte> DebtorName { get; set; }

    /// <summary>Whether <see cref="DebtorAddress"/> holds anything.</summary>
    public bool HasAddress { get; set; }

    /// <summary><c>Dbtr/PstlAdr</c>; of an earlier row unless <see cref="HasAddress"/>.</summary>
    public PostalAddressRow DebtorAddress;

    /// <summary><c>Dbtr/Id</c>, its texts as they were given.</summary>
    public PartyIdentification? DebtorIdentification { get; set; }

    /// <summary><c>DbtrAcct</c>, electronic form.</summary>
    public ReadOnlySpan<byte> DebtorIban { get; set; }

    /// <summary><c>UltmtDbtr</c>, its texts as they were given.</summary>
    public UltimateParty? UltimateDebtor { get; set; }

    /// <summary><c>Purp/Cd</c>.</summary>
    public ReadOnlySpan<byte> PurposeCode { get; set; }

    /// <summary><c>RmtInf/Ustrd</c>.</summary>
    public ReadOnlySpan<byte> RemittanceText { get; set; }

    /// <summary><c>RmtInf/Strd/CdtrRefInf/Ref</c>, electronic form when it is an ISO 11649 reference.</summary>
    public ReadOnlySpan<byte> RemittanceReference { get; set; }

    /// <summary><c>CdtrRefInf/Tp/Issr</c>.</summary>
    public ReadOnlySpan<byte> ReferenceIssuer { get; set; }
}
