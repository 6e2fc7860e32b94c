using System.Buffers;
using System.Runtime.InteropServices;

namespace Copro.Sepa;

/// <summary>
/// Written collections whose group is not being written yet: in memory up to a bound, beyond it as runs sorted by group in a
/// temporary file. So memory does not depend on the order in which collections come.
/// </summary>
/// <param name="capacity">How many bytes are held in memory.</param>
internal sealed class HeldCollections(int capacity = HeldCollections.UsualCapacity) : IDisposable
{
    /// <summary>Some thousand collections: runs long enough that few reads bring a group together again.</summary>
    public const int UsualCapacity = 4 * 1024 * 1024;

    // A read or a write of the temporary file.
    private const int ChunkSize = 65_536;

    private readonly List<Piece> _pieces = [];
    private readonly Dictionary<int, List<Segment>> _segments = [];
    private byte[] _buffer = [];
    private int _used;
    private int _taken = -1;
    private FileStream? _file;
    private long _fileLength;

    /// <summary>Holds a collection back.</summary>
    /// <param name="group">The number of its group, above that of any group taken.</param>
    /// <param name="collection">The collection as it will be written.</param>
    /// <exception cref="IOException">The temporary file cannot be written.</exception>
    public void Add(int group, ReadOnlySpan<byte> collection)
    {
        if (_buffer.Length - _used < collection.Length)
        {
            MakeRoom(collection.Length);
        }

        collection.CopyTo(_buffer.AsSpan(_used));
        _pieces.Add(new Piece(group, _used, collection.Length));
        _used += collection.Length;
    }

    /// <summary>Hands over what is held of a group, in the order in which it came, and forgets it.</summary>
    /// <param name="group">The number of the group; groups are taken in the order of their numbers.</param>
    /// <param name="output">Gets the collections.</param>
    /// <exception cref="IOException">The temporary file cannot be read.</exception>
    public void Take(int group, IBufferWriter<byte> output)
    {
        _taken = group;
        if (_segments.Remove(group, out var segments))
        {
            foreach (var segment in segments)
            {
                Copy(segment, output);
            }
        }

        foreach (var piece in _pieces)
        {
            if (piece.Group == group)
            {
                output.Write(_buffer.AsSpan(piece.Start, piece.Length));
            }
        }
    }

    /// <summary>Closes the temporary file, which removes it.</summary>
    public void Dispose() => _file?.Dispose();

    private void MakeRoom(int length)
    {
        if (_pieces.Count > 0)
        {
            Spill();
        }

        if (_buffer.Length < Math.Max(capacity, length))
        {
            _buffer = new byte[Math.Max(capacity, length)];
        }
    }

    /// <summary>Writes what is in memory to the file, sorted by group, and in a group as it came.</summary>
    private void Spill()
    {
        _file ??= TemporaryFile.Create(ChunkSize);
        _pieces.RemoveAll(piece => piece.Group <= _taken);
        _pieces.Sort(InOrder);
        foreach (var piece in _pieces)
        {
            _file.Write(_buffer, piece.Start, piece.Length);
            Append(piece.Group, _fileLength, piece.Length);
            _fileLength += piece.Length;
        }

        _file.Flush();
        _pieces.Clear();
        _used = 0;
    }

    private void Append(int group, long start, int length)
    {
        if (!_segments.TryGetValue(group, out var segments))
        {
            segments = [];
            _segments.Add(group, segments);
        }

        if (segments.Count > 0 && segments[^1].End == start)
        {
            segments[^1] = segments[^1] with { Length = segments[^1].Length + length };
        }
        else
        {
            segments.Add(new Segment(start, length));
        }
    }

    private void Copy(Segment segment, IBufferWriter<byte> output)
    {
        var at = segment.Start;
        while (at < segment.End)
        {
            var chunk = output.GetSpan(ChunkSize);
            chunk = chunk[..(int)Math.Min(chunk.Length, segment.End - at)];
            var read = RandomAccess.Read(_file!.SafeFileHandle, chunk, at);
            if (read == 0)
            {
                throw new EndOfStreamException("The temporary file is shorter than what was written to it.");
            }

            output.Advance(read);
            at += read;
        }
    }

    private static int InOrder(Piece left, Piece right) =>
        left.Group == right.Group ? left.Start.CompareTo(right.Start) : left.Group.CompareTo(right.Group);

    /// <summary>A collection in memory.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Piece(int Group, int Start, int Length);

    /// <summary>Collections of one group that stand together in the file.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Segment(long Start, long Length)
    {
        public long End => Start + Length;
    }
}
