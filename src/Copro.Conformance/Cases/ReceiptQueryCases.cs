using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>Each member of a query restricts by itself, and all together.</summary>
internal static class ReceiptQueryCases
{
    private static readonly Receipt[] s_receipts =
    [
        Samples.Receipt("1") with
        {
            Account = "450PIERREP",
            SettlementId = "slip-1",
            Means = PaymentMeans.Cheque,
            Journal = Samples.Journal,
        },
        Samples.Receipt("2") with
        {
            Owner = "claire",
            State = ReceiptState.Validated,
            Account = "450pierrep",
        },
        Samples.Receipt("3", Samples.Gerance) with
        {
            Owner = "denis",
            State = ReceiptState.Posted,
            Prepared = Samples.Draft(entity: Samples.Gerance),
            Account = "450PIERREP",
        },
        Samples.Receipt("4") with
        {
            Document = Samples.KeyOf("other-file"),
            State = ReceiptState.FileGenerated,
            SettlementId = "slip-1",
            Owner = "claire",
        },
        Samples.Receipt("5") with
        {
            State = ReceiptState.Cancelled,
            Means = PaymentMeans.Cash,
            Journal = string.Empty,
        },
        Samples.Receipt("6", Samples.Gerance) with
        {
            State = ReceiptState.Archived,
            SettlementId = "slip-2",
        },
    ];

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case("nothing", new ReceiptQuery(), "1", "2", "3", "4", "5", "6"),
        Case("entity", new ReceiptQuery { Entity = Samples.Syndicat }, "1", "2", "4", "5"),
        Case("unknown-entity", new ReceiptQuery { Entity = "s001" }),
        Case("one-state", new ReceiptQuery { States = [ReceiptState.Received] }, "1"),
        Case(
            "working-list",
            new ReceiptQuery { States = [ReceiptState.Posted, ReceiptState.Received, ReceiptState.FileGenerated] },
            "1",
            "3",
            "4"
        ),
        Case(
            "several-states",
            new ReceiptQuery
            {
                States = [ReceiptState.Archived, ReceiptState.Received, ReceiptState.Cancelled, ReceiptState.Received],
            },
            "1",
            "5",
            "6"
        ),
        Case("means", new ReceiptQuery { Means = PaymentMeans.Transfer }, "2", "3", "4", "6"),
        Case("document", new ReceiptQuery { Document = Samples.KeyOf("other-file") }, "4"),
        Case("account", new ReceiptQuery { Entity = Samples.Syndicat, Account = "450PIERREP" }, "1"),
        Case("owner-or-none", new ReceiptQuery { OwnerOrNone = "claire" }, "1", "2", "4", "5", "6"),
        Case("nobody-s", new ReceiptQuery { OwnerOrNone = "nobody" }, "1", "5", "6"),
        Case("settlement", new ReceiptQuery { SettlementId = "slip-1" }, "1", "4"),
        Case(
            "all-together",
            new ReceiptQuery
            {
                Entity = Samples.Syndicat,
                States = [ReceiptState.Received, ReceiptState.Validated],
                Means = PaymentMeans.Cheque,
                Document = Samples.KeyOf("file"),
                Account = "450PIERREP",
                OwnerOrNone = "denis",
                SettlementId = "slip-1",
            },
            "1"
        ),
        new("queries/an-account-without-its-entity-is-refused", AccountWithoutEntity),
        new("queries/a-change-moves-a-receipt", ChangeMoves),
    ];

    private static ConformanceCase Case(string restriction, ReceiptQuery query, params string[] expected) =>
        new(
            $"queries/by-{restriction}",
            async (factory, cancellationToken) =>
            {
                var store = await OpenAsync(factory, cancellationToken).ConfigureAwait(false);
                Expect.Same(
                    s_receipts
                        .Where(r => expected.Contains(Name(r)))
                        .OrderBy(r => r.Id, StringComparer.Ordinal)
                        .Select(r => r with { Version = 1 })
                        .ToList(),
                    await store.ReceiptsAsync(cancellationToken, query).ConfigureAwait(false),
                    "receipts asked for"
                );
            }
        );

    private static async Task AccountWithoutEntity(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await OpenAsync(factory, cancellationToken).ConfigureAwait(false);
        await Expect
            .Throws<ArgumentException>(
                () => store.ReceiptsAsync(cancellationToken, new ReceiptQuery { Account = "450PIERREP" }),
                "Asking for a debtor account without its entity"
            )
            .ConfigureAwait(false);
    }

    private static async Task ChangeMoves(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await OpenAsync(factory, cancellationToken).ConfigureAwait(false);
        var changed = s_receipts[0] with
        {
            Version = 1,
            State = ReceiptState.Validated,
            Owner = "denis",
            SettlementId = "slip-2",
            Account = "450AUTRE",
        };
        await store
            .StoreAsync(Samples.Commit("change") with { Receipts = [changed] }, cancellationToken)
            .ConfigureAwait(false);

        async Task Check(ReceiptQuery query, int count) =>
            Expect.Equal(
                count,
                (await store.ReceiptsAsync(cancellationToken, query).ConfigureAwait(false)).Count,
                "The number of receipts after one was changed"
            );

        await Check(new ReceiptQuery { States = [ReceiptState.Received] }, 0).ConfigureAwait(false);
        await Check(new ReceiptQuery { States = [ReceiptState.Validated] }, 2).ConfigureAwait(false);
        await Check(new ReceiptQuery { OwnerOrNone = "claire" }, 4).ConfigureAwait(false);
        await Check(new ReceiptQuery { SettlementId = "slip-1" }, 1).ConfigureAwait(false);
        await Check(new ReceiptQuery { SettlementId = "slip-2" }, 2).ConfigureAwait(false);
        await Check(new ReceiptQuery { Entity = Samples.Syndicat, Account = "450PIERREP" }, 0).ConfigureAwait(false);
        await Check(new ReceiptQuery { Entity = Samples.Syndicat, Account = "450AUTRE" }, 1).ConfigureAwait(false);
    }

    private static string Name(Receipt receipt) => receipt.Key.Value.Split('/')[1];

    private static async Task<ILedgerStore> OpenAsync(ILedgerStoreFactory factory, CancellationToken cancellationToken)
    {
        var store = await factory.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store
            .StoreAsync(Samples.Commit("receipts") with { Receipts = s_receipts }, cancellationToken)
            .ConfigureAwait(false);
        return store;
    }
}
