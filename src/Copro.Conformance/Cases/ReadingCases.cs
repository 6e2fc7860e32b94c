using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>Answers come in their order, from the books that were asked, and from one moment.</summary>
internal static class ReadingCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("reading/receipts-come-by-date-then-id", ReceiptOrder),
        new("reading/entities-come-by-code", EntityOrder),
        new("reading/debtor-accounts-come-by-entity-then-code", DebtorAccountOrder),
        new("reading/open-items-come-by-entity-account-due-date-id", OpenItemOrder),
        new("reading/settlements-come-by-expected-date-then-id", SettlementOrder),
        new("reading/entries-come-by-entity-year-journal-number", EntryOrder),
        new("reading/states-come-by-key-of-their-scope", StateOrder),
        new("reading/books-are-apart", BooksAreApart),
        new("reading/no-books-are-refused", NoBooks),
        new("reading/a-walk-bears-commits-meanwhile", CommitsMeanwhile),
        new("reading/a-walk-may-be-left", WalkLeft),
    ];

    private static async Task ReceiptOrder(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var receipts = Enumerable
            .Range(0, 30)
            .Select(i => Samples.Receipt($"{i}") with { Date = Samples.Today.AddDays(i * 7 % 3) })
            .ToList();
        await store
            .StoreAsync(Samples.Commit("receipts") with { Receipts = receipts }, cancellationToken)
            .ConfigureAwait(false);

        Expect.InOrder(
            receipts.OrderBy(r => r.Date).ThenBy(r => r.Id, StringComparer.Ordinal).Select(r => r.Id),
            await store.ReceiptsAsync(cancellationToken).ConfigureAwait(false),
            r => r.Id,
            "Receipts"
        );
    }

    private static async Task EntityOrder(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        // By code unit: capitals before small letters, letters with accents last, whatever the culture.
        string[] codes = ["a", "É", "S010", "Z", "S002", "s001", "S1"];
        await store
            .StoreAsync(
                Samples.Commit("entities") with
                {
                    Entities = codes.Select(Samples.Entity).ToList(),
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        Expect.InOrder(
            codes.Order(StringComparer.Ordinal),
            await store.ReadEntitiesAsync(Samples.Books, cancellationToken).ListAsync().ConfigureAwait(false),
            e => e.Code,
            "Entities"
        );
    }

    private static async Task DebtorAccountOrder(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store
            .StoreAsync(
                Samples.Commit("accounts") with
                {
                    DebtorAccounts =
                    [
                        Samples.DebtorAccount("b"),
                        Samples.DebtorAccount("a", Samples.Gerance),
                        Samples.DebtorAccount("B"),
                        Samples.DebtorAccount("c", Samples.Gerance),
                        Samples.DebtorAccount("a"),
                    ],
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        async Task Check(string? entity, params string[] expected) =>
            Expect.InOrder(
                expected,
                await store
                    .ReadDebtorAccountsAsync(Samples.Books, entity, cancellationToken)
                    .ListAsync()
                    .ConfigureAwait(false),
                a => $"{a.Entity}/{a.Code}",
                "Debtor accounts"
            );

        await Check(null, "G001/a", "G001/c", "S001/B", "S001/a", "S001/b").ConfigureAwait(false);
        await Check(Samples.Gerance, "G001/a", "G001/c").ConfigureAwait(false);
        await Check("s001").ConfigureAwait(false);
    }

    private static async Task OpenItemOrder(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var due = Samples.OpenItem().DueOn;
        await store
            .StoreAsync(
                Samples.Commit("items") with
                {
                    OpenItems =
                    [
                        Samples.OpenItem("4") with
                        {
                            Account = "b",
                            Settled = Samples.OpenItem().Amount,
                        },
                        Samples.OpenItem("3") with
                        {
                            Account = "a",
                        },
                        Samples.OpenItem("2") with
                        {
                            Account = "a",
                        },
                        Samples.OpenItem("1") with
                        {
                            Account = "a",
                            DueOn = due.AddDays(1),
                        },
                        Samples.OpenItem("9", Samples.Gerance),
                    ],
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        async Task Check(string? entity, params string[] expected) =>
            Expect.InOrder(
                expected,
                await store
                    .ReadOpenItemsAsync(Samples.Books, entity, cancellationToken)
                    .ListAsync()
                    .ConfigureAwait(false),
                i => i.Id,
                "Open items"
            );

        await Check(null, "9", "2", "3", "1", "4").ConfigureAwait(false);
        await Check(Samples.Syndicat, "2", "3", "1", "4").ConfigureAwait(false);
    }

    private static async Task SettlementOrder(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var expectedOn = Samples.Settlement().ExpectedOn;
        await store
            .StoreAsync(
                Samples.Commit("settlements") with
                {
                    Settlements =
                    [
                        Samples.Settlement("b") with
                        {
                            State = SettlementState.Open,
                        },
                        Samples.Settlement("a"),
                        Samples.Settlement("0") with
                        {
                            ExpectedOn = expectedOn.AddDays(1),
                        },
                        Samples.Settlement("z") with
                        {
                            ExpectedOn = expectedOn.AddDays(-1),
                            State = SettlementState.Open,
                        },
                    ],
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        async Task Check(SettlementState? state, params string[] expected) =>
            Expect.InOrder(
                expected,
                await store
                    .ReadSettlementsAsync(Samples.Books, state, cancellationToken)
                    .ListAsync()
                    .ConfigureAwait(false),
                s => s.Id,
                "Settlements"
            );

        await Check(null, "z", "a", "b", "0").ConfigureAwait(false);
        await Check(SettlementState.Open, "z", "b").ConfigureAwait(false);
        await Check(SettlementState.Settled, "a", "0").ConfigureAwait(false);
    }

    private static async Task EntryOrder(ILedgerStoreFactory factory, CancellationToken cancellationToken)
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
        var transfers = Samples.Entries(Samples.Start(), 11);
        var nextYear = Samples.Entries(
            Samples.Start(Samples.OtherJournal, year: Samples.Year2027),
            1,
            _ => Samples.Draft(Samples.OtherJournal, date: Samples.Year2027.Start)
        );
        var cheques = Samples.Entries(Samples.Start(Samples.OtherJournal), 2);
        var other = Samples.Entries(Samples.Start(entity: Samples.Gerance), 2);
        await store
            .StoreAsync(
                Samples.Commit("entries") with
                {
                    Entries = [.. nextYear, .. transfers, .. cheques, .. other],
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        Expect.Same(
            [.. other, .. cheques, .. transfers, .. nextYear],
            await store.EntriesAsync(cancellationToken).ConfigureAwait(false),
            "entries"
        );
        Expect.Same(
            other,
            await store.EntriesAsync(cancellationToken, Samples.Gerance).ConfigureAwait(false),
            "entries of one entity"
        );
    }

    private static async Task StateOrder(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store
            .StoreAsync(
                Samples.Commit("states") with
                {
                    States =
                    [
                        Samples.State("b", "one"),
                        Samples.State("a", "two"),
                        Samples.State("B", "one"),
                        Samples.State("a", "one"),
                    ],
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        Expect.InOrder(
            ["B", "a", "b"],
            await store.ReadStatesAsync(Samples.Books, "one", cancellationToken).ListAsync().ConfigureAwait(false),
            s => s.Key,
            "States"
        );
        Expect.That(
            await store.FindStateAsync(Samples.Books, "two", "b", cancellationToken).ConfigureAwait(false) is null,
            "A state of another scope should not be found."
        );
    }

    private static async Task BooksAreApart(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var mine = Samples.Commit("same command") with
        {
            Source = Samples.Source("file"),
            Entities = [Samples.Entity()],
            DebtorAccounts = [Samples.DebtorAccount()],
            OpenItems = [Samples.OpenItem()],
            Receipts = [Samples.Receipt()],
            Settlements = [Samples.Settlement()],
            Entries = [Samples.Append(Samples.Start())],
            States = [Samples.State()],
            Outbox = [Samples.Message()],
        };
        await store.StoreAsync(mine, cancellationToken).ConfigureAwait(false);
        await store
            .ExpectEmptyAsync(Samples.OtherBooks, "A commit to other books", cancellationToken)
            .ConfigureAwait(false);

        // The same names, keys and numbers, down to the command, belong to other things there.
        await store.StoreAsync(mine with { Books = Samples.OtherBooks }, cancellationToken).ConfigureAwait(false);
        await store
            .MarkPublishedAsync(Samples.OtherBooks, Samples.Message().Id, Samples.Now, cancellationToken)
            .ConfigureAwait(false);

        Expect.Equal(
            1,
            (await store.ReadOutboxAsync(Samples.Books, cancellationToken).ListAsync().ConfigureAwait(false)).Count,
            "The number of messages waiting in the first books"
        );
        Expect.Same(
            [Samples.Receipt() with { Version = 1 }],
            await store.ReceiptsAsync(cancellationToken, books: Samples.OtherBooks).ConfigureAwait(false),
            "receipts"
        );
    }

    private static async Task NoBooks(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        (string What, Func<Task> Act)[] questions =
        [
            ("a receipt", () => Done(store.FindReceiptAsync(default, "id", cancellationToken))),
            ("a source", () => Done(store.FindSourceAsync(default, Samples.KeyOf("k"), cancellationToken))),
            ("a state", () => Done(store.FindStateAsync(default, "s", "k", cancellationToken))),
            ("a head", () => Done(store.FindJournalHeadAsync(default, "e", "j", "y", cancellationToken))),
            ("receipts", () => store.ReadReceiptsAsync(default, new ReceiptQuery(), cancellationToken).ListAsync()),
            ("entities", () => store.ReadEntitiesAsync(default, cancellationToken).ListAsync()),
            ("accounts", () => store.ReadDebtorAccountsAsync(default, null, cancellationToken).ListAsync()),
            ("items", () => store.ReadOpenItemsAsync(default, null, cancellationToken).ListAsync()),
            ("settlements", () => store.ReadSettlementsAsync(default, null, cancellationToken).ListAsync()),
            ("entries", () => store.ReadEntriesAsync(default, null, cancellationToken).ListAsync()),
            ("states", () => store.ReadStatesAsync(default, "s", cancellationToken).ListAsync()),
            ("messages", () => store.ReadOutboxAsync(default, cancellationToken).ListAsync()),
            ("to mark", () => store.MarkPublishedAsync(default, "m", Samples.Now, cancellationToken).AsTask()),
        ];
        foreach (var (what, act) in questions)
        {
            await Expect.Throws<ArgumentException>(act, $"Asking for {what} of no books").ConfigureAwait(false);
        }
    }

    private static async Task Done<T>(ValueTask<T> answer) => await answer.ConfigureAwait(false);

    private static async Task CommitsMeanwhile(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var receipts = Enumerable.Range(0, 50).Select(i => Samples.Receipt($"{i}")).ToList();
        await store
            .StoreAsync(Samples.Commit("receipts") with { Receipts = receipts }, cancellationToken)
            .ConfigureAwait(false);

        var walked = new List<Receipt>();
        await foreach (
            var receipt in store
                .ReadReceiptsAsync(Samples.Books, new ReceiptQuery(), cancellationToken)
                .ConfigureAwait(false)
        )
        {
            walked.Add(receipt);
            var late = Samples.Receipt($"late-{walked.Count}") with { Date = Samples.Today.AddDays(1) };
            await store
                .StoreAsync(
                    Samples.Commit($"change-{walked.Count}") with
                    {
                        Receipts = [receipt with { Label = "seen" }, late],
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        Expect.InOrder(
            receipts.OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => $"{r.Id}: {r.Label}"),
            walked,
            r => $"{r.Id}: {r.Label}",
            "Receipts walked through while they were changed"
        );
        Expect.Equal(
            2 * receipts.Count,
            (await store.ReceiptsAsync(cancellationToken).ConfigureAwait(false)).Count,
            "The number of receipts afterwards"
        );
    }

    private static async Task WalkLeft(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var receipts = Enumerable.Range(0, 50).Select(i => Samples.Receipt($"{i}")).ToList();
        await store
            .StoreAsync(Samples.Commit("receipts") with { Receipts = receipts }, cancellationToken)
            .ConfigureAwait(false);
        for (var i = 0; i < 20; i++)
        {
            using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Expect
                .Throws<OperationCanceledException>(
                    async () =>
                    {
                        var walk = store.ReadReceiptsAsync(Samples.Books, new ReceiptQuery(), cancellation.Token);
                        await foreach (var receipt in walk.ConfigureAwait(false))
                        {
                            Expect.That(receipt is not null, "A receipt should be there.");
                            await cancellation.CancelAsync().ConfigureAwait(false);
                        }
                    },
                    "A walk that is cancelled"
                )
                .ConfigureAwait(false);
            var left = store
                .ReadReceiptsAsync(Samples.Books, new ReceiptQuery(), cancellationToken)
                .GetAsyncEnumerator(cancellationToken);
            await using (left.ConfigureAwait(false))
            {
                Expect.That(await left.MoveNextAsync().ConfigureAwait(false), "A receipt should be there.");
            }
        }

        await store
            .StoreAsync(Samples.Commit("after") with { Receipts = [Samples.Receipt("after")] }, cancellationToken)
            .ConfigureAwait(false);
    }
}
