using System.Buffers;

namespace Copro.Sepa;

/// <summary>
/// The second pass over a batch: writes the files one after the other, group by group. A collection whose group is being written
/// goes straight out; one that comes before its turn is held back. What is read is held against what the first pass has seen.
/// </summary>
internal sealed class SecondPass : IDisposable
{
    private readonly BatchContent _content;
    private readonly IBatchFiles _files;
    private readonly List<BatchGroup> _groups;
    private readonly Pain008Pen _pen;
    private readonly RowNormaliser _normaliser;
    private readonly GroupDigests _digests;
    private readonly HeldCollections _held = new();
    private readonly ArrayBufferWriter<byte> _waiting = new();
    private readonly int[] _counts;
    private IBufferWriter<byte>? _output;
    private int _current = -1;

    public SecondPass(BatchContent content, JudgeSettings judging, IBatchFiles files)
    {
        _content = content;
        _files = files;
        _groups = [.. content.Files.SelectMany(file => file.Groups)];
        _counts = new int[_groups.Count];
        _pen = new Pain008Pen(judging.Version, judging.Style, judging.Profile);
        _normaliser = new RowNormaliser(new Speller(judging.Style, judging.Profile));
        _digests = new GroupDigests(judging, isSecondPass: true);
    }

    /// <summary>Reads all rows and writes them.</summary>
    /// <exception cref="InvalidOperationException">They are not those of the first pass.</exception>
    public void Read(ICollectionRowSource source, RowPace pace)
    {
        var normal = default(NormalRow);
        var rows = 0;
        OpenNext();
        for (var row = default(CollectionRow); source.TryRead(ref row); row = default)
        {
            rows++;
            pace.After(rows);
            var group = row.Heading is null ? null : _content.Find(row.Heading);
            if (group is null || _counts[group.Number] == group.Count)
            {
                throw Changed();
            }

            _normaliser.Normalise(row, ref normal);
            _digests.Append(group, normal);
            Write(normal, group);
        }

        Verify();
    }

    public void Dispose()
    {
        _digests.Dispose();
        _held.Dispose();
    }

    private void Write(in NormalRow row, BatchGroup group)
    {
        _counts[group.Number]++;
        if (group.Number != _current)
        {
            _waiting.ResetWrittenCount();
            _pen.WriteCollection(_waiting, row);
            _held.Add(group.Number, _waiting.WrittenSpan);
            return;
        }

        _pen.WriteCollection(_output!, row);
        if (_counts[_current] == group.Count)
        {
            OpenNext();
        }
    }

    /// <summary>Closes the group that is whole and opens the next, and so on while what was held back makes groups whole.</summary>
    private void OpenNext()
    {
        do
        {
            Close();
            _current++;
            Open();
        } while (_current < _groups.Count && _counts[_current] == _groups[_current].Count);
    }

    private void Close()
    {
        if (_current < 0)
        {
            return;
        }

        Pain008Pen.CloseGroup(_output!);
        var file = _groups[_current].File;
        if (_groups[_current].Index == file.Groups.Count - 1)
        {
            Pain008Pen.Close(_output!);
            _files.Close();
        }
    }

    private void Open()
    {
        if (_current == _groups.Count)
        {
            return;
        }

        var group = _groups[_current];
        if (group.Index == 0)
        {
            _output = _files.Open(group.File.Index);
            _pen.WriteHeader(_output, HeaderOf(group.File));
        }

        var id = MessageIdentifier.OfGroup(group.File.MessageId, group.Index);
        _pen.OpenGroup(_output!, group.Heading, id, group.Count, group.Cents);
        _held.Take(group.Number, _output!);
    }

    private MessageHeader HeaderOf(BatchFile file) =>
        new()
        {
            MessageId = file.MessageId,
            CreatedAt = _content.Settings.CreatedAt,
            Count = file.Count,
            Cents = file.Cents,
            InitiatingParty = file.Initiator,
        };

    private void Verify()
    {
        if (_current < _groups.Count || _groups.Exists(group => _digests.Checksum(group) != group.Checksum))
        {
            throw Changed();
        }
    }

    private static InvalidOperationException Changed() =>
        new("The source gave other rows in the second pass than in the first; what was written is not to be used.");
}
