namespace Copro.Sepa;

/// <summary>When what must happen for a collection date, from <see cref="CollectionDatePlanner.WindowOf"/>.</summary>
public sealed record CollectionWindow
{
    /// <summary>When the debtors are debited.</summary>
    public required DateOnly CollectionDate { get; init; }

    /// <summary>Whether money settles on that day; if not, no bank takes the file for it.</summary>
    public required bool IsTargetDay { get; init; }

    /// <summary>The last day on which the debtors may be told: the notice before the collection.</summary>
    public required DateOnly NotifyBy { get; init; }

    /// <summary>The first instant at which the file may leave (D-14).</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The instant before which the file must have left: the bank's cut-off.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Whether the file may leave at an instant.</summary>
    public bool IsOpenAt(DateTimeOffset instant) => IsTargetDay && instant >= From && instant < Until;
}
