using System.Globalization;
using Copro.Sdk;

namespace Copro.Cli.Input;

/// <summary>
/// Files named on the command line as an inbox, in the order they were named. They are the user's: one dealt with stays where it is.
/// </summary>
internal sealed class NamedFilesInbox : IDocumentInbox
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, IncomingDocument> _documents = new(StringComparer.Ordinal);

    public NamedFilesInbox(IReadOnlyList<InputFile> files)
    {
        foreach (var file in files)
        {
            var name = FreeName(InputFile.IsStandardInput(file.Name) ? "standard-input" : file.Name);
            _names.Add(name);
            _documents.Add(name, new IncomingDocument(name, file.Content));
        }
    }

    public ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<string>>(_names);

    public ValueTask<IncomingDocument> ReadAsync(string name, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_documents[name]);

    public ValueTask CompleteAsync(IncomingDocument document, CancellationToken cancellationToken = default) =>
        ValueTask.CompletedTask;

    // Two folders may each have a file of this name.
    private string FreeName(string name)
    {
        var free = name;
        var copy = 1;
        while (_documents.ContainsKey(free))
        {
            copy++;
            free = string.Create(CultureInfo.InvariantCulture, $"{copy}-{name}");
        }

        return free;
    }
}
