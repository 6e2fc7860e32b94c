namespace Copro.Ledger;

/// <summary>
/// What the bank is still to credit for receipts in transit (<i>remise, dénouement</i>): a batch of direct debits, a cheque
/// slip, a day's card takings, what the kiosk's operator owes. It has no effect on what debtors owe. Immutable.
/// </summary>
public sealed record Settlement : IVersioned
{
    /// <summary>The identifier, derived from what it settles.</summary>
    public required string Id { get; init; }

    /// <summary>The entity whose receipts it settles.</summary>
    public required string Entity { get; init; }

    /// <summary>What is in transit.</summary>
    public required TransitKind Kind { get; init; }

    /// <summary>The entity's bank account that will be credited.</summary>
    public required string BankAccount { get; init; }

    /// <summary>The sum of its receipts, before any commission.</summary>
    public required Money Gross { get; init; }

    /// <summary>The first day the bank may credit it.</summary>
    public required DateOnly ExpectedOn { get; init; }

    /// <summary>References the bank may quote: payment information id, slip number, contract number.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The name the credit comes from, such as the kiosk's operator; <c>null</c> when it is the bank itself.</summary>
    public string? Counterparty { get; init; }

    /// <summary>The highest commission, in hundredths of a percent of the gross (150 = 1.50 %); 0 when none may be kept.</summary>
    public int MaxFeeBasisPoints { get; init; }

    /// <summary>What has been credited so far.</summary>
    public Money Received { get; init; }

    /// <summary>What was kept as commission.</summary>
    public Money Fee { get; init; }

    /// <summary>Whether it is still expected.</summary>
    public SettlementState State { get; init; } = SettlementState.Open;

    /// <inheritdoc />
    public long Version { get; init; }
}
