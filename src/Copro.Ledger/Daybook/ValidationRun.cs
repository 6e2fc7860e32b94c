namespace Copro.Ledger;

/// <summary>
/// The state of the books while receipts are validated one after the other: each sees what those before it settled. A receipt that is
/// refused leaves no trace.
/// </summary>
internal sealed class ValidationRun
{
    private readonly Dictionary<(string Entity, string Id), OpenItem> _items;
    private readonly Dictionary<(string Entity, string Account), List<string>> _itemsOfAccount = [];
    private readonly Dictionary<string, Settlement> _settlements;
    private readonly Dictionary<string, Receipt> _originals;
    private readonly Dictionary<(string Entity, string Journal, string FiscalYear), JournalHead> _heads;
    private readonly Dictionary<(string Entity, string Id), OpenItem> _changedItems = [];
    private readonly SortedSet<string> _changedSettlements = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _changedOriginals = new(StringComparer.Ordinal);

    internal ValidationRun(DaybookView view)
    {
        View = view;
        _items = view.OpenItems.ToDictionary(i => (i.Entity, i.Id));
        foreach (var item in view.OpenItems)
        {
            var key = (item.Entity, item.Account);
            if (!_itemsOfAccount.TryGetValue(key, out var ids))
            {
                _itemsOfAccount.Add(key, ids = []);
            }

            ids.Add(item.Id);
        }

        _settlements = new Dictionary<string, Settlement>(view.Settlements, StringComparer.Ordinal);
        _originals = new Dictionary<string, Receipt>(view.Originals, StringComparer.Ordinal);
        _heads = view.Heads.ToDictionary(h => (h.Entity, h.Journal, h.FiscalYear));
    }

    internal DaybookView View { get; }

    internal List<Entry> Entries { get; } = [];

    internal JournalHead Head(string entity, string journal, string fiscalYear) =>
        _heads.TryGetValue((entity, journal, fiscalYear), out var head)
            ? head
            : EntryChain.Start(entity, journal, fiscalYear);

    internal void Append(Entry entry)
    {
        Entries.Add(entry);
        _heads[(entry.Id.Entity, entry.Id.Journal, entry.Id.FiscalYear)] = EntryChain.HeadAfter(entry);
    }

    /// <summary>A return later in the same act takes back what was just validated.</summary>
    internal void Validated(Receipt receipt)
    {
        if (_originals.ContainsKey(receipt.Id))
        {
            _originals[receipt.Id] = receipt;
        }
    }

    internal Diagnostic? Apply(Receipt receipt, out IReadOnlyList<ItemAllocation> allocations)
    {
        allocations = receipt.Allocations;
        return receipt.Kind switch
        {
            ReceiptKind.Payment => ApplyPayment(receipt, out allocations),
            ReceiptKind.Return => ApplyReturn(receipt, out allocations),
            ReceiptKind.Settlement => ApplySettlement(receipt),
            _ => null,
        };
    }

    internal LedgerCommit AddTo(LedgerCommit commit) =>
        commit with
        {
            OpenItems =
            [
                .. _changedItems
                    .Values.OrderBy(i => i.Entity, StringComparer.Ordinal)
                    .ThenBy(i => i.Id, StringComparer.Ordinal),
            ],
            Settlements = [.. _changedSettlements.Select(id => _settlements[id])],
            Entries = [.. Entries],
        };

    /// <summary>Receipts as returns left them, ordered by id.</summary>
    internal IEnumerable<Receipt> ChangedOriginals => _changedOriginals.Select(id => _originals[id]);

