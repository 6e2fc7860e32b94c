namespace Copro.BankMatch;

/// <summary>The kinds of evidence. Codes are stable; each has its text in <see cref="EvidenceText"/>.</summary>
public static class EvidenceCodes
{
    /// <summary>Our structured reference, checksum right.</summary>
    public const string StructuredReference = "structured_reference";

    /// <summary>A structured reference whose checksum is wrong.</summary>
    public const string ReferenceChecksumFailed = "reference_checksum_failed";

    /// <summary>Our own end-to-end id.</summary>
    public const string EndToEnd = "end_to_end";

    /// <summary>Our mandate.</summary>
    public const string Mandate = "mandate";

    /// <summary>Our batch id.</summary>
    public const string BatchReference = "batch_reference";

    /// <summary>Our reference in the text.</summary>
    public const string ReferenceInText = "reference_in_text";

    /// <summary>Nearly our reference.</summary>
    public const string ReferenceNear = "reference_near";

    /// <summary>A reference of our shape that is not open.</summary>
    public const string ReferenceNotOpen = "reference_not_open";

    /// <summary>No key, no name.</summary>
    public const string NoKey = "no_key";

    /// <summary>A known account of the payer.</summary>
    public const string PayerIban = "payer_iban";

    /// <summary>An account that pays for several debtors.</summary>
    public const string IbanShared = "iban_shared";

    /// <summary>A payer confirmed before.</summary>
    public const string LearnedPayer = "learned_payer";

    /// <summary>The payer is not the debtor.</summary>
    public const string PayerDiffers = "payer_differs";

    /// <summary>An agency pays for several debtors.</summary>
    public const string PayerIsAgency = "payer_is_agency";

    /// <summary>The payer is a supplier.</summary>
    public const string SupplierCredit = "supplier_credit";

    /// <summary>A person refused this before.</summary>
    public const string RejectedBefore = "rejected_before";

    /// <summary>The debtor's name.</summary>
    public const string Name = "name";

    /// <summary>The name with a typing error.</summary>
    public const string NameNear = "name_near";

    /// <summary>The name cut at a width banks use.</summary>
    public const string NamePrefix = "name_prefix";

    /// <summary>Only a part of the name, or a word that is also a name.</summary>
    public const string NameWeak = "name_weak";

    /// <summary>Only the first name.</summary>
    public const string FirstNameOnly = "first_name_only";

    /// <summary>The name fits several debtors.</summary>
    public const string AmbiguousName = "ambiguous_name";

    /// <summary>The occupant's name.</summary>
    public const string Occupant = "occupant";

    /// <summary>The amount is that of the item.</summary>
    public const string AmountExact = "amount_exact";

    /// <summary>No other item has the amount.</summary>
    public const string AmountUnique = "amount_unique";

    /// <summary>The amount is unique, and nothing else is known.</summary>
    public const string AmountUniqueOnly = "amount_unique_only";

    /// <summary>Less than the item.</summary>
    public const string AmountBelow = "amount_below";

    /// <summary>Several items have the amount.</summary>
    public const string AmbiguousAmount = "ambiguous_amount";

    /// <summary>A part payment.</summary>
    public const string Partial = "partial";

    /// <summary>More than is owed.</summary>
    public const string Overpayment = "overpayment";

    /// <summary>The item was paid already: perhaps a second payment.</summary>
    public const string PossibleDoublePayment = "possible_double_payment";

    /// <summary>Several items sum up to the amount.</summary>
    public const string Sum = "sum";

    /// <summary>One sum only fits.</summary>
    public const string SumUnique = "sum_unique";

    /// <summary>Several sums fit.</summary>
    public const string SeveralSums = "several_sums";

    /// <summary>The parts do not sum up.</summary>
    public const string SumMismatch = "sum_mismatch";

    /// <summary>An item is missing from the sum.</summary>
    public const string SumMissing = "sum_missing";

    /// <summary>The search for a sum was cut.</summary>
    public const string SearchCut = "search_cut";

    /// <summary>The cheques of the slip.</summary>
    public const string SlipSum = "slip_sum";

