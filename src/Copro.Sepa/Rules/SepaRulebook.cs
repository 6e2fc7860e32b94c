namespace Copro.Sepa;

/// <summary>
/// What changes with time in the rules of direct debits (SDD Core and B2B rulebooks, EPC130-08), and what no source settles for
/// good: data chosen by the collection date, never a constant. A <see cref="SepaRulebookSet"/> holds those of all dates.
/// </summary>
/// <remarks>Only <see cref="Name"/>, <see cref="ValidFrom"/> and the two fields after must be said; the rest has defaults.</remarks>
public sealed record SepaRulebook
{
    /// <summary>Its edition: <c>2025 v1.1</c>. 1 to 35 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The first collection date (<c>ReqdColltnDt</c>) it holds for.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The longest name, in characters, 1 to 140; change request CR 4 for 140 is undecided.</summary>
    public required int MaxNameLength { get; init; }

    /// <summary>Whether free lines may stand beside the fields of an address (hybrid).</summary>
    public required bool AllowsHybridAddress { get; init; }

    /// <summary>
    /// The first collection date on which an address of free lines alone is refused when read; <c>null</c>, the default, for no
    /// such date: the EPC withdrew its own on 9 September 2026. We never write such an address.
    /// </summary>
    public DateOnly? UnstructuredAddressCutOff { get; init; }

    /// <summary>
    /// How many free lines a hybrid address has at most, 0 to 7. Default 2 (EPC153-22), and more than
    /// <see cref="PostalAddress.MaxLines"/> are only read.
    /// </summary>
    public int MaxAddressLines { get; init; } = 2;

    /// <summary>The longest remittance text, in characters, 1 to 140 (AT-T012). Default 140.</summary>
    public int MaxRemittanceLength { get; init; } = 140;

    /// <summary>The smallest amount in cents (AT-T002), 1 or more. Default 1: 0.01 EUR.</summary>
    public long MinAmountCents { get; init; } = 1;

    /// <summary>The largest amount in cents (AT-T002), at most the default: 999999999.99 EUR.</summary>
    public long MaxAmountCents { get; init; } = 99_999_999_999;

    /// <summary>
    /// How many TARGET days before the collection a file is presented at the latest, 0 to 10. Default 1: D-1, for all types since
    /// November 2016.
    /// </summary>
    public int MinLeadDays { get; init; } = 1;

    /// <summary>
    /// How many calendar days before the collection a file is presented at the earliest, 1 to 366. Default 14 (D-14; the wording of
    /// the rulebook is not confirmed by a source).
    /// </summary>
    public int EarliestPresentationDays { get; init; } = 14;

    /// <summary>What an earlier presentation is. Default a warning: banks differ.</summary>
    public DiagnosticSeverity EarliestPresentationSeverity { get; init; } = DiagnosticSeverity.Warning;

    /// <summary>After how many months without a presentation a mandate lapses, 1 to 120. Default 36 (Banque de France).</summary>
    public int MandateLapseMonths { get; init; } = 36;

    /// <summary>Until how many TARGET days after the debit a bank returns a CORE collection, 0 to 30. Default 5.</summary>
    public int CoreReturnDays { get; init; } = 5;

    /// <summary>The same for B2B, 0 to 30. Default 3 (ABN AMRO; older texts say 2).</summary>
    public int B2bReturnDays { get; init; } = 3;

    /// <summary>
    /// Until how many calendar days after the debit a debtor is refunded without a reason, CORE only, 0 to 366. Default 56: 8 weeks.
    /// </summary>
    public int RefundDays { get; init; } = 56;

    /// <summary>
    /// Until how many months after the debit an unauthorised collection is refunded, 0 to 60. Default 13 (CMF art. L133-24).
    /// </summary>
    public int UnauthorisedRefundMonths { get; init; } = 13;

    /// <summary>Until how many TARGET days after the debit a creditor may reverse it (pain.007), 0 to 30. Default 5.</summary>
    public int ReversalDays { get; init; } = 5;

    /// <summary>Whether an address of free lines alone is taken for collections of a date.</summary>
    public bool AllowsUnstructuredAddress(DateOnly collectionDate) =>
        UnstructuredAddressCutOff is not { } cutOff || collectionDate < cutOff;

    /// <summary>Its edition.</summary>
    public override string ToString() => Name;
}
