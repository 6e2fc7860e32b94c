namespace Copro.Sepa;

/// <summary>What the first pass has learned: the files with their groups, and to which group each heading belongs.</summary>
internal sealed class BatchContent(DirectDebitBatchSettings settings)
{
    private readonly Dictionary<GroupHeading, BatchGroup> _groups = [];
    private readonly Dictionary<GroupHeading, BatchGroup> _instances = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MessageKey, BatchFile> _files = [];
    private BatchGroup? _latest;

    /// <summary>What is said once for the whole batch.</summary>
    public DirectDebitBatchSettings Settings { get; } = settings;

    /// <summary>The files, in the order in which they first came.</summary>
    public List<BatchFile> Files { get; } = [];

    /// <summary>How many groups there are.</summary>
    public int GroupCount => _groups.Count;

    /// <summary>The group of a heading; <c>null</c> for a new one.</summary>
    public BatchGroup? Find(GroupHeading heading)
    {
        // Most rows have the heading of the row before, and nearly all an instance that was seen: to compare headings takes long.
        if (ReferenceEquals(_latest?.Heading, heading) || _instances.TryGetValue(heading, out _latest))
        {
            return _latest;
        }

        if (_groups.TryGetValue(heading, out _latest) && _instances.Count < DirectDebitBatchWriter.MaxGroups)
        {
            _instances.Add(heading, _latest);
        }

        return _latest;
    }

    /// <summary>The file a heading goes to, which may be new.</summary>
    public BatchFile FileOf(GroupHeading heading)
    {
        var key = MessageKey.Of(heading.Creditor, heading.Scheme, Settings.Split);
        if (!_files.TryGetValue(key, out var file))
        {
            file = new BatchFile(Files.Count);
            _files.Add(key, file);
            Files.Add(file);
        }

        return file;
    }

    /// <summary>Adds the group of a new heading.</summary>
    public BatchGroup Add(GroupContext context, BatchFile file)
    {
        var group = new BatchGroup(context, file, file.Groups.Count, _groups.Count);
        file.Groups.Add(group);
        _groups.Add(context.Heading, group);
        return _latest = group;
    }
}