    private Diagnostic? ApplyPayment(Receipt receipt, out IReadOnlyList<ItemAllocation> allocations)
    {
        allocations = receipt.Allocations;
        var parts = new List<ItemAllocation>();
        var left = receipt.Amount.MinorUnits;
        foreach (var part in receipt.Allocations.GroupBy(a => a.Item, StringComparer.Ordinal))
        {
            var amount = Money.Sum(part.Select(a => a.Amount));
            if (CheckDesignated(receipt, part.Key, amount) is { } problem)
            {
                return problem;
            }

            left -= amount.MinorUnits;
            parts.Add(new ItemAllocation(part.Key, amount));
        }

        if (left < 0)
        {
            return LedgerDiagnostics.AllocationsAboveAmount.At(
                default,
                receipt.Id,
                receipt.Amount.ToString(),
                Money.Sum(receipt.Allocations.Select(a => a.Amount)).ToString()
            );
        }

        Settle(receipt.Entity, parts, 1);
        if (left > 0)
        {
            var lawful = ByLaw(receipt, left);
            Settle(receipt.Entity, lawful, 1);
            parts.AddRange(lawful);
        }

        allocations = Merged(parts);
        return null;
    }

    private Diagnostic? CheckDesignated(Receipt receipt, string itemId, Money amount)
    {
        var item = _items.GetValueOrDefault((receipt.Entity, itemId));
        if (item is null || item.Account != receipt.Account)
        {
            return LedgerDiagnostics.AllocationOfOtherAccount.At(
                default,
                receipt.Id,
                itemId,
                DiagnosticArgument.Personal(receipt.Account ?? string.Empty)
            );
        }

        var fits = amount.IsPositive && amount.Currency == item.Amount.Currency && amount.MinorUnits <= Remaining(item);
        return fits
            ? null
            : LedgerDiagnostics.AllocationAboveRemaining.At(
                default,
                receipt.Id,
                amount.ToString(),
                itemId,
                item.Remaining.ToString()
            );
    }

    // An item knows its whole amount only, costs and interest included, so it stands as capital here.
    private List<ItemAllocation> ByLaw(Receipt receipt, long left)
    {
        if (receipt.Account is not { } account || !_itemsOfAccount.TryGetValue((receipt.Entity, account), out var ids))
        {
            return [];
        }

        var debts = ids.Select(id => _items[(receipt.Entity, id)])
            .Where(i => Remaining(i) > 0 && i.Amount.Currency == receipt.Amount.Currency)
            .Select(i => new Debt(i.Id, i.DueOn, i.Rank, Remaining(i)))
            .ToArray();
        return
        [
            .. PaymentAllocator
                .Allocate(left, receipt.Date, null, debts)
                .Debts.Where(d => d.Total > 0)
                .Select(d => new ItemAllocation(d.Id, new Money(d.Total, receipt.Amount.Currency))),
        ];
    }

    private Diagnostic? ApplyReturn(Receipt receipt, out IReadOnlyList<ItemAllocation> allocations)
    {
        allocations = receipt.Allocations;
        var original = receipt.ReversalOf is { } id ? _originals.GetValueOrDefault(id) : null;
        if (original is null || original.Entity != receipt.Entity || original.Kind != ReceiptKind.Payment)
        {
            return LedgerDiagnostics.OriginalMissing.At(default, receipt.Id, receipt.Entity);
        }

        var amount = receipt.Amount.Abs();
        if (original.State == ReceiptState.Rejected || amount.MinorUnits > Unreturned(original))
        {
            var left = new Money(Unreturned(original), original.Amount.Currency);
            return LedgerDiagnostics.ReturnAboveOriginal.At(
                default,
                receipt.Id,
                amount.ToString(),
                original.Id,
                left.ToString()
            );
        }

        if (original.State is not (ReceiptState.Validated or ReceiptState.Archived))
        {
            return LedgerDiagnostics.OriginalNotValidated.At(default, receipt.Id, original.Id);
        }

        var undone = ReturnedParts.Of(receipt, original, out var problem);
        if (problem is not null)
        {
            return problem;
        }

        if (undone.FirstOrDefault(a => !IsSettled(receipt.Entity, a)) is { } open)
        {
            return LedgerDiagnostics.AllocationOfOtherAccount.At(
                default,
                receipt.Id,
                open.Item,
                DiagnosticArgument.Personal(receipt.Account ?? string.Empty)
            );
        }

        Settle(receipt.Entity, undone, -1);
        TakeBack(original, receipt, amount, undone);
        allocations = [.. undone.Select(a => a with { Amount = -a.Amount })];
        return null;
    }

