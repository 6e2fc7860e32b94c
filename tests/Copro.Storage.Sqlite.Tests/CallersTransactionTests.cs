using Copro.Conformance;
using Copro.Ledger;
using Xunit;

namespace Copro.Storage.Sqlite.Tests;

/// <summary>The caller's rows and the books change together.</summary>
public sealed class CallersTransactionTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private SqliteLedgerStore _store = null!;
    private RawDatabase _host = null!;

    [Fact]
    public async Task CommitAsync_CallerCommits_StoresBoth()
    {
        await using (var transaction = _host.Connection.BeginTransaction())
        {
            _host.Run("INSERT INTO host_payment VALUES ('theirs')", transaction);
            var result = await _store.CommitAsync(Staging("one"), _host.Connection, transaction);
            Assert.Equal(CommitOutcome.Committed, result.Outcome);
            // Nobody else sees it yet.
            Assert.Empty(await _store.ReceiptsAsync(default));
            await transaction.CommitAsync();
        }

        Assert.Single(await _store.ReceiptsAsync(default));
        Assert.Equal("1", _host.Ask("SELECT COUNT(*) FROM host_payment"));
        Assert.Equal(CommitOutcome.AlreadyDone, (await _store.CommitAsync(Staging("one"))).Outcome);
    }

    [Fact]
    public async Task CommitAsync_CallerRollsBack_StoresNeither()
    {
        await using (var transaction = _host.Connection.BeginTransaction())
        {
            _host.Run("INSERT INTO host_payment VALUES ('theirs')", transaction);
            var result = await _store.CommitAsync(Staging("one"), _host.Connection, transaction);
            Assert.Equal(CommitOutcome.Committed, result.Outcome);
            await transaction.RollbackAsync();
        }

        await _store.ExpectEmptyAsync(Samples.Books, "A transaction rolled back", default);
        Assert.Equal("0", _host.Ask("SELECT COUNT(*) FROM host_payment"));
        Assert.Equal(CommitOutcome.Committed, (await _store.CommitAsync(Staging("one"))).Outcome);
    }

    [Fact]
    public async Task CommitAsync_Conflict_LeavesTheCallersTransactionAsItWas()
    {
        await using (var transaction = _host.Connection.BeginTransaction())
        {
            _host.Run("INSERT INTO host_payment VALUES ('theirs')", transaction);
            var conflicting = Staging("one") with { States = [Samples.State() with { Version = 3 }] };
            var result = await _store.CommitAsync(conflicting, _host.Connection, transaction);
            Assert.Equal(CommitOutcome.Conflict, result.Outcome);

            var second = await _store.CommitAsync(Staging("one"), _host.Connection, transaction);
            Assert.Equal(CommitOutcome.Committed, second.Outcome);
            await transaction.CommitAsync();
        }

        Assert.Single(await _store.ReceiptsAsync(default));
        Assert.Equal("1", _host.Ask("SELECT COUNT(*) FROM host_payment"));
    }

    [Fact]
    public async Task CommitAsync_Cancelled_LeavesTheCallersTransactionAsItWas()
    {
        await using var transaction = _host.Connection.BeginTransaction();
        _host.Run("INSERT INTO host_payment VALUES ('theirs')", transaction);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await _store.CommitAsync(Staging("one"), _host.Connection, transaction, new CancellationToken(true))
        );
        await transaction.CommitAsync();

        await _store.ExpectEmptyAsync(Samples.Books, "A cancelled commit", default);
        Assert.Equal("1", _host.Ask("SELECT COUNT(*) FROM host_payment"));
    }

    [Fact]
    public async Task CommitAsync_ConnectionToAnotherFile_IsRefused()
    {
        await using var other = await SqliteLedgerStore.OpenAsync(_folder.Options("other.db"));
        using var raw = new RawDatabase(other.Path);
        await using var transaction = raw.Connection.BeginTransaction();

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await _store.CommitAsync(Staging("one"), raw.Connection, transaction)
        );
    }

    [Fact]
    public async Task CommitAsync_TransactionOfAnotherConnection_IsRefused()
    {
        using var raw = new RawDatabase(_store.Path);
        await using var transaction = raw.Connection.BeginTransaction(deferred: true);

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await _store.CommitAsync(Staging("one"), _host.Connection, transaction)
        );
    }

    [Fact]
    public async Task CommitAsync_ForeignKeysOff_IsRefused()
    {
        using var raw = new RawDatabase(_store.Path, foreignKeys: false);
        await using var transaction = raw.Connection.BeginTransaction();

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await _store.CommitAsync(Staging("one"), raw.Connection, transaction)
        );
    }

    public async Task InitializeAsync()
    {
        _store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        _host = new RawDatabase(_store.Path);
        _host.Run("CREATE TABLE host_payment (name TEXT NOT NULL)");
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    private static LedgerCommit Staging(string command) =>
        Samples.Commit(command) with
        {
            Source = Samples.Source("file"),
            Entities = [Samples.Entity()],
            Receipts = [Samples.Receipt()],
            Entries = [Samples.Append(Samples.Start())],
            States = [Samples.State()],
            Outbox = [Samples.Message()],
        };
}
