using System.Buffers;

namespace Copro.Sepa;

/// <summary>Files that are streams of the caller's; each is closed when it is whole, or when something fails.</summary>
internal sealed class StreamFiles(IReadOnlyList<DirectDebitBatchFile> files, Func<DirectDebitBatchFile, Stream> open)
    : IBatchFiles,
        IDisposable
{
    private StreamBuffer? _buffer;

    public IBufferWriter<byte> Open(int index) => _buffer = new StreamBuffer(open(files[index]));

    public void Close()
    {
        _buffer?.Flush();
        Dispose();
    }

    public void Dispose()
    {
        _buffer?.Dispose();
        _buffer = null;
    }
}
