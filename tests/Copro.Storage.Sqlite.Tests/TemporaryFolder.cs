namespace Copro.Storage.Sqlite.Tests;

/// <summary>A folder of a test's own, removed after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("copro-sqlite-");

    public string Path => _folder.FullName;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public SqliteLedgerStoreOptions Options(string name = "books.db") => new() { Path = PathOf(name) };

    public void Dispose() => _folder.Delete(recursive: true);
}
