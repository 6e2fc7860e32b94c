using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>Gives the cases the stores they try. Whoever made the factory closes the stores after the case.</summary>
public interface ILedgerStoreFactory
{
    /// <summary>A store with no books in it, apart from every store given before.</summary>
    ValueTask<ILedgerStore> CreateAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Closes a store and opens its storage again, as after a restart of the process. A store whose storage is the object itself
    /// returns the object.
    /// </summary>
    /// <param name="store">A store this factory gave; it is not used any more.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    ValueTask<ILedgerStore> ReopenAsync(ILedgerStore store, CancellationToken cancellationToken = default);
}
