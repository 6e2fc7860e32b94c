using System.Globalization;
using Copro.Cli.Output;
using Copro.Sepa;
using Copro.Shared;

namespace Copro.Cli.Collections;

/// <summary>The files of a batch on their way to the disk: all of them whole under their names, or none.</summary>
internal sealed class CollectionFiles : IDisposable
{
    private readonly DirectDebitBatchPlan _plan;
    private readonly PendingFile[] _files;

    /// <summary>Names the files.</summary>
    /// <param name="plan">The batch.</param>
    /// <param name="path">The file when there is one; when they are several, each gets its number.</param>
    public CollectionFiles(DirectDebitBatchPlan plan, string path)
    {
        _plan = plan;
        _files =
        [
            .. plan.Files.Select(file => PendingFile.At(plan.Files.Count == 1 ? path : Numbered(path, file.Number))),
        ];
    }

    /// <summary>Writes them under temporary names.</summary>
    public void Write(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        foreach (var file in _files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        }

        _plan.Write(file => _files[file.Number - 1].Open(), progress, cancellationToken);
    }

    /// <summary>Gives them their names: all of them, or none.</summary>
    /// <param name="language">In which it is said that a name is taken.</param>
    /// <exception cref="IOException">
    /// Something else stands under one of the names, or the disk failed; none of them is there then.
    /// </exception>
    public IReadOnlyList<WrittenFile> Publish(DiagnosticLanguage language)
    {
        if (Array.Find(_files, file => file.IsTaken()) is { } taken)
        {
            throw OutputFile.Taken(taken.Path, language);
        }

        try
        {
            return PublishAll();
        }
        catch
        {
            // A bank that gets one file of two books half of the collections, and the next attempt finds that half in its way.
            Array.ForEach(_files, file => file.Withdraw());
            throw;
        }
    }

    /// <summary>Removes what was not published.</summary>
    public void Dispose()
    {
        foreach (var file in _files)
        {
            file.Dispose();
        }
    }

    private List<WrittenFile> PublishAll()
    {
        var written = new List<WrittenFile>();
        foreach (var file in _plan.Files)
        {
            var pending = _files[file.Number - 1];
            written.Add(new WrittenFile(pending.Path, file, new ContentHash(pending.Hash())));
            pending.Publish();
        }

        return written;
    }

    private static string Numbered(string path, int number) =>
        Path.Combine(
            Path.GetDirectoryName(path)!,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}"
            )
        );
}
