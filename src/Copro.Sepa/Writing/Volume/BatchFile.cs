namespace Copro.Sepa;

/// <summary>A file of a batch, as far as the first pass has come.</summary>
/// <param name="index">Its index in the batch.</param>
internal sealed class BatchFile(int index)
{
    public int Index { get; } = index;

    /// <summary>Its groups, in the order in which they first came.</summary>
    public List<BatchGroup> Groups { get; } = [];

    /// <summary>How many collections it has.</summary>
    public int Count => Groups.Sum(group => group.Count);

    /// <summary>The sum of their amounts in cents; more than a message can say when it is refused.</summary>
    public Int128 Sum => Groups.Aggregate(Int128.Zero, (sum, group) => sum + group.Cents);

    /// <summary>The same, once it was checked to fit.</summary>
    public long Cents => (long)Sum;

    /// <summary>Who sends it; known after the first pass.</summary>
    public InitiatingParty Initiator { get; set; } = new();

    /// <summary><c>MsgId</c>; known after the first pass.</summary>
    public string MessageId { get; set; } = string.Empty;
}
