namespace Copro.BankMatch;

/// <summary>A movement during a run.</summary>
internal sealed class Movement(BankTransaction transaction, int position)
{
    private MovementText? _text;

    public BankTransaction Transaction { get; } = transaction;

    /// <summary>Its place among the movements given.</summary>
    public int Position { get; } = position;

    public Money Amount => Transaction.Amount;

    public long Value => Transaction.Amount.MinorUnits;

    /// <summary>Its texts, normalised once, when they are first wanted.</summary>
    public MovementText Text => _text ??= new MovementText(Transaction);

    /// <summary>What was decided; <c>null</c> until it is.</summary>
    public MatchDecision? Decision { get; set; }

    /// <summary>The kind of settlement its code or label announces.</summary>
    public SettlementKind? SettlementKind =>
        LabelVerbs.SettlementOf(Transaction.OperationCode.Role)
        ?? (Transaction.OperationCode.Role == OperationRole.Other ? LabelVerbs.SettlementOf(Text) : null);

    /// <summary>A reference the text names and that is not open; <c>null</c> when there is none.</summary>
    public string? NotOpenReference { get; set; }

    private ReferenceFinding? _reference;

    /// <summary>What the text says of our references, looked up once.</summary>
    public ReferenceFinding Reference(MatchRun run) => _reference ??= run.Index.References.Find(Text);

    public Money Money(long minorUnits) => new(minorUnits, Amount.Currency);
}
