namespace Copro.Sdk;

/// <summary>What one road brought in one run.</summary>
public sealed record RoadReport
{
    /// <summary>The road.</summary>
    public required Road Road { get; init; }

    /// <summary>Documents that waited.</summary>
    public int Documents { get; init; }

    /// <summary>Documents that were known already and changed nothing.</summary>
    public int DocumentsKnown { get; init; }

    /// <summary>Movements read from the documents that were new.</summary>
    public int Received { get; init; }

    /// <summary>Movements staged in the daybook, of whatever kind.</summary>
    public int Staged { get; init; }

    /// <summary>Of these, credits that settled receipts in transit.</summary>
    public int Settled { get; init; }

    /// <summary>Of these, payments whose debtor was found.</summary>
    public int Matched { get; init; }

    /// <summary>Of these, movements that wait for a person.</summary>
    public int ToReview { get; init; }

    /// <summary>Documents and records that were refused and kept aside.</summary>
    public int Refused { get; init; }

    /// <summary>What debtors paid by this road in this run, by currency.</summary>
    public IReadOnlyList<Money> Paid { get; init; } = [];

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Everything there is to say about its documents, in order.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];
}
