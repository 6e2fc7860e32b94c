using Copro.Conformance;
using Copro.Ledger;

namespace Copro.Storage.Sqlite.Tests.Conformance;

/// <summary>Each store in a file of its own.</summary>
internal sealed class SqliteStoreFactory : ILedgerStoreFactory, IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SqliteLedgerStore> _stores = [];

    public async ValueTask<ILedgerStore> CreateAsync(CancellationToken cancellationToken = default) =>
        await OpenAsync(_folder.PathOf($"{_stores.Count}.db"), cancellationToken);

    public async ValueTask<ILedgerStore> ReopenAsync(ILedgerStore store, CancellationToken cancellationToken = default)
    {
        var open = (SqliteLedgerStore)store;
        await open.DisposeAsync();
        return await OpenAsync(open.Path, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
        {
            await store.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async ValueTask<SqliteLedgerStore> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var store = await SqliteLedgerStore.OpenAsync(new SqliteLedgerStoreOptions { Path = path }, cancellationToken);
        _stores.Add(store);
        return store;
    }
}
