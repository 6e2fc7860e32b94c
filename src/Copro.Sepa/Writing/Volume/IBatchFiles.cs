using System.Buffers;

namespace Copro.Sepa;

/// <summary>Where the files of a batch go, one after the other.</summary>
internal interface IBatchFiles
{
    /// <summary>Opens a file by its index in the batch.</summary>
    IBufferWriter<byte> Open(int index);

    /// <summary>Closes the file that is open: it is whole.</summary>
    void Close();
}
