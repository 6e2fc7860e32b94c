using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>Sets up the books of an agency from its file, once, and finds the agency of books that were set up.</summary>
public static class AgencySetup
{
    private const string Scope = "sdk.agency";
    private const string Key = "file";

    /// <summary>
    /// Commits entities, accounts, items and opening entries, and keeps the file with them. Books that were set up before are left
    /// as they are.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="utf8">The agency file.</param>
    /// <param name="secret">The secret of the installation.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Heeded before the commit.</param>
    /// <returns>The agency as its file says.</returns>
    /// <exception cref="CoproFormatException">The file is wrong, or clashes with what the books hold.</exception>
    public static async ValueTask<AgencyProfile> SetUpAsync(
        ILedgerStore store,
        ReadOnlyMemory<byte> utf8,
        AgencySecret secret,
        TimeProvider clock,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(clock);
        var file = AgencyFile.Parse(utf8.Span, secret);
        var agency = file.Profile;
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, agency.TimeZone).DateTime);
        var commit = new LedgerCommit
        {
            CommandId = $"set-up/{agency.Books}",
            Books = agency.Books,
            DecidedAt = now,
            Entities = file.Opening.Entities,
            DebtorAccounts = file.Opening.Accounts,
            OpenItems = file.Opening.Items,
            Entries = [.. file.Opening.Entries.Select(draft => First(draft, file.Opening, today, secret))],
            States =
            [
                new StateRecord
                {
                    Scope = Scope,
                    Key = Key,
                    SchemaVersion = 1,
                    Payload = utf8,
                },
            ],
        };
        var result = await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        return result.Outcome == CommitOutcome.Conflict ? throw new CoproFormatException(result.Reason!) : agency;
    }

    /// <summary>The agency whose books were set up in a store, or <c>null</c>.</summary>
    public static async ValueTask<AgencyProfile?> FindAsync(
        ILedgerStore store,
        BooksId books,
        AgencySecret secret,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        var state = await store.FindStateAsync(books, Scope, Key, cancellationToken).ConfigureAwait(false);
        return state is null ? null : AgencyFile.Parse(state.Payload.Span, secret).Profile;
    }

    private static Entry First(EntryDraft draft, AgencyOpening opening, DateOnly today, AgencySecret secret)
    {
        var year =
            opening.Entities.First(entity => entity.Code == draft.Entity).FiscalYearOf(draft.Date)
            ?? throw AgencyValues.Wrong($"entities[{draft.Entity}].opening.date", $"{draft.Date:yyyy-MM-dd}");
        return EntryChain.Append(
            EntryChain.Start(draft.Entity, draft.Journal, year.Code),
            draft,
            today,
            secret.ChainKey
        );
    }
}
