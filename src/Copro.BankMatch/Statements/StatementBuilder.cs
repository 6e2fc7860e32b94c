namespace Copro.BankMatch;

/// <summary>What a format reader has read of one statement so far.</summary>
internal sealed class StatementBuilder
{
    public int Ordinal { get; init; }

    public string? Id { get; set; }

    public string? SequenceNumber { get; set; }

    public BankAccountNumber Account { get; set; }

    public Currency Currency { get; set; }

    public StatementBalance? Opening { get; set; }

    public StatementBalance? Closing { get; set; }

    public List<StatementBalance> Balances { get; } = [];

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public List<BankTransaction> Transactions { get; } = [];

    /// <summary>Where it begins, for its findings.</summary>
    public DiagnosticPlace Place { get; set; }

    public BankStatement Build(BalanceCheck balance) =>
        new()
        {
            Ordinal = Ordinal,
            Id = Id,
            SequenceNumber = SequenceNumber,
            Account = Account,
            Currency = Currency,
            Opening = Opening,
            Closing = Closing,
            Balances = Balances,
            From = From,
            To = To,
            Transactions = Transactions,
            Balance = balance,
        };
}
