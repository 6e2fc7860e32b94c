using System.Globalization;

namespace Copro.BankMatch;

/// <summary>
/// One movement of an account, whatever the format it was read from. Immutable; a field the file does not give, or fills with a
/// filler such as <c>NOTPROVIDED</c>, is <c>null</c> or <c>default</c>.
/// </summary>
public sealed record BankTransaction
{
    private readonly string? _id;

    /// <summary>
    /// The identity of the movement: what the caller gave, or <c>document/ordinal</c>, which no rereading changes.
    /// </summary>
    public string Id
    {
        get => _id ?? string.Create(CultureInfo.InvariantCulture, $"{Document}/{Ordinal}");
        init => _id = value;
    }

    /// <summary>The document it was read from: the hash of its bytes in hexadecimal, or the name a caller gave; empty when unknown.</summary>
    public string Document { get; init; } = string.Empty;

    /// <summary>
    /// Whether <see cref="Document"/> is a feed that lists movements again and again (an interface of the bank) and not one
    /// document: in a feed a placeholder may be restated by a fuller text.
    /// </summary>
    public bool IsFeed { get; init; }

    /// <summary>The statement inside the document, counted from 1; 0 when unknown.</summary>
    public int Statement { get; init; }

    /// <summary>The place of the movement in the document, counted from 1 over all its statements; 0 when unknown.</summary>
    public int Ordinal { get; init; }

    /// <summary>The byte offset of its record in the document; -1 when unknown.</summary>
    public long Offset { get; init; } = -1;

    /// <summary>The line of its record or element, counted from 1; 0 when unknown.</summary>
    public int Line { get; init; }

    /// <summary>The own account it is on; <c>default</c> when the file does not say.</summary>
    public BankAccountNumber Account { get; init; }

    /// <summary>The signed amount, credits positive, in the currency of the entry.</summary>
    public Money Amount { get; init; }

    /// <summary>The booking date as written; <c>null</c> when absent or impossible.</summary>
    public DateOnly? BookedOn { get; init; }

    /// <summary>The value date; may lie before or after the booking date; <c>null</c> when absent.</summary>
    public DateOnly? ValueOn { get; init; }

    /// <summary>The text the bank shows, raw, lines joined by a line feed; empty when there is none.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>The label in one line: blanks folded, control characters dropped, fillers left out.</summary>
    public string CleanLabel => TextForms.Clean(Label);

    /// <summary>Every remittance line, raw, in order, with its zone.</summary>
    public IReadOnlyList<TransactionText> Texts { get; init; } = [];

    /// <summary>Who pays.</summary>
    public BankParty? Payer { get; init; }

    /// <summary>Who is paid.</summary>
    public BankParty? Payee { get; init; }

    /// <summary>On whose behalf it was paid: stronger evidence of identity than <see cref="Payer"/>.</summary>
    public BankParty? UltimatePayer { get; init; }

    /// <summary>In whose favour it was paid in the end.</summary>
    public BankParty? UltimatePayee { get; init; }

    /// <summary>The structured reference.</summary>
    public StructuredReference? StructuredReference { get; init; }

    /// <summary>The id that the parties gave the payment.</summary>
    public string? EndToEndId { get; init; }

    /// <summary>The mandate (RUM) of a direct debit.</summary>
    public string? Mandate { get; init; }

    /// <summary>The mandate's sequence as written (<c>OOFF</c>, <c>RCUR</c> …).</summary>
    public string? MandateSequence { get; init; }

    /// <summary>The id of the batch as its initiator sent it (<c>PmtInfId</c>, CFONB <c>REF</c>).</summary>
    public string? BatchReference { get; init; }

    /// <summary>The initiator's id of the instruction.</summary>
    public string? InstructionId { get; init; }

    /// <summary>The UETR.</summary>
    public string? Uetr { get; init; }

    /// <summary>The purpose code.</summary>
    public string? Purpose { get; init; }

    /// <summary>An id given by the bank that identifies one movement on one account; never the CFONB entry number, which repeats.</summary>
    public string? BankReference { get; init; }

    /// <summary>The zone <see cref="BankReference"/> came from, such as <c>AcctSvcrRef</c>.</summary>
    public string? BankReferenceZone { get; init; }

    /// <summary>The bank's reference of the entry as written (CFONB 105-120, <c>NtryRef</c>); not an id.</summary>
    public string? EntryReference { get; init; }

    /// <summary>The CFONB entry number (82-88); not an id, it repeats.</summary>
    public string? EntryNumber { get; init; }

    /// <summary>The kind of the movement as the bank codes it.</summary>
    public OperationCode OperationCode { get; init; }

    /// <summary>Why the payment was returned, raw; <c>default</c> when it was not, or when only some of its parts were.</summary>
    public ReturnReason ReturnReason { get; init; }

    /// <summary>Who returned it (<c>RtrInf/Orgtr</c>): a bank by its BIC, or the debtor by name; <c>null</c> when absent.</summary>
    public BankParty? ReturnOriginator { get; init; }

    /// <summary>Whether the bank says that it reverses an earlier entry. It never changes the sign.</summary>
    public bool IsReversal { get; init; }

    /// <summary>Whether the funds are not available yet (CFONB 90).</summary>
    public bool IsUnavailable { get; init; }

    /// <summary>How far the bank has got.</summary>
    public TransactionStatus Status { get; init; }

    /// <summary>The amount before conversion.</summary>
    public OriginalAmount? Original { get; init; }

    /// <summary>The charges the bank reports.</summary>
    public IReadOnlyList<TransactionCharge> Charges { get; init; } = [];

    /// <summary>The parts of a batch; empty for a single movement.</summary>
    public IReadOnlyList<TransactionDetail> Details { get; init; } = [];

    /// <summary>How many payments the bank says the entry holds, detailed or not; 0 when it does not say.</summary>
    public int AnnouncedCount { get; init; }

    /// <summary>The balance after the movement; <c>null</c> when not given.</summary>
    public Money? RunningBalance { get; init; }

    /// <summary>The other party: the payer of a credit, the payee of a debit.</summary>
    public BankParty? Counterparty => Amount.MinorUnits < 0 ? Payee ?? Payer : Payer ?? Payee;

    /// <summary>Document, place and amount; no personal text, safe to log.</summary>
    public override string ToString() => $"{Id} {BookedOn:O} {Amount}";
}
