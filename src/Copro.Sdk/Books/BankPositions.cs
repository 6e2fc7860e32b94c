using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>Compares the bank accounts in the books with the statements taken in.</summary>
public static class BankPositions
{
    /// <summary>One position a bank account of the books, ordered by entity and account.</summary>
    public static async ValueTask<IReadOnlyList<BankPosition>> ReadAsync(
        ILedgerStore store,
        BooksId books,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        var balances = new Dictionary<(string Entity, string Account), Int128>();
        await foreach (var entry in store.ReadEntriesAsync(books, null, cancellationToken).ConfigureAwait(false))
        {
            foreach (var line in entry.Content.Lines)
            {
                var key = (entry.Id.Entity, line.Account);
                balances[key] = balances.GetValueOrDefault(key) + line.Debit - line.Credit;
            }
        }

        var entities = new List<Entity>();
        await foreach (var entity in store.ReadEntitiesAsync(books, cancellationToken).ConfigureAwait(false))
        {
            entities.Add(entity);
        }

        var positions = new List<BankPosition>();
        foreach (var entity in entities)
        {
            foreach (var account in entity.BankAccounts)
            {
                var balance = balances.GetValueOrDefault((entity.Code, account.Account));
                var closing = await StatementChain
                    .FindClosingAsync(store, books, entity, account, cancellationToken)
                    .ConfigureAwait(false);
                positions.Add(
                    new BankPosition(
                        entity.Code,
                        account.Code,
                        closing,
                        new Money(checked((long)balance), entity.Currency)
                    )
                );
            }
        }

        return positions;
    }
}