    private void TakeBack(Receipt original, Receipt receipt, Money amount, IReadOnlyList<ItemAllocation> undone)
    {
        var returned = original.Returned + amount;
        var isWhole = returned == original.Amount;
        _originals[original.Id] = original with
        {
            Returned = returned,
            Allocations = ReturnedParts.Without(original.Allocations, undone),
            State = isWhole ? ReceiptState.Rejected : original.State,
            ReturnReason = receipt.ReturnReason ?? original.ReturnReason,
        };
        _changedOriginals.Add(original.Id);

        // Taken back by the bank's debit, the batch was credited in full; taken back before, less of it will be credited.
        var settlementId = receipt.SettlementId ?? original.SettlementId;
        var inTransit = receipt.Source != ReceiptSource.Statement && receipt.Means != PaymentMeans.Transfer;
        if (
            inTransit
            && settlementId is not null
            && _settlements.TryGetValue(settlementId, out var settlement)
            && settlement.State == SettlementState.Open
        )
        {
            Replace(settlement with { Gross = settlement.Gross - amount });
        }
    }

    private Diagnostic? ApplySettlement(Receipt receipt)
    {
        var settlement = receipt.SettlementId is { } id ? _settlements.GetValueOrDefault(id) : null;
        if (settlement is null || settlement.Entity != receipt.Entity)
        {
            return LedgerDiagnostics.SettlementMissing.At(default, receipt.Id, receipt.Entity);
        }

        if (settlement.Gross.Currency != receipt.Amount.Currency)
        {
            return LedgerDiagnostics.CurrencyMismatch.At(
                default,
                receipt.Id,
                receipt.Amount.Currency.Code,
                settlement.Id,
                settlement.Gross.Currency.Code
            );
        }

        var expected = settlement.Gross - settlement.Received - settlement.Fee;
        var brought = receipt.Amount + receipt.Fee;
        if (brought > expected)
        {
            return LedgerDiagnostics.SettlementAboveGross.At(
                default,
                receipt.Id,
                brought.ToString(),
                settlement.Id,
                expected.ToString()
            );
        }

        Replace(
            settlement with
            {
                Received = settlement.Received + receipt.Amount,
                Fee = settlement.Fee + receipt.Fee,
            }
        );
        return null;
    }

    private void Replace(Settlement settlement)
    {
        var isDone = settlement.Received + settlement.Fee == settlement.Gross;
        _settlements[settlement.Id] = settlement with
        {
            State = isDone ? SettlementState.Settled : SettlementState.Open,
        };
        _changedSettlements.Add(settlement.Id);
    }

    private void Settle(string entity, IEnumerable<ItemAllocation> parts, int sign)
    {
        foreach (var part in parts)
        {
            var item = _items[(entity, part.Item)];
            item = item with { Settled = item.Settled + (part.Amount * sign) };
            _items[(entity, part.Item)] = item;
            _changedItems[(entity, part.Item)] = item;
        }
    }

    private bool IsSettled(string entity, ItemAllocation part) =>
        _items.TryGetValue((entity, part.Item), out var item) && part.Amount.MinorUnits <= item.Settled.MinorUnits;

    private static long Unreturned(Receipt original) => original.Amount.MinorUnits - original.Returned.MinorUnits;

    private static long Remaining(OpenItem item) => item.Amount.MinorUnits - item.Settled.MinorUnits;

    private static ItemAllocation[] Merged(List<ItemAllocation> parts) =>
        [
            .. parts
                .GroupBy(p => p.Item, StringComparer.Ordinal)
                .Select(g => new ItemAllocation(g.Key, Money.Sum(g.Select(p => p.Amount)))),
        ];
}
