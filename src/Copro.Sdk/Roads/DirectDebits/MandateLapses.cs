using Copro.Ledger;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>
/// Lets mandates lapse that nobody has presented for 36 months, so that nobody can by mistake: one commit a mandate, so that one that
/// changes meanwhile waits for the next evening and holds up no other.
/// </summary>
internal sealed class MandateLapses(ILedgerStore store, SepaOptions options, TimeProvider clock)
{
    private readonly OneOffMandates _mandates = new(options);

    /// <summary>How many lapsed; a mandate that cannot be read is told and passed over.</summary>
    public async ValueTask<int> LapseAsync(
        AgencyProfile agency,
        List<Diagnostic> unreadable,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        // The list is read whole first: the store's reader must not stay open while it is written to.
        var lapsed = new List<StateRecord>();
        var states = store.ReadStatesAsync(agency.Books, SepaMandateState.Scope, cancellationToken);
        await foreach (var state in states.ConfigureAwait(false))
        {
            if (!SepaMandateState.TryDeserialize(state.Payload.Span, out var mandate, out var error))
            {
                unreadable.Add(error!.At(DiagnosticPlace.At(state.Key)));
                continue;
            }

            var transition = _mandates.Lapse(mandate!, agency.DayOf(now), now);
            if (transition.Accepted && transition.Mandate != mandate)
            {
                lapsed.Add(MandateRecords.Mandate(transition.Mandate, state.Version));
            }
        }

        var count = 0;
        foreach (var state in lapsed)
        {
            var commit = new LedgerCommit
            {
                CommandId = $"lapse/{state.Key}",
                Books = agency.Books,
                DecidedAt = now,
                States = [state],
            };
            var result = await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
            count += result.Outcome == CommitOutcome.Committed ? 1 : 0;
        }

        return count;
    }
}
