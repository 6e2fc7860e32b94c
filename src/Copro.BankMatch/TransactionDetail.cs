namespace Copro.BankMatch;

/// <summary>One part of a movement that the bank booked in one sum: a debit of a batch, a cheque of a remittance, a line of a list.</summary>
public sealed record TransactionDetail
{
    /// <summary>The signed part; <c>null</c> when the details do not add up to the movement and are texts and ids only.</summary>
    public Money? Amount { get; init; }

    /// <summary>The signed part as the file states it, whether the details add up or not; <c>null</c> when it states none.</summary>
    public Money? StatedAmount { get; init; }

    /// <summary>The kind of the part as the bank codes it; it may be another one than the movement's.</summary>
    public OperationCode OperationCode { get; init; }

    /// <summary>The charges the bank reports on the part.</summary>
    public IReadOnlyList<TransactionCharge> Charges { get; init; } = [];

    /// <summary>The id that the parties gave; <c>null</c> when absent or a filler.</summary>
    public string? EndToEndId { get; init; }

    /// <summary>The mandate (RUM) of a direct debit; <c>null</c> when absent.</summary>
    public string? Mandate { get; init; }

    /// <summary>The id of the batch the initiator sent (<c>PmtInfId</c>); <c>null</c> when absent.</summary>
    public string? BatchReference { get; init; }

    /// <summary>The initiator's id of the instruction; <c>null</c> when absent.</summary>
    public string? InstructionId { get; init; }

    /// <summary>The bank's id of the part; <c>null</c> when absent.</summary>
    public string? BankReference { get; init; }

    /// <summary>The UETR; <c>null</c> when absent.</summary>
    public string? Uetr { get; init; }

    /// <summary>The number of the cheque, when the part is one.</summary>
    public string? Cheque { get; init; }

    /// <summary>The beneficiary number of a housing-aid list, when the part is a line of one.</summary>
    public string? Beneficiary { get; init; }

    /// <summary>Who pays; <c>null</c> when absent. A return keeps the roles of the first payment.</summary>
    public BankParty? Payer { get; init; }

    /// <summary>Who is paid; <c>null</c> when absent.</summary>
    public BankParty? Payee { get; init; }

    /// <summary>On whose behalf; <c>null</c> when absent.</summary>
    public BankParty? UltimatePayer { get; init; }

    /// <summary>In whose favour in the end; <c>null</c> when absent.</summary>
    public BankParty? UltimatePayee { get; init; }

    /// <summary>The structured reference; <c>null</c> when absent.</summary>
    public StructuredReference? StructuredReference { get; init; }

    /// <summary>The remittance lines, raw, in order.</summary>
    public IReadOnlyList<TransactionText> Texts { get; init; } = [];

    /// <summary>Why the part was returned; <c>default</c> when it was not.</summary>
    public ReturnReason ReturnReason { get; init; }

    /// <summary>Who returned the part (<c>RtrInf/Orgtr</c>): a bank by its BIC, or the debtor by name; <c>null</c> when absent.</summary>
    public BankParty? ReturnOriginator { get; init; }
}
