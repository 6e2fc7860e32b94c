using Copro.Conformance;
using Copro.Ledger;

namespace Copro.Storage.Sqlite.Tests.Conformance;

/// <summary>The reference: its storage is the object.</summary>
internal sealed class InMemoryStoreFactory : ILedgerStoreFactory
{
    public ValueTask<ILedgerStore> CreateAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<ILedgerStore>(new InMemoryLedgerStore());

    public ValueTask<ILedgerStore> ReopenAsync(ILedgerStore store, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(store);
}
