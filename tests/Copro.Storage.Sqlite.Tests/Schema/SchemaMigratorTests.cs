using Copro.Conformance;
using Copro.Ledger;
using Xunit;

namespace Copro.Storage.Sqlite.Tests.Schema;

public sealed class SchemaMigratorTests : IDisposable
{
    private const string Schema =
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name LIKE 'copro_%' ORDER BY type, name";

    private readonly TemporaryFolder _folder = new();

    /// <summary>Every schema that was ever released, the empty file first.</summary>
    public static TheoryData<int> EarlierVersions => [.. Enumerable.Range(0, SchemaMigrator.CurrentVersion)];

    [Theory]
    [MemberData(nameof(EarlierVersions))]
    public async Task OpenAsync_FileOfAnEarlierVersion_HasTheSchemaOfAFreshOne(int version)
    {
        MigrateTo(version, "earlier.db");
        await using var fresh = await SqliteLedgerStore.OpenAsync(_folder.Options("fresh.db"));
        await using var earlier = await SqliteLedgerStore.OpenAsync(_folder.Options("earlier.db"));

        Assert.Equal(SchemaOf("fresh.db"), SchemaOf("earlier.db"));
        Assert.Equal(
            CommitOutcome.Committed,
            (await earlier.CommitAsync(Samples.Commit("one") with { Receipts = [Samples.FullReceipt()] })).Outcome
        );
    }

    [Fact]
    public async Task OpenAsync_Twice_ChangesNothing()
    {
        await using (await SqliteLedgerStore.OpenAsync(_folder.Options())) { }
        var once = SchemaOf("books.db");
        await using (await SqliteLedgerStore.OpenAsync(_folder.Options())) { }

        Assert.Equal(once, SchemaOf("books.db"));
        using var raw = new RawDatabase(_folder.PathOf("books.db"));
        Assert.Equal(
            Enumerable.Range(1, SchemaMigrator.CurrentVersion).Select(v => $"{v}"),
            raw.List("SELECT version FROM copro_schema_version ORDER BY version")
        );
    }

    [Fact]
    public async Task OpenAsync_FileOfTheHost_LeavesItsTablesAndVersion()
    {
        using (var host = new RawDatabase(_folder.PathOf("books.db")))
        {
            host.Run("PRAGMA user_version = 42; CREATE TABLE entity (code TEXT); INSERT INTO entity VALUES ('theirs')");
        }

        await using (await SqliteLedgerStore.OpenAsync(_folder.Options())) { }

        using var raw = new RawDatabase(_folder.PathOf("books.db"));
        Assert.Equal("42", raw.Ask("PRAGMA user_version"));
        Assert.Equal("theirs", raw.Ask("SELECT code FROM entity"));
    }

    [Fact]
    public async Task OpenAsync_FileOfANewerPackage_IsRefused()
    {
        await using (await SqliteLedgerStore.OpenAsync(_folder.Options())) { }
        using (var raw = new RawDatabase(_folder.PathOf("books.db")))
        {
            raw.Run("INSERT INTO copro_schema_version VALUES (9999, '9999-later.sql', 'hash')");
        }

        var refusal = await Assert.ThrowsAsync<CoproFormatException>(async () =>
            await SqliteLedgerStore.OpenAsync(_folder.Options())
        );
        Assert.Equal(StorageDiagnostics.SchemaIsNewer.Code, refusal.Diagnostic!.Code);
        Assert.Contains("9999", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_FileOfAnotherScript_IsRefused()
    {
        await using (await SqliteLedgerStore.OpenAsync(_folder.Options())) { }
        using (var raw = new RawDatabase(_folder.PathOf("books.db")))
        {
            raw.Run("UPDATE copro_schema_version SET hash = 'other' WHERE version = 1");
        }

        var refusal = await Assert.ThrowsAsync<CoproFormatException>(async () =>
            await SqliteLedgerStore.OpenAsync(_folder.Options())
        );
        Assert.Equal(StorageDiagnostics.SchemaIsAnother.Code, refusal.Diagnostic!.Code);
    }

    [Fact]
    public async Task OpenAsync_SeveralAtOnceOnANewFile_MigrateOnce()
    {
        var opening = Enumerable
            .Range(0, 6)
            .Select(_ => Task.Run(async () => await SqliteLedgerStore.OpenAsync(_folder.Options())));

        foreach (var store in await Task.WhenAll(opening))
        {
            await store.DisposeAsync();
        }

        using var raw = new RawDatabase(_folder.PathOf("books.db"));
        Assert.Equal($"{SchemaMigrator.CurrentVersion}", raw.Ask("SELECT COUNT(*) FROM copro_schema_version"));
        Assert.Equal("wal", raw.Ask("PRAGMA journal_mode"));
    }

    /// <summary>A released script is never edited: whoever has it would not get the change. New versions are new scripts.</summary>
    [Theory]
    [InlineData(1, "8304bcd227ce6d62fd183f14c819b95d5268f371c5bb2f89ed7d59fb6c38492f")]
    public void Script_OnceReleased_IsNeverChanged(int version, string hash) =>
        Assert.Equal(hash, SchemaScript.All[version - 1].Hash);

    public void Dispose() => _folder.Dispose();

    private void MigrateTo(int version, string name)
    {
        var path = _folder.PathOf(name);
        DatabaseFile.CreateIfMissing(path);
        using var session = SqliteSession.Open(path, TimeSpan.FromSeconds(1));
        if (version > 0)
        {
            Assert.True(session.TryBeginImmediate());
            SchemaMigrator.Migrate(session, version);
            session.Commit();
        }
    }

    private IReadOnlyList<string> SchemaOf(string name)
    {
        using var raw = new RawDatabase(_folder.PathOf(name));
        return raw.List(Schema);
    }
}
