namespace Copro.Sepa;

/// <summary>A group of a batch, as far as the first pass has come.</summary>
/// <param name="context">Its heading, opened.</param>
/// <param name="file">The file it stands in.</param>
/// <param name="index">Its index there.</param>
/// <param name="ordinal">Its number in the order in which groups first came.</param>
internal sealed class BatchGroup(GroupContext context, BatchFile file, int index, int ordinal)
{
    public GroupContext Context { get; } = context;

    public GroupHeading Heading => Context.Heading;

    public BatchFile File { get; } = file;

    /// <summary>Its index in its file.</summary>
    public int Index { get; } = index;

    /// <summary>Its number in the order in which groups first came, from 0.</summary>
    public int Ordinal { get; } = ordinal;

    /// <summary>Its number in the order in which the groups of all files are written; known after the first pass.</summary>
    public int Number { get; set; }

    /// <summary>How many collections it has.</summary>
    public int Count { get; private set; }

    /// <summary>The sum of their amounts in cents.</summary>
    public long Cents { get; private set; }

    /// <summary>What it says; known after the first pass.</summary>
    public byte[] Digest { get; set; } = [];

    /// <summary>The checksum of the same, by which the second pass shows that it saw the same; known after the first pass.</summary>
    public ulong Checksum { get; set; }

    /// <summary>Counts a collection that has no error.</summary>
    public void Add(long cents)
    {
        Count++;
        Cents += cents;
    }

    /// <summary>Counts a collection that has one: it keeps its place.</summary>
    public void AddRefused() => Count++;
}
