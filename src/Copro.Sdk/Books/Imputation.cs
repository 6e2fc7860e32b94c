using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// Proposes what a payment pays when the payer named nothing: the legal order (Code civil 1342-10 and 1343-1) over what the account
/// owes once staged receipts are counted. What exceeds it stays unallocated, a credit on the account.
/// </summary>
internal static class Imputation
{
    public static IReadOnlyList<ItemAllocation> Of(
        BooksSnapshot books,
        DebtorAccount account,
        Money amount,
        DateOnly receivedOn
    )
    {
        if (!amount.IsPositive)
        {
            return [];
        }

        var debts = books
            .ItemsOf(account.Entity, account.Code)
            .Select(item => (Item: item, Open: books.OpenOf(item)))
            .Where(debt => debt.Open.IsPositive && debt.Open.Currency == amount.Currency)
            .OrderBy(debt => debt.Item.DueOn)
            .ThenBy(debt => debt.Item.Id, StringComparer.Ordinal)
            .Select(debt => new Debt(debt.Item.Id, debt.Item.DueOn, debt.Item.Rank, debt.Open.MinorUnits))
            .ToList();
        return
        [
            .. PaymentAllocator
                .Allocate(amount.MinorUnits, receivedOn, designated: null, debts)
                .Debts.Where(allocation => allocation.Total > 0)
                .Select(a => new ItemAllocation(a.Id, new Money(a.Total, amount.Currency))),
        ];
    }
}
