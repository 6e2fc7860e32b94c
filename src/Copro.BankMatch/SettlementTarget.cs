namespace Copro.BankMatch;

/// <summary>
/// A credit we wait for (remise, dénouement): the money of receipts already counted. A statement's credit is tried against these
/// first, so that no payment is counted twice.
/// </summary>
public sealed record SettlementTarget : MatchTarget
{
    /// <summary>What it is.</summary>
    public required SettlementKind Kind { get; init; }

    /// <summary>What its receipts sum up to, positive; the bank credits this less the fee.</summary>
    public required Money Gross { get; init; }

    /// <summary>The own account it is expected on; <c>default</c> for any.</summary>
    public BankAccountNumber Account { get; init; }

    /// <summary>What names it: batch id (<c>PmtInfId</c>), message id, slip number, contract or terminal number. May be empty.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>When it is expected; <c>null</c> when not known.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>What may be kept back; nothing by default.</summary>
    public FeePolicy Fee { get; init; }

    /// <summary>Who pays it: the kiosk operator, the acquirer; <c>null</c> when the bank itself does.</summary>
    public string? Counterparty { get; init; }

    /// <summary>The account it is paid from, when known.</summary>
    public BankAccountNumber CounterpartyAccount { get; init; }
}
