namespace Copro.BankMatch;

/// <summary>
/// Decides what each movement of a statement is. A pure function: the same book, movements and options give the same decisions, in
/// whatever order targets and movements are given; nothing is changed, the caller applies the result.
/// </summary>
/// <remarks>
/// Order of work: what people decided, guards, own accounts, fees; duplicates; returns; expected settlements; batches and slips; our own
/// references; housing aid; parties by account, name and amount. Stateless, safe for use by several threads at once.
/// </remarks>
public sealed class MatchEngine
{
    private readonly int _maxSteps;

    /// <summary>An engine with the default limits.</summary>
    public MatchEngine()
        : this(new BankMatchOptions()) { }

    /// <summary>An engine with given limits.</summary>
    /// <exception cref="ArgumentException">The options are not valid; the message lists every reason.</exception>
    public MatchEngine(BankMatchOptions options)
    {
        BankMatchOptions.ThrowIfInvalid(options);
        _maxSteps = options.MaxSearchSteps;
    }

    /// <summary>Decides the movements of one set of books.</summary>
    /// <param name="book">What they can stand for.</param>
    /// <param name="transactions">The movements, of one or several documents.</param>
    /// <param name="options">How to decide.</param>
    /// <returns>One decision a movement, in the order given, and the items as they stand after.</returns>
    public MatchResult Match(MatchBook book, IEnumerable<BankTransaction> transactions, MatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(transactions);
        ArgumentNullException.ThrowIfNull(options);
        var run = new MatchRun(book, [.. transactions], options, _maxSteps);
        Guards.Apply(run);
        DuplicateFinder.Apply(run);
        new ReturnMatcher(run).Apply();
        new SettlementMatcher(run).Apply();
        new BatchMatcher(run).Apply();
        var parties = new PartyFinder(run);
        new ReferenceMatcher(run, parties).Apply();
        new AidMatcher(run).Apply();
        new PartyMatcher(run, parties).Apply();
        return new MatchResult
        {
            Decisions = [.. run.Movements.Select(m => m.Decision!)],
            Items = [.. book.Items.Select((item, i) => StateOf(item, run.Remaining(i), options))],
            Credits = CreditsOf(run),
        };
    }

    private static ItemState StateOf(OpenItemTarget item, long remaining, MatchOptions options)
    {
        var status = ItemStatus.Pending;
        if (remaining == 0)
        {
            status = ItemStatus.Paid;
        }
        else if (remaining != item.Amount.MinorUnits)
        {
            status = ItemStatus.Partial;
        }
        else if (item.DueOn is { } due && due.AddDays(options.GraceDays) < options.Today)
        {
            status = ItemStatus.Overdue;
        }

        return new ItemState(item.Id, status, new Money(remaining, item.Amount.Currency));
    }

    private static List<AccountCredit> CreditsOf(MatchRun run) =>
        [
            .. run
                .Movements.Select(m => m.Decision!)
                .Where(d => d is { Outcome: MatchOutcome.Matched, Account: not null, Credit.IsZero: false })
                .GroupBy(d => (d.Account, d.Credit.Currency))
                .OrderBy(g => g.Key.Account, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Currency.Code, StringComparer.Ordinal)
                .Select(g => new AccountCredit(g.Key.Account!, Money.Sum(g.Select(d => d.Credit)))),
        ];
}
