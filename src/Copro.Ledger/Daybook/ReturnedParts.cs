namespace Copro.Ledger;

/// <summary>
/// What of a payment a return undoes: the items it names; then the credit no item absorbed; then what the payment paid, the last first.
/// </summary>
internal static class ReturnedParts
{
    internal static List<ItemAllocation> Of(Receipt receipt, Receipt original, out Diagnostic? problem)
    {
        var left = receipt.Amount.Abs().MinorUnits;
        var undone = new List<ItemAllocation>();
        foreach (var named in receipt.Allocations.GroupBy(a => a.Item, StringComparer.Ordinal))
        {
            var paid = original.Allocations.FirstOrDefault(a => a.Item == named.Key);
            var amount = -Money.Sum(named.Select(a => a.Amount));
            if (paid is null || !amount.IsPositive || amount > paid.Amount || amount.MinorUnits > left)
            {
                problem = LedgerDiagnostics.ReturnAboveOriginal.At(
                    default,
                    receipt.Id,
                    amount.ToString(),
                    original.Id,
                    (paid?.Amount ?? Money.Zero(original.Amount.Currency)).ToString()
                );
                return [];
            }

            left -= amount.MinorUnits;
            undone.Add(new ItemAllocation(named.Key, amount));
        }

        problem = null;
        var open = Without(original.Allocations, undone);
        var paidByIt = original.Allocations.Sum(a => a.Amount.MinorUnits);
        var credit = original.Amount.MinorUnits - original.Returned.MinorUnits - paidByIt;
        left -= Math.Min(left, credit);
        foreach (var part in open.Reverse())
        {
            var amount = Math.Min(left, part.Amount.MinorUnits);
            if (amount > 0)
            {
                undone.Add(part with { Amount = new Money(amount, part.Amount.Currency) });
                left -= amount;
            }
        }

        return undone;
    }

    /// <summary>Allocations less what is undone of them; those that are undone whole are left out.</summary>
    internal static IReadOnlyList<ItemAllocation> Without(
        IReadOnlyList<ItemAllocation> allocations,
        IReadOnlyList<ItemAllocation> undone
    ) =>
        [
            .. allocations
                .Select(a =>
                    a with
                    {
                        Amount = a.Amount - Money.Sum(undone.Where(u => u.Item == a.Item).Select(u => u.Amount)),
                    }
                )
                .Where(a => !a.Amount.IsZero),
        ];
}
