using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>What is committed is read back as it was.</summary>
internal static class RecordCases
{
    private const string AwkwardText =
        "é à ç œ Œ ÿ € « » 'quoted' \"double\" \\ / ; -- %_ \t tab \r\n line 👩\u200D👧 𝔘 \u00A0nbsp e\u0301 \u200Fעברית\u200E 中文 \u0001\u001F";

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        new("records/empty-books", EmptyBooks),
        new("records/each-kind-is-read-back", EachKindIsReadBack),
        new("records/a-change-replaces-the-whole-record", ChangeReplaces),
        new("records/texts-are-kept", TextsAreKept),
        new("records/texts-that-are-no-unicode-are-refused", BrokenTextsAreRefused),
        new("records/amounts-are-kept", AmountsAreKept),
        new("records/dates-and-instants-are-kept", DatesAreKept),
        new("records/the-caller-s-bytes-are-copied", BytesAreCopied),
    ];

    private static async Task EmptyBooks(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store.ExpectEmptyAsync(Samples.Books, "Nothing", cancellationToken).ConfigureAwait(false);
        Expect.That(
            await store.FindReceiptAsync(Samples.Books, "none", cancellationToken).ConfigureAwait(false) is null,
            "A receipt that is not there should be null."
        );
        Expect.That(
            await store.FindStateAsync(Samples.Books, "none", "none", cancellationToken).ConfigureAwait(false) is null,
            "A state that is not there should be null."
        );
        Expect.Same(
            Samples.Start(),
            await store
                .FindJournalHeadAsync(
                    Samples.Books,
                    Samples.Syndicat,
                    Samples.Journal,
                    Samples.Year2026.Code,
                    cancellationToken
                )
                .ConfigureAwait(false),
            "The head of a journal without entries"
        );
    }

    private static async Task EachKindIsReadBack(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var entry = Samples.Append(Samples.Start());
        await store
            .StoreAsync(
                Samples.Commit("all") with
                {
                    Source = Samples.Source("file"),
                    Entities = [Samples.Entity()],
                    DebtorAccounts = [Samples.DebtorAccount()],
                    OpenItems = [Samples.OpenItem()],
                    Receipts = [Samples.FullReceipt()],
                    Settlements = [Samples.Settlement()],
                    Entries = [entry],
                    States = [Samples.State()],
                    Outbox = [Samples.Message()],
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        await ExpectStored(store, entry, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ExpectStored(ILedgerStore store, Entry entry, CancellationToken cancellationToken)
    {
        var (books, receipt) = (Samples.Books, Samples.FullReceipt() with { Version = 1 });
        Expect.Same(
            Samples.Source("file"),
            await store.FindSourceAsync(books, Samples.Source("file").Key, cancellationToken).ConfigureAwait(false),
            "The source document"
        );
        Expect.Same(
            [Samples.Entity() with { Version = 1 }],
            await store.ReadEntitiesAsync(books, cancellationToken).ListAsync().ConfigureAwait(false),
            "entities"
        );
        Expect.Same(
            [Samples.DebtorAccount() with { Version = 1 }],
            await store.ReadDebtorAccountsAsync(books, null, cancellationToken).ListAsync().ConfigureAwait(false),
            "debtor accounts"
        );
        Expect.Same(
            [Samples.OpenItem() with { Version = 1 }],
            await store.ReadOpenItemsAsync(books, null, cancellationToken).ListAsync().ConfigureAwait(false),
            "open items"
        );
        Expect.Same([receipt], await store.ReceiptsAsync(cancellationToken).ConfigureAwait(false), "receipts");
        Expect.Same(
            receipt,
            await store.FindReceiptAsync(books, receipt.Id, cancellationToken).ConfigureAwait(false),
            "The receipt found by its id"
        );
        Expect.Same(
            [Samples.Settlement() with { Version = 1 }],
            await store.ReadSettlementsAsync(books, null, cancellationToken).ListAsync().ConfigureAwait(false),
            "settlements"
        );
        Expect.Same([entry], await store.EntriesAsync(cancellationToken).ConfigureAwait(false), "entries");
        var state = Samples.State() with { Version = 1 };
        Expect.Same(
            [state],
            await store.ReadStatesAsync(books, state.Scope, cancellationToken).ListAsync().ConfigureAwait(false),
            "states"
        );
        Expect.Same(
            state,
            await store.FindStateAsync(books, state.Scope, state.Key, cancellationToken).ConfigureAwait(false),
            "The state found by its key"
        );
        Expect.Same(
            [Samples.Message()],
            await store.ReadOutboxAsync(books, cancellationToken).ListAsync().ConfigureAwait(false),
            "messages"
        );
    }

    private static async Task ChangeReplaces(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store
            .StoreAsync(
                Samples.Commit("first") with
                {
                    Receipts = [Samples.FullReceipt()],
                    Entities = [Samples.Entity()],
                    States = [Samples.State()],
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        // What was said before and is not said any more is gone.
        var changed = Samples.Receipt("full") with
        {
            Version = 1,
            Label = "autre",
        };
        var entity = Samples.Entity() with { Version = 1, BankAccounts = [], Siren = null };
        var state = Samples.State() with { Version = 1, Payload = new byte[] { 9 }, SchemaVersion = 4 };
        await store
            .StoreAsync(
                Samples.Commit("second") with
                {
                    Receipts = [changed],
                    Entities = [entity],
                    States = [state],
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        Expect.Same(
            [changed with { Version = 2 }],
            await store.ReceiptsAsync(cancellationToken).ConfigureAwait(false),
            "receipts"
        );
        Expect.Same(
            [entity with { Version = 2 }],
            await store.ReadEntitiesAsync(Samples.Books, cancellationToken).ListAsync().ConfigureAwait(false),
            "entities"
        );
        Expect.Same(
            [state with { Version = 2 }],
            await store
                .ReadStatesAsync(Samples.Books, state.Scope, cancellationToken)
                .ListAsync()
                .ConfigureAwait(false),
            "states"
        );
    }

    private static async Task TextsAreKept(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        var receipt = Samples.Receipt() with
        {
            Label = AwkwardText,
            Account = AwkwardText,
            Owner = AwkwardText,
            Note = new string('é', 20_000),
            AccountLabel = string.Empty,
        };
        var entry = Samples.Append(Samples.Start(), Samples.Draft() with { Label = AwkwardText });
        var state = Samples.State(AwkwardText);
        await store
            .StoreAsync(
                Samples.Commit(AwkwardText) with
                {
                    Entities = [Samples.Entity()],
                    Receipts = [receipt],
                    Entries = [entry],
                    States = [state],
                },
                cancellationToken
            )
            .ConfigureAwait(false);

        var found = await store
            .ReceiptsAsync(
                cancellationToken,
                new ReceiptQuery
                {
                    Entity = Samples.Syndicat,
                    Account = AwkwardText,
                    OwnerOrNone = AwkwardText,
                }
            )
            .ConfigureAwait(false);
        Expect.Same([receipt with { Version = 1 }], found, "receipts found by an awkward text");
        Expect.Same([entry], await store.EntriesAsync(cancellationToken).ConfigureAwait(false), "entries");
        Expect.Same(
            state with
            {
                Version = 1,
            },
            await store
                .FindStateAsync(Samples.Books, state.Scope, AwkwardText, cancellationToken)
                .ConfigureAwait(false),
            "The state under an awkward key"
        );
        Expect.Outcome(
            CommitOutcome.AlreadyDone,
            await store.CommitAsync(Samples.Commit(AwkwardText), cancellationToken).ConfigureAwait(false),
            "An awkward command given again"
        );
    }

    private static async Task BrokenTextsAreRefused(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        // Half a surrogate pair has no UTF-8 form, and PostgreSQL stores no NUL: no store may take what another loses.
        foreach (var text in (string[])["half \uD83D of a pair", "half \uDE00 of a pair", "a\0b"])
        {
            await Expect
                .Throws<ArgumentException>(
                    () =>
                        store
                            .CommitAsync(
                                Samples.Commit("broken") with
                                {
                                    Receipts = [Samples.Receipt() with { Label = text }],
                                },
                                cancellationToken
                            )
                            .AsTask(),
                    "A receipt with a text that is no Unicode text"
                )
                .ConfigureAwait(false);
        }

        await store.ExpectEmptyAsync(Samples.Books, "A refused commit", cancellationToken).ConfigureAwait(false);
    }

    private static async Task AmountsAreKept(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        Money[] amounts =
        [
            new(long.MaxValue, Currency.Eur),
            new(long.MinValue, Currency.Eur),
            new(long.MaxValue, Currency.Xpf),
            new(long.MinValue, Currency.Tnd),
            new(1, Currency.Eur),
            new(-1, Currency.Tnd),
            new(-99, Currency.Eur),
            new((1L << 53) + 1, Currency.Xof),
        ];
        var receipts = amounts
            .Select((amount, i) => Samples.Receipt($"{i}") with { Amount = amount, CashRounding = default })
            .OrderBy(r => r.Id, StringComparer.Ordinal)
            .ToList();
        await store
            .StoreAsync(Samples.Commit("amounts") with { Receipts = receipts }, cancellationToken)
            .ConfigureAwait(false);

        var found = await store.ReceiptsAsync(cancellationToken).ConfigureAwait(false);
        Expect.Equal(receipts.Count, found.Count, "The number of receipts");
        for (var i = 0; i < receipts.Count; i++)
        {
            Expect.Equal(receipts[i].Amount, found[i].Amount, "An amount");
            Expect.Equal(default, found[i].CashRounding, "An amount that is not there");
        }
    }

    private static async Task DatesAreKept(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        DateOnly[] dates = [DateOnly.MinValue, new(999, 12, 31), new(2024, 2, 29), DateOnly.MaxValue];
        var receipts = dates.Select((date, i) => Samples.Receipt($"{i}") with { Date = date }).ToList();
        DateTimeOffset[] instants =
        [
            DateTimeOffset.MinValue,
            DateTimeOffset.MaxValue,
            new(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2)),
            new DateTimeOffset(2026, 11, 21, 23, 59, 59, 999, TimeSpan.FromHours(-9.5)).AddTicks(7),
        ];
        await store
            .StoreAsync(Samples.Commit("dates") with { Receipts = receipts }, cancellationToken)
            .ConfigureAwait(false);
        for (var i = 0; i < instants.Length; i++)
        {
            var source = Samples.Source($"at-{i}") with { ReceivedAt = instants[i] };
            await store
                .StoreAsync(Samples.Commit($"at-{i}") with { Source = source }, cancellationToken)
                .ConfigureAwait(false);
            var found = await store.FindSourceAsync(Samples.Books, source.Key, cancellationToken).ConfigureAwait(false);
            Expect.Same(source, found, "A source document with an instant at the edge");
        }

        Expect.InOrder(
            receipts.Select(r => r.Id),
            await store.ReceiptsAsync(cancellationToken).ConfigureAwait(false),
            r => r.Id,
            "Receipts by date"
        );
    }

    private static async Task BytesAreCopied(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        byte[] payload = [1, 2, 3];
        var content = "abc"u8.ToArray();
        var message = Samples.Message() with { Content = content, Hash = ContentHash.Of(content) };
        await store
            .StoreAsync(
                Samples.Commit("bytes") with
                {
                    States = [Samples.State() with { Payload = payload }],
                    Outbox = [message],
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        payload[0] = 99;
        content[0] = 99;

        var state = await store
            .FindStateAsync(Samples.Books, Samples.State().Scope, Samples.State().Key, cancellationToken)
            .ConfigureAwait(false);
        var messages = await store.ReadOutboxAsync(Samples.Books, cancellationToken).ListAsync().ConfigureAwait(false);
        Expect.That(
            state!.Payload.Span.SequenceEqual((ReadOnlySpan<byte>)[1, 2, 3]),
            "A state should keep the bytes it had when it was committed."
        );
        Expect.That(
            messages[0].Content.Span.SequenceEqual("abc"u8),
            "A message should keep the bytes it had when it was committed."
        );
    }
}
