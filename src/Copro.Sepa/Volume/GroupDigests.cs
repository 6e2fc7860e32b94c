namespace Copro.Sepa;

/// <summary>A digest for each group that is open, so that groups may be interleaved.</summary>
internal sealed class GroupDigests(TransliterationStyle style) : IDisposable
{
    private readonly List<ContentDigest?> _digests = [];

    // Not the judge's: the rows lie in the scratch of that one.
    private readonly Speller _speller = new(style);

    /// <summary>How letters outside the SEPA set are spelled.</summary>
    public TransliterationStyle Style { get; } = style;

    /// <summary>Takes the next collection of a group.</summary>
    public void Append(BatchGroup group, in NormalRow row) => Of(group).Append(row);

    /// <summary>The digest of all that a group has.</summary>
    public byte[] Finish(BatchGroup group) => Of(group).Finish();

    public void Dispose() => _digests.ForEach(digest => digest?.Dispose());

    private ContentDigest Of(BatchGroup group)
    {
        while (_digests.Count <= group.Ordinal)
        {
            _digests.Add(null);
        }

        return _digests[group.Ordinal] ??= new ContentDigest(group.Heading, _speller);
    }
}
