namespace Copro.BankMatch;

/// <summary>The state of one run: what is still open, and what was decided. Nothing outlives the run.</summary>
internal sealed class MatchRun
{
    private readonly long[] _remaining;
    private readonly Dictionary<string, int> _itemById = new(StringComparer.Ordinal);

    public MatchRun(MatchBook book, IReadOnlyList<BankTransaction> transactions, MatchOptions options, int maxSteps)
    {
        Book = book;
        Index = book.Index;
        Options = options;
        MaxSteps = maxSteps;
        _remaining = [.. book.Items.Select(i => i.Remaining.MinorUnits)];
        for (var i = 0; i < book.Items.Count; i++)
        {
            _itemById.Add(book.Items[i].Id, i);
        }

        Movements = [.. transactions.Select((t, i) => new Movement(t, i))];
        // The order in which movements are given decides nothing: dates do, then where they stand in their documents.
        InOrder = [.. Movements.OrderBy(m => m, MovementOrder.Instance)];
    }

    public MatchBook Book { get; }

    public BookIndex Index { get; }

    public MatchOptions Options { get; }

    public int MaxSteps { get; }

    /// <summary>The movements as given.</summary>
    public IReadOnlyList<Movement> Movements { get; }

    /// <summary>The movements by date and place.</summary>
    public IReadOnlyList<Movement> InOrder { get; }

    /// <summary>The movements not decided yet, by date and place.</summary>
    public IEnumerable<Movement> Open => InOrder.Where(m => m.Decision is null);

    public OpenItemTarget Item(int index) => Book.Items[index];

    /// <summary>What of an item is open now, in minor units, with its sign.</summary>
    public long Remaining(int item) => _remaining[item];

    /// <summary>What of an item was open before the run.</summary>
    public long InitialRemaining(int item) => Book.Items[item].Remaining.MinorUnits;

    public int? FindItem(string id) => _itemById.TryGetValue(id, out var index) ? index : null;

    /// <summary>Decides a movement; matched and reopened allocations change what is open.</summary>
    public void Decide(Movement movement, MatchDecision decision)
    {
        if (!Options.AutomaticBooking && decision.Outcome == MatchOutcome.Matched && decision.Rule != MatchRules.Manual)
        {
            decision = decision with { Outcome = MatchOutcome.Proposed, Rule = MatchRules.SwitchedOff };
        }

        movement.Decision = decision;
        if (decision.Outcome is MatchOutcome.Matched or MatchOutcome.Reopened)
        {
            foreach (var allocation in decision.Allocations)
            {
                if (_itemById.TryGetValue(allocation.Target, out var item))
                {
                    _remaining[item] = checked(_remaining[item] - allocation.Amount.MinorUnits);
                }
            }
        }
    }

    /// <summary>Whether an item can take part in what a movement pays: currency, own account.</summary>
    public bool IsPayable(int item, Movement movement)
    {
        var target = Item(item);
        return target.Amount.Currency == movement.Amount.Currency && !IsElsewhere(target, movement);
    }

    /// <summary>Whether an item is to be paid on another own account than the movement is on.</summary>
    public static bool IsElsewhere(OpenItemTarget item, Movement movement) =>
        item.OwnAccount.HasValue
        && movement.Transaction.Account.HasValue
        && item.OwnAccount != movement.Transaction.Account;
}
