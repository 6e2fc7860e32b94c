using System.Buffers;

namespace Copro.Sepa;

/// <summary>Files that are buffers of the caller's.</summary>
internal sealed class BufferFiles(
    IReadOnlyList<DirectDebitBatchFile> files,
    Func<DirectDebitBatchFile, IBufferWriter<byte>> open
) : IBatchFiles
{
    public IBufferWriter<byte> Open(int index) => open(files[index]);

    /// <summary>Nothing to do: what was written is in the buffer.</summary>
    public void Close() { }
}
