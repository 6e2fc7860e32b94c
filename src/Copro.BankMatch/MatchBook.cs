namespace Copro.BankMatch;

/// <summary>
/// What the movements of one set of books can stand for, indexed: open items, expected settlements, past payments, and what is known.
/// </summary>
/// <remarks>Immutable, safe for use by several threads at once. The order in which targets are given decides nothing.</remarks>
public sealed class MatchBook
{
    /// <summary>A book of targets.</summary>
    /// <param name="targets">Items, settlements and payments, each with an id of its own.</param>
    /// <param name="knowledge">What is known beside; nothing by default.</param>
    /// <exception cref="ArgumentException">Two targets have one id, a settlement's gross is not positive, or the settled part of an item has another currency.</exception>
    public MatchBook(IEnumerable<MatchTarget> targets, MatchKnowledge? knowledge = null)
    {
        ArgumentNullException.ThrowIfNull(targets);
        Knowledge = knowledge ?? MatchKnowledge.Empty;
        var items = new List<OpenItemTarget>();
        var settlements = new List<SettlementTarget>();
        var payments = new List<PaymentTarget>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in targets)
        {
            ArgumentNullException.ThrowIfNull(target, nameof(targets));
            if (!ids.Add(target.Id))
            {
                throw new ArgumentException($"Two targets have the id '{target.Id}'.", nameof(targets));
            }

            switch (target)
            {
                case OpenItemTarget item:
                    items.Add(Checked(item));
                    break;
                case SettlementTarget settlement:
                    settlements.Add(Checked(settlement));
                    break;
                case PaymentTarget payment:
                    payments.Add(payment);
                    break;
            }
        }

        Items = items;
        Settlements = settlements;
        Payments = payments;
        Index = new BookIndex(this);
    }

    /// <summary>The open items, in the order given.</summary>
    public IReadOnlyList<OpenItemTarget> Items { get; }

    /// <summary>The expected settlements, in the order given.</summary>
    public IReadOnlyList<SettlementTarget> Settlements { get; }

    /// <summary>The past payments, in the order given.</summary>
    public IReadOnlyList<PaymentTarget> Payments { get; }

    /// <summary>What is known beside.</summary>
    public MatchKnowledge Knowledge { get; }

    /// <summary>The keys by hash.</summary>
    internal BookIndex Index { get; }

    private static OpenItemTarget Checked(OpenItemTarget item)
    {
        var settled = item.Settled;
        if (!settled.IsZero && settled.Currency != item.Amount.Currency)
        {
            throw new ArgumentException(
                $"The item '{item.Id}' is settled in another currency than its own.",
                nameof(item)
            );
        }

        return item;
    }

    private static SettlementTarget Checked(SettlementTarget settlement) =>
        settlement.Gross.IsPositive
            ? settlement
            : throw new ArgumentException(
                $"The gross of settlement '{settlement.Id}' is not positive.",
                nameof(settlement)
            );
}
