using System.Security.Cryptography;

namespace Copro.Sepa;

/// <summary>
/// Values one after the other, each with its length before it, under SHA-256: two sequences of values have one form only when they
/// are equal. Buffered, so that the hash is asked once in some kilobytes; and with a quick checksum beside it, by which a second pass
/// shows that it saw the same.
/// </summary>
internal sealed class CanonicalForm : IDisposable
{
    private const int InitialSize = 512;
    private const int FullSize = 4096;

    private readonly IncrementalHash? _hash;
    private byte[] _buffer = new byte[InitialSize];
    private int _used;
    private Checksum _checksum;

    /// <summary>An empty form.</summary>
    /// <param name="isHashed">Whether the hash will be asked for; the checksum always may be.</param>
    public CanonicalForm(bool isHashed = true) =>
        _hash = isHashed ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;

    /// <summary>A text or identifier; empty when it is absent.</summary>
    public void Value(ReadOnlySpan<byte> value)
    {
        var writer = Begin(FormWriter.MaxNumberBytes + value.Length);
        writer.Value(value);
        End(writer);
    }

    /// <summary>A number, small ones in a byte.</summary>
    public void Number(long value)
    {
        var writer = Begin(FormWriter.MaxNumberBytes);
        writer.Number(value);
        End(writer);
    }

    /// <summary>A writer for several values that are <see cref="End"/>ed together.</summary>
    /// <param name="length">Their bytes, with <see cref="FormWriter.MaxNumberBytes"/> for each length and number.</param>
    public FormWriter Begin(int length)
    {
        Reserve(length);
        return new FormWriter(_buffer.AsSpan(_used));
    }

    /// <summary>Takes what the writer has written since <see cref="Begin"/>.</summary>
    public void End(FormWriter writer) => _used = _buffer.Length - writer.Room;

    /// <summary>The hash of all values; the form is empty again.</summary>
    /// <exception cref="InvalidOperationException">It is not hashed.</exception>
    public byte[] Finish()
    {
        Flush();
        return _hash is null
            ? throw new InvalidOperationException("This form only has a checksum.")
            : _hash.GetHashAndReset();
    }

    /// <summary>The checksum of all values so far. Ask it at the end: where it is asked counts.</summary>
    public ulong Checksum()
    {
        Flush();
        return _checksum.Value;
    }

    public void Dispose() => _hash?.Dispose();

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
        _hash?.AppendData(_buffer, 0, _used);
        _checksum = _checksum.With(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}
