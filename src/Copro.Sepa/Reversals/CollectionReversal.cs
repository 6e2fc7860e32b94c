namespace Copro.Sepa;

/// <summary>One collection of ours whose money is given back: which, how much of it, and why. Immutable.</summary>
public sealed record CollectionReversal
{
    /// <summary>The reasons a creditor may give (EPC173-14 v8.0).</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["AM05", "DUPL", "MS02", "MS03", "CUST", "FRAD", "TECH"];

    /// <summary><c>OrgnlEndToEndId</c>: the collection, by its id in the message that collected it.</summary>
    public required string EndToEndId { get; init; }

    /// <summary><c>RvslRsnInf/Rsn/Cd</c>: one of <see cref="Reasons"/>.</summary>
    public required ReturnReason Reason { get; init; }

    /// <summary><c>RvsdInstdAmt</c>: 0.01 to what was collected; <c>null</c> for all of it.</summary>
    public Money? Amount { get; init; }

    /// <summary>Id and reason.</summary>
    public override string ToString() => $"{EndToEndId} {Reason}";
}
