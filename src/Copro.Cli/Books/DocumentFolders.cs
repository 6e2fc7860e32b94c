using Copro.Sdk;

namespace Copro.Cli.Books;

/// <summary>Where documents are kept: folders beside the database.</summary>
internal sealed record DocumentFolders(IDocumentArchive Archive, IDocumentQuarantine Quarantine)
{
    public static DocumentFolders Of(OpenBooks books) =>
        new(
            new FolderArchive(Path.Combine(books.Folder, "archive")),
            new FolderQuarantine(Path.Combine(books.Folder, "quarantine"))
        );
}
