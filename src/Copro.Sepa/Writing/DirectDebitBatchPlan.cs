using System.Buffers;

namespace Copro.Sepa;

/// <summary>
/// A batch that was judged and may be written: which files it makes, and what is in each. Made by
/// <see cref="DirectDebitBatchWriter"/>; dispose it when it is written.
/// </summary>
/// <remarks>Not safe for several threads at once. The source must not change, and must not be read by others, until it is written.</remarks>
public sealed class DirectDebitBatchPlan : IDisposable
{
    private readonly ICollectionRowSource _source;
    private readonly SpooledRows? _spool;
    private readonly BatchContent _content;
    private readonly JudgeSettings _judging;

    internal DirectDebitBatchPlan(
        ICollectionRowSource source,
        SpooledRows? spool,
        BatchContent content,
        JudgeSettings judging
    )
    {
        _source = source;
        _spool = spool;
        _content = content;
        _judging = judging;
        Files = [.. content.Files.Select(DirectDebitBatchFile.Of)];
    }

    /// <summary>The files, in the order in which they are written; none for a source without rows.</summary>
    public IReadOnlyList<DirectDebitBatchFile> Files { get; }

    /// <summary>
    /// The second pass: reads the source again and writes every file, one after the other. Only when it returns are they what was
    /// planned: write to temporary names and rename then.
    /// </summary>
    /// <param name="open">Opens a file; the stream is flushed and closed when the file is whole, or when something fails.</param>
    /// <param name="progress">Told now and then how many rows were read; <c>null</c> for nobody.</param>
    /// <param name="cancellationToken">Heeded between rows.</param>
    /// <exception cref="InvalidOperationException">The source gave other rows than in the first pass.</exception>
    /// <exception cref="IOException">The source cannot be read, or a file or temporary file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; what is written is not whole.</exception>
    public void Write(
        Func<DirectDebitBatchFile, Stream> open,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(open);
        using var files = new StreamFiles(Files, open);
        Write(files, new RowPace(progress, cancellationToken));
    }

    /// <summary>The same to buffers.</summary>
    /// <param name="open">Opens a file: gives the buffer that gets it.</param>
    /// <param name="progress">Told now and then how many rows were read; <c>null</c> for nobody.</param>
    /// <param name="cancellationToken">Heeded between rows.</param>
    /// <exception cref="InvalidOperationException">The source gave other rows than in the first pass.</exception>
    /// <exception cref="IOException">The source cannot be read, or a temporary file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; what is written is not whole.</exception>
    public void Write(
        Func<DirectDebitBatchFile, IBufferWriter<byte>> open,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(open);
        Write(new BufferFiles(Files, open), new RowPace(progress, cancellationToken));
    }

    /// <summary>Removes the temporary file, if the source needed one.</summary>
    public void Dispose() => _spool?.Dispose();

    private void Write(IBatchFiles files, RowPace pace)
    {
        using var activity = SepaTelemetry.StartWriting(_judging.Version);
        _source.Rewind();
        using var second = new SecondPass(_content, _judging, files);
        second.Read(_source, pace);
        var collections = Files.Sum(file => (long)file.Count);
        SepaTelemetry.Wrote(activity, _judging.Version, collections, isWritten: true, Files.Count);
    }
}
