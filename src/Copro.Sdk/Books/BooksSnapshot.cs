using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>
/// What the roads must know of the books to stage a movement: entities, accounts, items, and what staged receipts will take of
/// them. Read once a document, so that each document sees what the one before it staged.
/// </summary>
internal sealed class BooksSnapshot
{
    private readonly Dictionary<string, Entity> _entities;
    private readonly Dictionary<(string Entity, string Account), DebtorAccount> _accounts;
    private readonly ILookup<(string Entity, string Account), OpenItem> _items;
    private readonly ILookup<string, DebtorAccount> _printed;
    private readonly Dictionary<(string Entity, string Item), Money> _staged;

    private BooksSnapshot(
        List<Entity> entities,
        List<DebtorAccount> accounts,
        List<OpenItem> items,
        Dictionary<(string Entity, string Item), Money> staged
    )
    {
        _entities = entities.ToDictionary(entity => entity.Code, StringComparer.Ordinal);
        _accounts = accounts.ToDictionary(account => (account.Entity, account.Code));
        _items = items.ToLookup(item => (item.Entity, item.Account));
        _printed = accounts
            .SelectMany(account => PrintedKeys(account).Select(key => (Key: key, Account: account)))
            .ToLookup(printed => printed.Key, printed => printed.Account, StringComparer.Ordinal);
        _staged = staged;
        Items = items;
    }

    /// <summary>States in which a receipt's allocations have not reached the items yet.</summary>
    private static readonly ReceiptState[] s_pending =
    [
        ReceiptState.Received,
        ReceiptState.FileGenerated,
        ReceiptState.Posted,
    ];

    public IEnumerable<Entity> Entities => _entities.Values.OrderBy(entity => entity.Code, StringComparer.Ordinal);

    public IReadOnlyList<OpenItem> Items { get; }

    public static async ValueTask<BooksSnapshot> LoadAsync(
        ILedgerStore store,
        BooksId books,
        CancellationToken cancellationToken
    )
    {
        var entities = await ListAsync(store.ReadEntitiesAsync(books, cancellationToken)).ConfigureAwait(false);
        var accounts = await ListAsync(store.ReadDebtorAccountsAsync(books, null, cancellationToken))
            .ConfigureAwait(false);
        var items = await ListAsync(store.ReadOpenItemsAsync(books, null, cancellationToken)).ConfigureAwait(false);
        var staged = new Dictionary<(string Entity, string Item), Money>();
        var pending = store.ReadReceiptsAsync(books, new ReceiptQuery { States = s_pending }, cancellationToken);
        await foreach (var receipt in pending.ConfigureAwait(false))
        {
            foreach (var allocation in receipt.Allocations)
            {
                var key = (receipt.Entity, allocation.Item);
                staged[key] = staged.GetValueOrDefault(key) + allocation.Amount;
            }
        }

        return new BooksSnapshot(entities, accounts, items, staged);
    }

    public Entity? FindEntity(string? code) => code is null ? null : _entities.GetValueOrDefault(code);

    public DebtorAccount? FindAccount(string? entity, string? code) =>
        entity is null || code is null ? null : _accounts.GetValueOrDefault((entity, code));

    /// <summary>
    /// The accounts whose coupon bears this key or this RF reference; more than one only when the books are wrong.
    /// </summary>
    public IReadOnlyList<DebtorAccount> FindByPrintedKey(string key) => [.. _printed[key]];

    /// <summary>The entity and its bank account with this IBAN.</summary>
    public (Entity Entity, BankAccount Account)? FindByIban(Iban iban)
    {
        foreach (var entity in _entities.Values)
        {
            var account = entity.BankAccounts.FirstOrDefault(bank => bank.Iban == iban);
            if (account is not null)
            {
                return (entity, account);
            }
        }

        return null;
    }

    public IEnumerable<DebtorAccount> AccountsOf(string entity) =>
        _accounts
            .Values.Where(account => account.Entity == entity)
            .OrderBy(account => account.Code, StringComparer.Ordinal);

    public IEnumerable<OpenItem> ItemsOf(string entity, string account) => _items[(entity, account)];

    /// <summary>What is left of an item once the staged receipts are counted.</summary>
    public Money OpenOf(OpenItem item) => item.Remaining - _staged.GetValueOrDefault((item.Entity, item.Id));

    /// <summary>What an account owes once the staged receipts are counted; never below zero.</summary>
    public Money OwedBy(DebtorAccount account, Currency currency)
    {
        var owed = Money.Zero(currency);
        foreach (var item in ItemsOf(account.Entity, account.Code))
        {
            owed += OpenOf(item);
        }

        return owed.IsNegative ? Money.Zero(currency) : owed;
    }

    private static IEnumerable<string> PrintedKeys(DebtorAccount account)
    {
        if (account.CouponKey is not null)
        {
            yield return account.CouponKey;
        }

        if (account.Reference is { } reference)
        {
            yield return reference.ToString();
        }
    }

    private static async ValueTask<List<T>> ListAsync<T>(IAsyncEnumerable<T> source)
    {
        var list = new List<T>();
        await foreach (var item in source.ConfigureAwait(false))
        {
            list.Add(item);
        }

        return list;
    }
}
