using Copro.Ledger;

namespace Copro.Storage.Sqlite;

/// <summary>A receipt query as SQL: conditions only for what it restricts, values only as parameters.</summary>
internal static class ReceiptQueryText
{
    /// <summary>The last state of the working list, and of the index that holds it.</summary>
    private const ReceiptState LastInDaybook = ReceiptState.Posted;

    public static (string Sql, object?[] Parameters) Of(BooksId books, ReceiptQuery query)
    {
        if (query.Account is not null && query.Entity is null)
        {
            throw new ArgumentException("A debtor account is looked for in an entity.", nameof(query));
        }

        var parameters = new List<object?> { books.Code };
        var conditions = new List<string> { "books = $1" };

        void Where(string condition, object? value)
        {
            parameters.Add(value);
            conditions.Add($"{condition} {SqliteStatement.ParameterName(parameters.Count)}");
        }

        if (query.Entity is not null)
        {
            Where("entity =", query.Entity);
        }

        if (query.Account is not null)
        {
            Where("account =", query.Account);
        }

        if (query.Means is { } means)
        {
            Where("means =", (long)means);
        }

        if (query.Document is { } document)
        {
            Where("source =", document.ToString());
        }

        if (query.SettlementId is not null)
        {
            Where("settlement_id =", query.SettlementId);
        }

        if (query.OwnerOrNone is not null)
        {
            Where("COALESCE(owner = ", query.OwnerOrNone);
            conditions[^1] += ", 1)";
        }

        if (query.States.Count > 0)
        {
            // Numbers of an enumeration are no texts of a user.
            var states = query.States.Select(s => (long)s).Distinct().Order();
            conditions.Add($"state IN ({string.Join(", ", states)})");
            if (query.States.All(s => s <= LastInDaybook))
            {
                conditions.Add($"state <= {(long)LastInDaybook}");
            }
        }

        return (
            $"SELECT document FROM copro_receipt WHERE {string.Join(" AND ", conditions)} ORDER BY date, id",
            parameters.ToArray()
        );
    }
}
