using System.Buffers;
using System.Security.Cryptography;

namespace Copro.Sepa;

/// <summary>Takes bytes as a buffer writer and keeps only their SHA-256: memory does not grow with what is written.</summary>
internal sealed class HashingBufferWriter : IBufferWriter<byte>, IDisposable
{
    private const int InitialSize = 8192;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[InitialSize];

    public void Advance(int count) => _hash.AppendData(_buffer, 0, count);

    public Memory<byte> GetMemory(int sizeHint = 0) => Ensure(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => Ensure(sizeHint);

    public byte[] Finish() => _hash.GetHashAndReset();

    public void Dispose() => _hash.Dispose();

    private byte[] Ensure(int size)
    {
        if (size > _buffer.Length)
        {
            _buffer = new byte[size];
        }

        return _buffer;
    }
}
