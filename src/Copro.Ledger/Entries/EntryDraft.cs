namespace Copro.Ledger;

/// <summary>An entry that is prepared but not yet in the books: balanced, without number and hash. Immutable.</summary>
public sealed record EntryDraft
{
    /// <summary>The entity.</summary>
    public required string Entity { get; init; }

    /// <summary>The journal.</summary>
    public required string Journal { get; init; }

    /// <summary>The accounting date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The reference of the supporting document (<i>pièce</i>), never empty.</summary>
    public required string VoucherReference { get; init; }

    /// <summary>The date of the supporting document.</summary>
    public required DateOnly VoucherDate { get; init; }

    /// <summary>The text of the entry. Personal data.</summary>
    public required string Label { get; init; }

    /// <summary>The currency of all lines.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Two lines or more whose debits and credits have equal sums.</summary>
    public required IReadOnlyList<EntryLine> Lines { get; init; }

    /// <summary>The posting rule that made it and its version, so that it can be explained; <c>null</c> when typed.</summary>
    public string? Rule { get; init; }

    /// <summary>The movement it came from; <c>null</c> when typed.</summary>
    public SourceKey? Origin { get; init; }

    /// <summary>Whether it has two lines or more, each with exactly one positive side, and equal sums of debits and credits.</summary>
    public bool IsBalanced()
    {
        if (Lines.Count < 2)
        {
            return false;
        }

        Int128 balance = 0;
        foreach (var line in Lines)
        {
            var oneSided = (line.Debit > 0 && line.Credit == 0) || (line.Credit > 0 && line.Debit == 0);
            if (!oneSided)
            {
                return false;
            }

            balance += (Int128)line.Debit - line.Credit;
        }

        return balance == 0;
    }
}
