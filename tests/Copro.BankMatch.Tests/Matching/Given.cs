namespace Copro.BankMatch.Tests.Matching;

/// <summary>Short forms for books and movements.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2026, 3, 10);

    public static MatchOptions Options => new() { Today = Today };

    public static Money Eur(long cents) => new(cents, Currency.Eur);

    public static OpenItemTarget Item(
        string id,
        string account,
        long cents,
        string due = "2026-03-01",
        string? reference = null,
        string kind = "rent"
    ) =>
        new()
        {
            Id = id,
            Kind = kind,
            Account = account,
            Debtor = account,
            Amount = Eur(cents),
            DueOn = DateOnly.Parse(due),
            Period = kind == "rent" ? DateOnly.Parse(due).AddDays(1 - DateOnly.Parse(due).Day) : null,
            Reference = reference,
        };

    public static SettlementTarget Settlement(
        string id,
        SettlementKind kind,
        long gross,
        string? reference = null,
        string expected = "2026-03-05",
        FeePolicy fee = default,
        string? counterparty = null
    ) =>
        new()
        {
            Id = id,
            Kind = kind,
            Gross = Eur(gross),
            References = reference is null ? [] : [reference],
            ExpectedOn = DateOnly.Parse(expected),
            Fee = fee,
            Counterparty = counterparty,
        };

    public static BankTransaction Movement(
        string id,
        long cents,
        string label,
        string? code = null,
        string? batch = null,
        string? endToEnd = null,
        string booked = "2026-03-05",
        string document = ""
    ) =>
        new()
        {
            Id = id,
            Document = document,
            Amount = Eur(cents),
            BookedOn = DateOnly.Parse(booked),
            Label = label,
            OperationCode = code is null ? default : new OperationCode(code, CfonbOperationCode.Find(code)!.Role),
            BatchReference = batch,
            EndToEndId = endToEnd,
        };

    public static MatchResult Match(IEnumerable<MatchTarget> targets, params BankTransaction[] movements) =>
        new MatchEngine().Match(new MatchBook(targets), movements, Options);
}
