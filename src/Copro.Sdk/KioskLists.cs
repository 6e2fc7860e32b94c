using Copro.Kiosk;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// Puts the list of who owes what in the outbox, one a kiosk and day, as the nightly run does; by hand, a person may confirm a list that
/// shrank.
/// </summary>
public sealed class KioskLists
{
    private readonly DebtorLists _lists;

    /// <summary>Lists from the books of a store.</summary>
    public KioskLists(ILedgerStore store, KioskOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        _lists = new DebtorLists(store, options, clock);
    }

    /// <summary>Prepares the lists of all kiosks of an agency; <see cref="OutboxPublisher"/> delivers them.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="confirmed">Whether a person has looked at lists that shrank or grew too much.</param>
    /// <param name="cancellationToken">Heeded between commits.</param>
    /// <returns>Why lists were held back; empty when none was.</returns>
    public ValueTask<IReadOnlyList<Diagnostic>> PrepareAsync(
        AgencyProfile agency,
        bool confirmed = false,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(agency);
        return _lists.PublishAsync(agency, confirmed, cancellationToken);
    }
}