    /// <summary>The gross amount in the text.</summary>
    public const string GrossInText = "gross_in_text";

    /// <summary>The month named.</summary>
    public const string Period = "period";

    /// <summary>The oldest due first (Code civil 1342-10).</summary>
    public const string OldestDue = "oldest_due";

    /// <summary>Near the day it was expected.</summary>
    public const string DueDate = "due_date";

    /// <summary>The CAF's beneficiary number.</summary>
    public const string CafAllocataire = "caf_allocataire";

    /// <summary>The tenant's name in a CAF label.</summary>
    public const string CafName = "caf_name";

    /// <summary>The month of the right.</summary>
    public const string CafPeriod = "caf_period";

    /// <summary>The lines of the CAF's list.</summary>
    public const string CafDetailSum = "caf_detail_sum";

    /// <summary>One expected aid, or one sum of them, has the amount.</summary>
    public const string CafExpectedSumUnique = "caf_expected_sum_unique";

    /// <summary>A CAF credit without tenant.</summary>
    public const string CafNoTenant = "caf_no_tenant";

    /// <summary>List and credit differ.</summary>
    public const string DetailSumMismatch = "detail_sum_mismatch";

    /// <summary>The shortfall looks like a bank's fee.</summary>
    public const string DifferenceLooksLikeFee = "difference_looks_like_fee";

    /// <summary>The payer wrote a deduction.</summary>
    public const string DeductionWritten = "deduction_written";

    /// <summary>A fee of the bank.</summary>
    public const string BankFee = "bank_fee";

    /// <summary>Interest.</summary>
    public const string Interest = "interest";

    /// <summary>The party named owes another amount.</summary>
    public const string NamedPartyAmountDiffers = "named_party_amount_differs";

    /// <summary>A payment that came back.</summary>
    public const string ReturnOf = "return_of";

    /// <summary>Something came back, and it is not known what.</summary>
    public const string ReturnOfUnknown = "return_of_unknown";

    /// <summary>The reason of the return.</summary>
    public const string Reject = "reject";

    /// <summary>The same movement in another document.</summary>
    public const string SameMovement = "same_movement";

    /// <summary>A placeholder told again with its text.</summary>
    public const string Restated = "restated";

    /// <summary>The same operation number.</summary>
    public const string SameOperationNumber = "same_operation_number";

    /// <summary>Another currency.</summary>
    public const string CurrencyDiffers = "currency_differs";

    /// <summary>The wrong direction.</summary>
    public const string DirectionDiffers = "direction_differs";

    /// <summary>No amount.</summary>
    public const string ZeroAmount = "zero_amount";

    /// <summary>Not booked.</summary>
    public const string NotBooked = "not_booked";

    /// <summary>Between own accounts.</summary>
    public const string InternalTransfer = "internal_transfer";

    /// <summary>On another own account than the item asks for.</summary>
    public const string Misdirected = "misdirected";

    /// <summary>A person decided.</summary>
    public const string Manual = "manual";

    /// <summary>The operation code or the verb of the label fits the kind of settlement.</summary>
    public const string MeansAgree = "means_agree";

    /// <summary>The operation code is that of another kind.</summary>
    public const string MeansDiffer = "means_differ";

    /// <summary>The fee is within the rule.</summary>
    public const string FeeWithinRule = "fee_within_rule";

    /// <summary>The fee is outside any rule.</summary>
    public const string FeeOutsideRule = "fee_outside_rule";

    /// <summary>The counterparty's name or account.</summary>
    public const string Counterparty = "counterparty";

    /// <summary>Several expected settlements in one credit.</summary>
    public const string SettlementSum = "settlement_sum";

    /// <summary>Whether a code carries a number or a code in its value, shown with it: <c>reject:20</c>.</summary>
    internal static bool CarriesValue(string code) =>
        code
            is Reject
                or DifferenceLooksLikeFee
                or DeductionWritten
                or DetailSumMismatch
                or SumMismatch
                or ReferenceNotOpen
                or Overpayment;
}
