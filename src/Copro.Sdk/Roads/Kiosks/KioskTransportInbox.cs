using Copro.Kiosk;

namespace Copro.Sdk;

/// <summary>
/// A kiosk's folder as an inbox: only files that are whole, in the order of their sequence. One dealt with is moved to
/// <c>done/</c> with its markers, under its hash and name.
/// </summary>
internal sealed class KioskTransportInbox(
    IKioskTransport transport,
    KioskOptions options,
    TimeProvider clock,
    Action<string>? reached
) : IDocumentInbox
{
    private const string DoneFolder = "done";
    private readonly KioskInbox _inbox = new(transport, options, clock);
    private readonly Dictionary<string, KioskIncomingFile> _files = new(StringComparer.Ordinal);

    public async ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default)
    {
        _files.Clear();
        var names = new List<string>();
        foreach (var file in await _inbox.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (file.IsReady)
            {
                _files[file.Entry.Name] = file;
                names.Add(file.Entry.Name);
            }
        }

        return names;
    }

    public ValueTask<IncomingDocument> ReadAsync(string name, CancellationToken cancellationToken = default)
    {
        var file = _files[name];
        return file.Bytes.IsEmpty && file.Entry.Length > 0
            ? throw new IOException($"{name} has {file.Entry.Length} bytes, more than {options.MaxFileBytes}.")
            : ValueTask.FromResult(new IncomingDocument(name, file.Bytes));
    }

    public async ValueTask CompleteAsync(IncomingDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var stored = StoredName.Of(document);
        reached?.Invoke("move.before");
        await transport.MoveAsync(document.Name, DoneFolder, stored, cancellationToken).ConfigureAwait(false);
        foreach (var marker in _files[document.Name].Markers)
        {
            var suffix = marker[document.Name.Length..];
            await transport.MoveAsync(marker, DoneFolder, stored + suffix, cancellationToken).ConfigureAwait(false);
        }

        reached?.Invoke("move.after");
    }
}
