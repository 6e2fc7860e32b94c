namespace Copro.Sdk;

/// <summary>
/// One of the four roads: reads a document of its kind and says what to stage for it. It decides and writes nothing, so that
/// a decision may be taken again when the books have moved on.
/// </summary>
internal interface IRoad
{
    Road Road { get; }

    ValueTask<RoadDecision> DecideAsync(
        IncomingDocument document,
        AgencyProfile agency,
        CancellationToken cancellationToken
    );
}
