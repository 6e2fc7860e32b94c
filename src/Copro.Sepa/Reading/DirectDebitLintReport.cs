namespace Copro.Sepa;

/// <summary>What a pain.008 says of itself and holds, beside the findings. Immutable.</summary>
public sealed record DirectDebitLintReport
{
    /// <summary>The namespace of the document element; <c>null</c> when the document was not read that far.</summary>
    public string? Namespace { get; init; }

    /// <summary>The version the namespace names: <c>pain.008.001.08</c>; <c>null</c> for none.</summary>
    public string? Version { get; init; }

    /// <summary><c>MsgId</c>; <c>null</c> when it is not there.</summary>
    public string? MessageId { get; init; }

    /// <summary><c>CreDtTm</c>, taken as UTC where it has no zone; <c>null</c> when it cannot be read.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>How many groups (<c>PmtInf</c>) there are.</summary>
    public int GroupCount { get; init; }

    /// <summary>How many collections (<c>DrctDbtTxInf</c>) there are, counted, not as <c>NbOfTxs</c> says.</summary>
    public long CollectionCount { get; init; }

    /// <summary>
    /// What they add up to, counted, not as <c>CtrlSum</c> says; <c>default</c> when an amount cannot be read. In euros: another
    /// currency is an error.
    /// </summary>
    public Money Total { get; init; }

    /// <summary>How many errors there are, kept in the bag or not.</summary>
    public long ErrorCount { get; init; }

    /// <summary>How many warnings there are, kept in the bag or not.</summary>
    public long WarningCount { get; init; }

    /// <summary>Whether the document is a pain.008 and was read to its end.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The verdict: read to its end, and no error.</summary>
    public bool IsAccepted => IsComplete && ErrorCount == 0;

    /// <summary>Id, counts and verdict: nothing about a person.</summary>
    public override string ToString() =>
        $"{Version ?? "no pain.008"}: {CollectionCount} collections, {ErrorCount} errors, {WarningCount} warnings";
}
