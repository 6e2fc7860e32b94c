namespace Copro.Ledger;

/// <summary>Reads what a plan may look at.</summary>
internal sealed class DaybookReader(ILedgerStore store, BooksId books)
{
    /// <summary>
    /// The ids of a selection in batches. Payments go before returns and earlier days before later ones, so that what a return takes back is
    /// validated by then.
    /// </summary>
    internal async ValueTask<IReadOnlyList<string[]>> BatchesAsync(
        DaybookSelection selection,
        int maxBatch,
        CancellationToken cancellationToken
    )
    {
        if (selection.Ids is { } given && given.Count <= maxBatch)
        {
            return given.Count == 0
                ? []
                :
                [
                    [.. given],
                ];
        }

        var keys = new List<(bool IsReturn, DateOnly Date, string Id)>();
        if (selection.Query is { } query)
        {
            await foreach (
                var receipt in store.ReadReceiptsAsync(books, query, cancellationToken).ConfigureAwait(false)
            )
            {
                keys.Add((receipt.Kind == ReceiptKind.Return, receipt.Date, receipt.Id));
            }
        }

        foreach (var id in selection.Ids ?? [])
        {
            var receipt = await store.FindReceiptAsync(books, id, cancellationToken).ConfigureAwait(false);
            keys.Add((receipt?.Kind == ReceiptKind.Return, receipt?.Date ?? default, id));
        }

        return
        [
            .. keys.OrderBy(k => k.IsReturn)
                .ThenBy(k => k.Date)
                .ThenBy(k => k.Id, StringComparer.Ordinal)
                .Select(k => k.Id)
                .Chunk(maxBatch),
        ];
    }

    internal async ValueTask<DaybookView> ReadAsync(
        IReadOnlyList<string> ids,
        DaybookNeeds needs,
        CancellationToken cancellationToken
    )
    {
        var receipts = new List<Receipt>(ids.Count);
        var unknown = new List<string>();
        foreach (var id in ids)
        {
            var receipt = await store.FindReceiptAsync(books, id, cancellationToken).ConfigureAwait(false);
            if (receipt is null)
            {
                unknown.Add(id);
            }
            else
            {
                receipts.Add(receipt);
            }
        }

        var codes = receipts
            .Select(r => r.Entity)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var view = new DaybookView
        {
            Receipts = receipts,
            UnknownIds = unknown,
            Entities = await EntitiesAsync(codes, cancellationToken).ConfigureAwait(false),
        };
        if (needs.HasFlag(DaybookNeeds.VoucherCounters))
        {
            view = view with { VoucherCounters = await CountersAsync(view, cancellationToken).ConfigureAwait(false) };
        }

        return needs.HasFlag(DaybookNeeds.Posting) || needs.HasFlag(DaybookNeeds.Validation)
            ? await WithTouchedAsync(view, codes, needs, cancellationToken).ConfigureAwait(false)
            : view;
    }

    private async ValueTask<DaybookView> WithTouchedAsync(
        DaybookView view,
        List<string> codes,
        DaybookNeeds needs,
        CancellationToken cancellationToken
    )
    {
        var originals = await OriginalsAsync(view.Receipts, cancellationToken).ConfigureAwait(false);
        var settlements = await SettlementsAsync(view.Receipts, originals, cancellationToken).ConfigureAwait(false);
        view = view with { Originals = originals, Settlements = settlements };
        return needs.HasFlag(DaybookNeeds.Posting)
            ? view with
            {
                DebtorAccounts = await AccountsAsync(codes, cancellationToken).ConfigureAwait(false),
            }
            : view with
            {
                OpenItems = await ItemsAsync(codes, cancellationToken).ConfigureAwait(false),
                Heads = await HeadsAsync(view, cancellationToken).ConfigureAwait(false),
            };
    }

