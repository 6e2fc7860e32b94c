namespace Copro.Ledger;

/// <summary>
/// How one sort of movement is posted in one sort of entity. A condition that is empty or <c>null</c> does not restrict; of a set's
/// rules the first that fits applies. Immutable.
/// </summary>
public sealed record PostingRule
{
    /// <summary>The identifier, unique in its set and recorded with each entry.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>The kinds of entity it is for: accounts of one regime are wrong in another.</summary>
    public required IReadOnlyList<EntityKind> EntityKinds { get; init; }

    /// <summary>The kind of movement.</summary>
    public required ReceiptKind Kind { get; init; }

    /// <summary>Only movements that came by one of these roads.</summary>
    public IReadOnlyList<ReceiptSource> Sources { get; init; } = [];

    /// <summary>Only movements paid by one of these means.</summary>
    public IReadOnlyList<PaymentMeans> Means { get; init; } = [];

    /// <summary>Only movements whose money is held so.</summary>
    public Custody? Custody { get; init; }

    /// <summary>Only movements whose settlement is of one of these kinds.</summary>
    public IReadOnlyList<TransitKind> Transit { get; init; } = [];

    /// <summary>Only money that goes this way.</summary>
    public PostingDirection? Direction { get; init; }

    /// <summary>The lines, debits and credits equal whatever the amounts.</summary>
    public required IReadOnlyList<PostingLine> Lines { get; init; }

    /// <summary>Whether the rule is for this movement of this kind of entity.</summary>
    public bool Fits(Receipt receipt, EntityKind entityKind, TransitKind? settlement)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return EntityKinds.Contains(entityKind)
            && Kind == receipt.Kind
            && (Sources.Count == 0 || Sources.Contains(receipt.Source))
            && (Means.Count == 0 || Means.Contains(receipt.Means))
            && (Custody is null || Custody == receipt.Custody)
            && (Transit.Count == 0 || (settlement is { } kind && Transit.Contains(kind)))
            && (Direction is null || Direction == DirectionOf(receipt.Amount));
    }

    private static PostingDirection DirectionOf(Money amount) =>
        amount.IsNegative ? PostingDirection.Out : PostingDirection.In;
}
