using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Copro.Sepa;

/// <summary>
/// Values one after the other, each with its length before it, under SHA-256: two sequences of values have one form only when they
/// are equal. Buffered, so that the hash is asked once in some kilobytes.
/// </summary>
internal sealed class CanonicalForm : IDisposable
{
    private const int InitialSize = 512;
    private const int FullSize = 4096;

    // Seven bits of a length in each byte.
    private const int MaxLengthBytes = 5;
    private const int LengthBits = 7;
    private const int MoreFollows = 0x80;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[InitialSize];
    private int _used;

    /// <summary>A text or identifier; empty when it is absent.</summary>
    public void Value(ReadOnlySpan<byte> value)
    {
        Reserve(MaxLengthBytes + value.Length);
        var length = value.Length;
        for (; length >= MoreFollows; length >>= LengthBits)
        {
            _buffer[_used++] = (byte)((length & (MoreFollows - 1)) | MoreFollows);
        }

        _buffer[_used++] = (byte)length;
        value.CopyTo(_buffer.AsSpan(_used));
        _used += value.Length;
    }

    /// <summary>A number.</summary>
    public void Number(long value)
    {
        Reserve(sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(_used), value);
        _used += sizeof(long);
    }

    /// <summary>A small number: a code, a set of flags.</summary>
    public void Byte(byte value)
    {
        Reserve(1);
        _buffer[_used++] = value;
    }

    /// <summary>The hash of all values; the form is empty again.</summary>
    public byte[] Finish()
    {
        Flush();
        return _hash.GetHashAndReset();
    }

    public void Dispose() => _hash.Dispose();

    private void Reserve(int length)
    {
        if (_buffer.Length - _used >= length)
        {
            return;
        }

        // A group of many collections gets the full buffer, one of few stays small.
        Flush();
        if (_buffer.Length < Math.Max(length, FullSize))
        {
            _buffer = new byte[Math.Max(length, FullSize)];
        }
    }

    private void Flush()
    {
        _hash.AppendData(_buffer, 0, _used);
        _used = 0;
    }
}
