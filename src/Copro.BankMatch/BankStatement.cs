namespace Copro.BankMatch;

/// <summary>One statement of a document: an account, its balances, its movements in document order.</summary>
public sealed record BankStatement
{
    /// <summary>Its place in the document, counted from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The bank's id of the statement; <c>null</c> when the format has none.</summary>
    public string? Id { get; init; }

    /// <summary>The bank's sequence number; <c>null</c> when absent.</summary>
    public string? SequenceNumber { get; init; }

    /// <summary>The account; <c>default</c> when the file does not say.</summary>
    public BankAccountNumber Account { get; init; }

    /// <summary>The currency of the account; <c>default</c> when nothing says it.</summary>
    public Currency Currency { get; init; }

    /// <summary>The balance before the movements; <c>null</c> when absent.</summary>
    public StatementBalance? Opening { get; init; }

    /// <summary>The balance after the movements; <c>null</c> when absent.</summary>
    public StatementBalance? Closing { get; init; }

    /// <summary>Every balance the file gives, in order, those above among them.</summary>
    public IReadOnlyList<StatementBalance> Balances { get; init; } = [];

    /// <summary>The first day of the period; <c>null</c> when not given.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the period; <c>null</c> when not given.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The movements in document order.</summary>
    public IReadOnlyList<BankTransaction> Transactions { get; init; } = [];

    /// <summary>Whether the balances agree with the movements.</summary>
    public BalanceCheck Balance { get; init; } = new();
}
