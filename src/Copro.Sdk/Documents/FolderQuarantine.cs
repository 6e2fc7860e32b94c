using System.Text;
using Copro.Shared;

namespace Copro.Sdk;

/// <summary>
/// A quarantine that is a folder: <c>road/hash-name</c>, and beside it <c>hash-name.reason.txt</c> with one finding a line,
/// in French and in English.
/// </summary>
public sealed class FolderQuarantine : IDocumentQuarantine
{
    private readonly string _folder;
    private readonly Action<string>? _reached;

    /// <summary>The quarantine in a folder, which is made if it is not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="reached">Told each durable point as it is reached; for tests that cut the power there.</param>
    public FolderQuarantine(string folder, Action<string>? reached = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = Path.GetFullPath(folder);
        _reached = reached;
    }

    /// <inheritdoc />
    public async ValueTask KeepAsync(
        string road,
        IncomingDocument document,
        IReadOnlyList<Diagnostic> reasons,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(road);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(reasons);
        var folder = Path.Combine(_folder, road);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, StoredName.Of(document));
        await WriteAsync(path, document.Content, cancellationToken).ConfigureAwait(false);
        await WriteAsync($"{path}.reason.txt", Report(document, reasons), cancellationToken).ConfigureAwait(false);
    }

    private static byte[] Report(IncomingDocument document, IReadOnlyList<Diagnostic> reasons)
    {
        var text = new StringBuilder();
        text.Append(document.Name).Append(' ').Append(document.Hash.ToString()).Append('\n');
        foreach (var reason in reasons)
        {
            text.Append(reason.ToString(DiagnosticLanguage.French)).Append('\n');
            text.Append(reason.ToString(DiagnosticLanguage.English)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private async ValueTask WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        // A document refused for another reason today than yesterday keeps its first report: the file name is its content.
        await AtomicFile
            .WriteAsync(path, content, point => _reached?.Invoke($"quarantine.{point}"), cancellationToken)
            .ConfigureAwait(false);
    }
}