    private async ValueTask<Dictionary<string, Entity>> EntitiesAsync(
        List<string> codes,
        CancellationToken cancellationToken
    )
    {
        var entities = new Dictionary<string, Entity>(StringComparer.Ordinal);
        await foreach (var entity in store.ReadEntitiesAsync(books, cancellationToken).ConfigureAwait(false))
        {
            if (codes.Contains(entity.Code, StringComparer.Ordinal))
            {
                entities.Add(entity.Code, entity);
            }
        }

        return entities;
    }

    private async ValueTask<Dictionary<(string, string), DebtorAccount>> AccountsAsync(
        List<string> codes,
        CancellationToken cancellationToken
    )
    {
        var accounts = new Dictionary<(string, string), DebtorAccount>();
        foreach (var code in codes)
        {
            await foreach (
                var account in store.ReadDebtorAccountsAsync(books, code, cancellationToken).ConfigureAwait(false)
            )
            {
                accounts.Add((account.Entity, account.Code), account);
            }
        }

        return accounts;
    }

    private async ValueTask<List<OpenItem>> ItemsAsync(List<string> codes, CancellationToken cancellationToken)
    {
        var items = new List<OpenItem>();
        foreach (var code in codes)
        {
            await foreach (var item in store.ReadOpenItemsAsync(books, code, cancellationToken).ConfigureAwait(false))
            {
                items.Add(item);
            }
        }

        return items;
    }

    private async ValueTask<Dictionary<string, Receipt>> OriginalsAsync(
        IReadOnlyList<Receipt> receipts,
        CancellationToken cancellationToken
    )
    {
        var originals = new Dictionary<string, Receipt>(StringComparer.Ordinal);
        foreach (var id in receipts.Select(r => r.ReversalOf).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (await store.FindReceiptAsync(books, id, cancellationToken).ConfigureAwait(false) is { } original)
            {
                originals.Add(id, original);
            }
        }

        return originals;
    }

    private async ValueTask<Dictionary<string, Settlement>> SettlementsAsync(
        IReadOnlyList<Receipt> receipts,
        Dictionary<string, Receipt> originals,
        CancellationToken cancellationToken
    )
    {
        var wanted = receipts
            .Concat(originals.Values)
            .Select(r => r.SettlementId)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var settlements = new Dictionary<string, Settlement>(StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return settlements;
        }

        await foreach (
            var settlement in store.ReadSettlementsAsync(books, null, cancellationToken).ConfigureAwait(false)
        )
        {
            if (wanted.Contains(settlement.Id))
            {
                settlements.Add(settlement.Id, settlement);
            }
        }

        return settlements;
    }

    private async ValueTask<List<JournalHead>> HeadsAsync(DaybookView view, CancellationToken cancellationToken)
    {
        var journals = new HashSet<(string Entity, string Journal, string Year)>();
        foreach (var draft in view.Receipts.Select(r => r.Prepared).OfType<EntryDraft>())
        {
            if (view.Entities.GetValueOrDefault(draft.Entity)?.FiscalYearOf(draft.Date) is { } year)
            {
                journals.Add((draft.Entity, draft.Journal, year.Code));
            }
        }

        var heads = new List<JournalHead>(journals.Count);
        foreach (var (entity, journal, year) in journals)
        {
            heads.Add(
                await store.FindJournalHeadAsync(books, entity, journal, year, cancellationToken).ConfigureAwait(false)
            );
        }

        return heads;
    }

    private async ValueTask<Dictionary<string, StateRecord>> CountersAsync(
        DaybookView view,
        CancellationToken cancellationToken
    )
    {
        var counters = new Dictionary<string, StateRecord>(StringComparer.Ordinal);
        foreach (
            var key in view
                .Receipts.Select(r => VoucherSeries.Of(r, view)?.Key)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
        )
        {
            var state = await store
                .FindStateAsync(books, DaybookPlanner.VoucherScope, key, cancellationToken)
                .ConfigureAwait(false);
            if (state is not null)
            {
                counters.Add(key, state);
            }
        }

        return counters;
    }
}
