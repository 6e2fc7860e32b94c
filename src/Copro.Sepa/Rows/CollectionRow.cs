using System.Diagnostics.CodeAnalysis;

namespace Copro.Sepa;

/// <summary>
/// One collection as its source has it: UTF-8 texts that are still to be judged, an empty span for an absent one. The door for
/// volumes; <see cref="CollectionOrder"/> is the same for people.
/// </summary>
/// <remarks>
/// The spans belong to the source and hold until its next <see cref="ICollectionRowSource.TryRead"/>. What few collections have
/// (amendment, ultimate parties) are objects, which a source may share between rows.
/// </remarks>
public ref struct CollectionRow
{
    private PostalAddressRow _debtorAddress;

    /// <summary>What it shares with its group. <c>null</c> in a row that was not filled; such a row is refused.</summary>
    public GroupHeading? Heading { get; set; }

    /// <summary>The line it stands on in its source, from 1, for the findings; 0 when there are no lines.</summary>
    public int Line { get; set; }

    /// <summary>
    /// Whether the source has found an error in the heading and told so: what is absent in it is then not told again.
    /// </summary>
    public bool IsHeadingFlawed { get; set; }

    /// <summary><c>InstrId</c>: 1 to 35 identifier characters; empty for none.</summary>
    public ReadOnlySpan<byte> InstructionId { get; set; }

    /// <summary><c>EndToEndId</c> (AT-T015): 1 to 35 identifier characters.</summary>
    public ReadOnlySpan<byte> EndToEndId { get; set; }

    /// <summary><c>InstdAmt</c> (AT-T002): <c>0.01</c> to <c>999999999.99</c>, a point and at most two decimals.</summary>
    public ReadOnlySpan<byte> Amount { get; set; }

    /// <summary><c>InstdAmt/@Ccy</c>: <c>EUR</c>, which empty means too.</summary>
    public ReadOnlySpan<byte> Currency { get; set; }

    /// <summary><c>MndtId</c> (AT-M001): the RUM.</summary>
    public ReadOnlySpan<byte> MandateReference { get; set; }

    /// <summary><c>DtOfSgntr</c> (AT-M008): <c>2026-11-20</c>.</summary>
    public ReadOnlySpan<byte> MandateSignedOn { get; set; }

    /// <summary><c>AmdmntInfDtls</c>; <c>null</c> when nothing changed.</summary>
    public MandateAmendment? Amendment { get; set; }

    /// <summary><c>UltmtCdtr</c> of this collection alone; never beside the group's.</summary>
    public UltimateParty? UltimateCreditor { get; set; }

    /// <summary><c>DbtrAgt</c> (AT-D002): a BIC; empty where none is needed.</summary>
    public ReadOnlySpan<byte> DebtorBic { get; set; }

    /// <summary><c>Dbtr/Nm</c> (AT-P001).</summary>
    public ReadOnlySpan<byte> DebtorName { get; set; }

    /// <summary><c>Dbtr/PstlAdr</c> (AT-P005).</summary>
    public PostalAddressRow DebtorAddress
    {
        readonly get => _debtorAddress;
        set => _debtorAddress = value;
    }

    /// <summary><c>Dbtr/Id</c> (AT-P004); <c>null</c> for none.</summary>
    public PartyIdentification? DebtorIdentification { get; set; }

    /// <summary><c>DbtrAcct</c> (AT-D001): an IBAN, without or with spaces.</summary>
    public ReadOnlySpan<byte> DebtorIban { get; set; }

    /// <summary><c>UltmtDbtr</c> (AT-P006); <c>null</c> for none.</summary>
    public UltimateParty? UltimateDebtor { get; set; }

    /// <summary><c>Purp/Cd</c> (AT-T007): 1 to 4 characters such as <c>RENT</c>; empty for none.</summary>
    public ReadOnlySpan<byte> PurposeCode { get; set; }

    /// <summary><c>RmtInf/Ustrd</c> (AT-T012): at most 140 characters; empty for none.</summary>
    public ReadOnlySpan<byte> RemittanceText { get; set; }

    /// <summary>
    /// <c>RmtInf/Strd/CdtrRefInf/Ref</c>: an ISO 11649 reference (RF…), or another one with <see cref="ReferenceIssuer"/>; never
    /// beside a text.
    /// </summary>
    public ReadOnlySpan<byte> RemittanceReference { get; set; }

    /// <summary><c>CdtrRefInf/Tp/Issr</c>: who made the reference; empty for none.</summary>
    public ReadOnlySpan<byte> ReferenceIssuer { get; set; }

    /// <summary><see cref="DebtorAddress"/> where it lies: sixteen spans, which are not copied for a look.</summary>
    [UnscopedRef]
    internal readonly ref readonly PostalAddressRow DebtorAddressField => ref _debtorAddress;
}
