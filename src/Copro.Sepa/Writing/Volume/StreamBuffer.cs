using System.Buffers;

namespace Copro.Sepa;

/// <summary>A stream as a buffer writer, through one buffer.</summary>
internal sealed class StreamBuffer(Stream stream) : IBufferWriter<byte>, IDisposable
{
    // Some tens of collections a write.
    private const int UsualLength = 65_536;

    private byte[] _buffer = new byte[UsualLength];
    private int _used;

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - _used);
        _used += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_used);
    }

    /// <summary>Writes what is in the buffer.</summary>
    public void Flush()
    {
        Empty();
        stream.Flush();
    }

    /// <summary>Closes the stream; what was not flushed is lost.</summary>
    public void Dispose() => stream.Dispose();

    private void Reserve(int length)
    {
        if (_buffer.Length - _used >= Math.Max(length, 1))
        {
            return;
        }

        Empty();
        if (_buffer.Length < length)
        {
            _buffer = new byte[length];
        }
    }

    private void Empty()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
