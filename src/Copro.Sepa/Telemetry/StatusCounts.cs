namespace Copro.Sepa;

/// <summary>Counts the collections of a status report by outcome, as they go by.</summary>
internal sealed class StatusCounts
{
    private readonly long[] _counts = new long[Enum.GetValues<StatusOutcome>().Length];

    /// <summary>The same sink, counted; <c>null</c> stays <c>null</c>.</summary>
    public Action<CollectionStatus>? Counting(Action<CollectionStatus>? sink) =>
        sink is null
            ? null
            : status =>
            {
                Add(status);
                sink(status);
            };

    /// <summary>One more.</summary>
    public void Add(CollectionStatus status) => _counts[(int)status.Outcome]++;

    /// <summary>Tells listeners.</summary>
    public void Tell()
    {
        for (var outcome = 0; outcome < _counts.Length; outcome++)
        {
            if (_counts[outcome] > 0)
            {
                SepaTelemetry.ReadStatuses((StatusOutcome)outcome, _counts[outcome]);
            }
        }
    }
}
