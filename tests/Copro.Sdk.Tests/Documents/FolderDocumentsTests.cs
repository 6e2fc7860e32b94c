using System.Text;
using Xunit;

namespace Copro.Sdk.Tests.Documents;

public sealed class FolderDocumentsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("copro-documents-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task ListAsync_FilesStillBeingWritten_AreNotThere()
    {
        var inbox = new FolderInbox(_folder.FullName);
        Put("b.csv", "b");
        Put("a.csv", "a");
        Put("c.csv.tmp", "c");
        Put("D.TMP", "d");
        Put(".hidden", "e");

        Assert.Equal(["a.csv", "b.csv"], await inbox.ListAsync());
    }

    [Fact]
    public async Task CompleteAsync_Document_IsMovedUnderItsHashAndMayBeCompletedAgain()
    {
        var inbox = new FolderInbox(_folder.FullName);
        Put("a.csv", "a");
        var document = await inbox.ReadAsync("a.csv");

        await inbox.CompleteAsync(document);
        await inbox.CompleteAsync(document);

        Assert.Empty(await inbox.ListAsync());
        var done = Path.Combine(_folder.FullName, "done", $"{document.Hash.ToString()[..12]}-a.csv");
        Assert.Equal("a", await File.ReadAllTextAsync(done));
    }

    [Fact]
    public async Task CompleteAsync_AnotherFileCameUnderItsName_LeavesThatOne()
    {
        var inbox = new FolderInbox(_folder.FullName);
        Put("a.csv", "yesterday");
        var document = await inbox.ReadAsync("a.csv");
        Put("a.csv", "today");

        await inbox.CompleteAsync(document);

        Assert.Equal(["a.csv"], await inbox.ListAsync());
        Assert.Equal("today", Encoding.UTF8.GetString((await inbox.ReadAsync("a.csv")).Content.Span));
    }

    [Theory]
    [InlineData("../a.csv")]
    [InlineData("done/a.csv")]
    [InlineData("")]
    public async Task ReadAsync_NameThatLeavesTheFolder_IsRefused(string name) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(async () =>
            await new FolderInbox(_folder.FullName).ReadAsync(name)
        );

    [Fact]
    public async Task StoreAsync_SameBytesAgain_AreKeptOnceAndFound()
    {
        var archive = new FolderArchive(_folder.FullName);
        var document = Document("a.csv", "bytes");

        await archive.StoreAsync(document);
        await archive.StoreAsync(document with { Name = "b.csv" });

        Assert.Single(Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories));
        Assert.Equal(document.Content.ToArray(), (await archive.FindAsync(document.Hash))!.Value.ToArray());
        Assert.Null(await archive.FindAsync(ContentHash.Of("nothing"u8)));
    }

    [Fact]
    public async Task StoreAsync_ArchiveThatWasAltered_SaysSoAndOverwritesNothing()
    {
        var archive = new FolderArchive(_folder.FullName);
        var document = Document("a.csv", "bytes");
        await archive.StoreAsync(document);
        var path = Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories)[0];
        await File.WriteAllTextAsync(path, "other");

        await Assert.ThrowsAsync<IOException>(async () => await archive.StoreAsync(document));

        Assert.Equal("other", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task KeepAsync_Reasons_StandBesideTheDocumentInBothLanguages()
    {
        var quarantine = new FolderQuarantine(_folder.FullName);
        var document = Document("a.csv", "bytes");
        var place = new DiagnosticPlace { Document = "a.csv", Line = 3 };

        await quarantine.KeepAsync("Cheque", document, [SdkDiagnostics.ChequeListMixed.At(place)]);
        await quarantine.KeepAsync("Cheque", document, [SdkDiagnostics.ChequeListMixed.At(place)]);

        var files = Directory.GetFiles(Path.Combine(_folder.FullName, "Cheque")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, files.Count);
        var lines = await File.ReadAllLinesAsync(files[1]);
        Assert.Equal(3, lines.Length);
        Assert.Contains("SDK035", lines[1]);
        Assert.Contains("autre remise", lines[1]);
        Assert.Contains("another remittance", lines[2]);
    }

    private static IncomingDocument Document(string name, string content) => new(name, Encoding.UTF8.GetBytes(content));

    private void Put(string name, string content) => File.WriteAllText(Path.Combine(_folder.FullName, name), content);
}
