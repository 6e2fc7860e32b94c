using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>Entries are numbered without a hole, chained, and there for good.</summary>
internal static class EntryCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("entries/a-journal-continues-over-commits", Continues),
        new("entries/each-journal-year-and-entity-counts-by-itself", CountsByItself),
        new("entries/what-does-not-continue-the-journal-is-refused", NotTheNext),
        new("entries/a-stored-entry-is-never-replaced", NeverReplaced),
        new("entries/an-unknown-entity-is-refused", UnknownEntity),
        new("entries/a-closed-period-is-refused", ClosedPeriod),
        new("entries/another-year-s-date-is-refused", WrongYear),
        new("entries/an-entity-of-the-same-commit-counts", EntityOfSameCommit),
        new("entries/sums-beyond-64-bits-balance", LargeSums),
    ];

    private static async Task Continues(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await OpenAsync(factory, cancellationToken).ConfigureAwait(false);
        var entries = Samples.Entries(Samples.Start(), 7);
        await store
            .StoreAsync(Samples.Commit("three") with { Entries = entries.Take(3).ToList() }, cancellationToken)
            .ConfigureAwait(false);
        await store
            .StoreAsync(Samples.Commit("four") with { Entries = entries.Skip(3).ToList() }, cancellationToken)
            .ConfigureAwait(false);

        Expect.Same(entries, await store.EntriesAsync(cancellationToken).ConfigureAwait(false), "entries");
        Expect.Same(
            EntryChain.HeadAfter(entries[^1]),
            await HeadAsync(store, Samples.Start(), cancellationToken).ConfigureAwait(false),
            "The head of the journal"
        );
    }

    private static async Task CountsByItself(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await OpenAsync(factory, cancellationToken).ConfigureAwait(false);
        var nextYear = Samples.Start(year: Samples.Year2027);
        Entry[] entries =
        [
            Samples.Append(Samples.Start()),
            Samples.Append(Samples.Start(Samples.OtherJournal)),
            Samples.Append(Samples.Start(entity: Samples.Gerance)),
            Samples.Append(nextYear, Samples.Draft(date: Samples.Year2027.Start)),
        ];
        await store
            .StoreAsync(Samples.Commit("four journals") with { Entries = entries }, cancellationToken)
            .ConfigureAwait(false);

        foreach (var entry in entries)
        {
            var start = EntryChain.Start(entry.Id.Entity, entry.Id.Journal, entry.Id.FiscalYear);
            Expect.Same(
                EntryChain.HeadAfter(entry),
                await HeadAsync(store, start, cancellationToken).ConfigureAwait(false),
                "The head of a journal"
            );
        }
    }

    private static async Task NotTheNext(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await OpenAsync(factory, cancellationToken).ConfigureAwait(false);
        var entries = Samples.Entries(Samples.Start(), 3);
        await store
            .StoreAsync(Samples.Commit("first") with { Entries = [entries[0]] }, cancellationToken)
            .ConfigureAwait(false);
        var other = Samples.Append(Samples.Start(), Samples.Draft() with { VoucherReference = "another" });
        (string What, Entry[] Entries)[] refused =
        [
            ("that leaves a hole", [entries[2]]),
            ("with a number that is taken", [other]),
            ("over another hash", [Samples.Append(EntryChain.HeadAfter(other))]),
            ("with the next number but the first hash", [Renumbered(entries[0], 2)]),
            ("out of order", [entries[2], entries[1]]),
            ("twice the same", [entries[1], entries[1]]),
        ];

        foreach (var (what, bad) in refused)
        {
            Expect.Conflict(
                LedgerDiagnostics.NotTheNextEntry,
                await store
                    .CommitAsync(Samples.Commit(what) with { Entries = bad }, cancellationToken)
                    .ConfigureAwait(false),
                $"An entry {what}",
                Samples.Journal,
                Samples.Syndicat
            );
        }

        Expect.Same([entries[0]], await store.EntriesAsync(cancellationToken).ConfigureAwait(false), "entries");
    }

    private static async Task NeverReplaced(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await OpenAsync(factory, cancellationToken).ConfigureAwait(false);
        var entry = Samples.Append(Samples.Start());
        await store
            .StoreAsync(Samples.Commit("first") with { Entries = [entry] }, cancellationToken)
            .ConfigureAwait(false);

        var corrected = Samples.Append(Samples.Start(), Samples.Draft() with { Label = "corrected" });
        Expect.Outcome(
            CommitOutcome.Conflict,
            await store
                .CommitAsync(Samples.Commit("correct") with { Entries = [corrected] }, cancellationToken)
                .ConfigureAwait(false),
            "An entry in the place of another"
        );
        Expect.Outcome(
            CommitOutcome.Conflict,
            await store
                .CommitAsync(Samples.Commit("again") with { Entries = [entry] }, cancellationToken)
                .ConfigureAwait(false),
            "The same entry a second time"
        );

        Expect.Same([entry], await store.EntriesAsync(cancellationToken).ConfigureAwait(false), "entries");
    }

    private static async Task UnknownEntity(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        Expect.Conflict(
            LedgerDiagnostics.UnknownEntity,
            await store
                .CommitAsync(
                    Samples.Commit("unknown") with
                    {
                        Entries = [Samples.Append(Samples.Start())],
                    },
                    cancellationToken
                )
                .ConfigureAwait(false),
            "An entry of an entity that is not there",
            Samples.Syndicat
        );
    }

    private static async Task ClosedPeriod(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await OpenAsync(factory, cancellationToken).ConfigureAwait(false);
        var closedThrough = Samples.Entity().FiscalYears[0].ClosedThrough!.Value;
        Expect.Conflict(
            LedgerDiagnostics.ClosedPeriod,
            await store
                .CommitAsync(
                    Samples.Commit("closed") with
                    {
                        Entries = [Samples.Append(Samples.Start(), Samples.Draft(date: closedThrough))],
                    },
                    cancellationToken
                )
                .ConfigureAwait(false),
            "An entry on the last closed day",
            Samples.Syndicat
        );
        await store
            .StoreAsync(
                Samples.Commit("open") with
                {
                    Entries = [Samples.Append(Samples.Start(), Samples.Draft(date: closedThrough.AddDays(1)))],
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async Task WrongYear(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await OpenAsync(factory, cancellationToken).ConfigureAwait(false);
        foreach (var date in (DateOnly[])[Samples.Year2027.Start, Samples.Year2026.Start.AddDays(-1)])
        {
            Expect.Outcome(
                CommitOutcome.Conflict,
                await store
                    .CommitAsync(
                        Samples.Commit($"{date:O}") with
                        {
                            Entries = [Samples.Append(Samples.Start(), Samples.Draft(date: date))],
                        },
                        cancellationToken
                    )
                    .ConfigureAwait(false),
                $"An entry of {date:O} in the journal of 2026"
            );
        }
    }

    private static async Task EntityOfSameCommit(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store
            .StoreAsync(
                Samples.Commit("both") with
                {
                    Entities = [Samples.Entity()],
                    Entries = [Samples.Append(Samples.Start())],
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        // An entity that closes the period in the same commit closes it for the entry too.
        var closing = Samples.Entity() with
        {
            Version = 1,
            FiscalYears = [Samples.Year2026 with { ClosedThrough = Samples.Year2026.End }],
        };
        var next = Samples.Append(EntryChain.HeadAfter(Samples.Append(Samples.Start())));
        Expect.Outcome(
            CommitOutcome.Conflict,
            await store
                .CommitAsync(
                    Samples.Commit("closing") with
                    {
                        Entities = [closing],
                        Entries = [next],
                    },
                    cancellationToken
                )
                .ConfigureAwait(false),
            "An entry of a period that the same commit closes"
        );
    }

    private static async Task LargeSums(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await OpenAsync(factory, cancellationToken).ConfigureAwait(false);
        var (debit, credit) = (Samples.Draft().Lines[0], Samples.Draft().Lines[1]);
        var large = Samples.Draft() with
        {
            Lines =
            [
                debit with
                {
                    Debit = long.MaxValue,
                },
                debit with
                {
                    Debit = long.MaxValue,
                },
                credit with
                {
                    Credit = long.MaxValue,
                },
                credit with
                {
                    Credit = long.MaxValue - 1,
                },
                credit with
                {
                    Credit = 1,
                },
            ],
        };
        var entry = Samples.Append(Samples.Start(), large);
        await store
            .StoreAsync(Samples.Commit("large") with { Entries = [entry] }, cancellationToken)
            .ConfigureAwait(false);

        Expect.Same([entry], await store.EntriesAsync(cancellationToken).ConfigureAwait(false), "entries");
    }

    private static Entry Renumbered(Entry entry, long number) =>
        Samples.Rehash(entry with { Id = entry.Id with { Number = number } });

    private static async Task<ILedgerStore> OpenAsync(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store
            .StoreAsync(
                Samples.Commit("entities") with
                {
                    Entities = [Samples.Entity(), Samples.Entity(Samples.Gerance)],
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return store;
    }

    private static async Task<JournalHead> HeadAsync(
        ILedgerStore store,
        JournalHead journal,
        CancellationToken cancellationToken
    ) =>
        await store
            .FindJournalHeadAsync(Samples.Books, journal.Entity, journal.Journal, journal.FiscalYear, cancellationToken)
            .ConfigureAwait(false);
}
