namespace Copro.Sdk;

/// <summary>What one run of the evening cycle did.</summary>
public sealed record EveningReport
{
    /// <summary>The day of the cycle, in the agency's time zone.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>One report a road, in the order they were taken.</summary>
    public required IReadOnlyList<RoadReport> Roads { get; init; }

    /// <summary>How many mandates lapsed: nobody had presented them for 36 months.</summary>
    public int MandatesLapsed { get; init; }

    /// <summary>What is to be said beside the roads: a list of debtors that was held back, a mandate that cannot be read.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    /// <summary>The files that left, as <c>channel/name</c>, in order.</summary>
    public required IReadOnlyList<string> Published { get; init; }

    /// <summary>How long each step took, in order.</summary>
    public required IReadOnlyList<StepTime> Steps { get; init; }

    /// <summary>How many movements were staged that were not there before.</summary>
    public int Staged => Roads.Sum(road => road.Staged);
}
