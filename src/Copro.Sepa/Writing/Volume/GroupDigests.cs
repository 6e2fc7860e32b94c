namespace Copro.Sepa;

/// <summary>A digest for each group that is open, so that groups may be interleaved.</summary>
/// <param name="judging">How texts are spelled.</param>
/// <param name="isSecondPass">Whether only checksums are wanted.</param>
internal sealed class GroupDigests(JudgeSettings judging, bool isSecondPass) : IDisposable
{
    private readonly List<ContentDigest?> _digests = [];

    // Most rows belong to the group of the row before.
    private BatchGroup? _latestGroup;
    private ContentDigest? _latest;

    // Not the judge's: the rows lie in the scratch of that one.
    private readonly Speller _speller = new(judging.Style, judging.Profile);

    /// <summary>Takes the next collection of a group.</summary>
    public void Append(BatchGroup group, in NormalRow row) => Of(group).Append(row);

    /// <summary>The digest of all that a group has; only in a first pass.</summary>
    public byte[] Finish(BatchGroup group) => Of(group).Finish();

    /// <summary>The checksum of all that a group has, the same in both passes; take it before the digest.</summary>
    public ulong Checksum(BatchGroup group) => Of(group).Checksum();

    public void Dispose() => _digests.ForEach(digest => digest?.Dispose());

    private ContentDigest Of(BatchGroup group)
    {
        if (!ReferenceEquals(group, _latestGroup) || _latest is null)
        {
            (_latestGroup, _latest) = (group, Find(group));
        }

        return _latest;
    }

    private ContentDigest Find(BatchGroup group)
    {
        while (_digests.Count <= group.Ordinal)
        {
            _digests.Add(null);
        }

        return _digests[group.Ordinal] ??= new ContentDigest(group.Heading, _speller, isSecondPass);
    }
}
