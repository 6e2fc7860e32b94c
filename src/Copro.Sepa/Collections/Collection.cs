namespace Copro.Sepa;

/// <summary>One debit (<c>DrctDbtTxInf</c>): from whom, how much, by which mandate, what for. Immutable.</summary>
public sealed record Collection
{
    /// <summary>
    /// <c>EndToEndId</c> (AT-T015): 1 to 35 identifier characters, the key by which everything that comes back is found again.
    /// Keep it unique for ever. Never transliterated.
    /// </summary>
    public required string EndToEndId { get; init; }

    /// <summary><c>InstrId</c>: 1 to 35 identifier characters, seen by the creditor's bank only; <c>null</c> for none.</summary>
    public string? InstructionId { get; init; }

    /// <summary><c>InstdAmt</c> (AT-T002): 0.01 to 999999999.99 EUR.</summary>
    public required Money Amount { get; init; }

    /// <summary><c>MndtId</c> (AT-M001): the RUM, unique per ICS. <c>default</c> is refused.</summary>
    public required MandateReference Mandate { get; init; }

    /// <summary><c>DtOfSgntr</c> (AT-M008): when the mandate was signed; not in the future, not after the collection.</summary>
    public required DateOnly MandateSignedOn { get; init; }

    /// <summary>
    /// <c>AmdmntInfDtls</c>: what changed in the mandate and no settled collection has told yet; <c>null</c> for nothing.
    /// </summary>
    public MandateAmendment? Amendment { get; init; }

    /// <summary><c>UltmtCdtr</c> of this collection alone, never beside its group's; <c>null</c> for none.</summary>
    public UltimateParty? UltimateCreditor { get; init; }

    /// <summary><c>UltmtDbtr</c> (AT-P006): on whose behalf the debtor pays; demanded when the mandate names one.</summary>
    public UltimateParty? UltimateDebtor { get; init; }

    /// <summary>Who is debited.</summary>
    public required Debtor Debtor { get; init; }

    /// <summary><c>Purp/Cd</c> (AT-T007): 1 to 4 characters of the ISO list, such as <c>RENT</c>; <c>null</c> for none.</summary>
    public string? PurposeCode { get; init; }

    /// <summary>
    /// <c>RmtInf/Ustrd</c> (AT-T012): at most 140 characters, transliterated when written; <c>null</c> for none. Never beside
    /// <see cref="RemittanceReference"/>.
    /// </summary>
    public string? RemittanceText { get; init; }

    /// <summary><c>RmtInf/Strd</c> with an ISO 11649 reference; <c>default</c> for none.</summary>
    public CreditorReference RemittanceReference { get; init; }

    /// <summary>
    /// <c>RmtInf/Strd</c> with a reference of another kind, 1 to 35 characters, whose form the banks agreed on; <c>null</c> for none.
    /// Never beside <see cref="RemittanceReference"/> or a text.
    /// </summary>
    public string? OtherReference { get; init; }

    /// <summary><c>RmtInf/Strd/CdtrRefInf/Tp/Issr</c>: who made the reference, such as <c>ISO</c>; <c>null</c> for none.</summary>
    public string? ReferenceIssuer { get; init; }

    /// <summary>The amount and the end-to-end id: nothing about a person.</summary>
    public override string ToString() => $"{EndToEndId} {Amount}";
}
