using System.Buffers.Binary;

namespace Copro.Sepa;

/// <summary>
/// Makes a source that can be read once readable twice: what it gives in the first pass goes to a temporary file, and later passes
/// read from there. In memory are one row and the headings.
/// </summary>
internal sealed class SpooledRows(ICollectionRowSource source) : ICollectionRowSource, IDisposable
{
    // Some hundred rows a call of the system.
    private const int BufferSize = 65_536;

    private readonly FileStream _file = TemporaryFile.Create(BufferSize);
    private readonly RowEncoder _encoder = new();
    private readonly List<GroupHeading> _headings = [];
    private readonly Dictionary<GroupHeading, int> _numbers = [];
    private GroupHeading? _latest;
    private int _latestNumber;
    private byte[] _row = new byte[1024];
    private bool _isSpooled;

    /// <inheritdoc />
    public bool IsRewindable => true;

    /// <inheritdoc />
    public bool HasErrors => source.HasErrors;

    /// <summary>Starts over; the first time, what the source has not given yet is taken from it.</summary>
    public void Rewind()
    {
        while (!_isSpooled)
        {
            var row = default(CollectionRow);
            _ = TryRead(ref row);
        }

        _file.Position = 0;
    }

    /// <inheritdoc />
    /// <exception cref="IOException">The temporary file cannot be written or read, or the source cannot.</exception>
    public bool TryRead(ref CollectionRow row)
    {
        if (_isSpooled)
        {
            return TryReadBack(ref row);
        }

        if (!source.TryRead(ref row))
        {
            _isSpooled = true;
            return false;
        }

        Append(row);
        return true;
    }

    /// <summary>Closes the temporary file, which removes it.</summary>
    public void Dispose() => _file.Dispose();

    private void Append(in CollectionRow row)
    {
        var bytes = _encoder.Encode(row, NumberOf(row.Heading));
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        _file.Write(length);
        _file.Write(bytes);
    }

    private bool TryReadBack(ref CollectionRow row)
    {
        Span<byte> prefix = stackalloc byte[sizeof(int)];
        if (_file.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false) == 0)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        if (_row.Length < length)
        {
            _row = new byte[2 * length];
        }

        var bytes = _row.AsSpan(0, length);
        _file.ReadExactly(bytes);
        var heading = RowDecoder.Decode(bytes, ref row);
        row.Heading = heading == 0 ? null : _headings[heading - 1];
        return true;
    }

    private int NumberOf(GroupHeading? heading)
    {
        if (heading is null)
        {
            return 0;
        }

        if (ReferenceEquals(heading, _latest))
        {
            return _latestNumber;
        }

        if (!_numbers.TryGetValue(heading, out var number))
        {
            _headings.Add(heading);
            number = _headings.Count;
            _numbers.Add(heading, number);
        }

        (_latest, _latestNumber) = (heading, number);
        return number;
    }
}
