namespace Copro.BankMatch;

/// <summary>Judges the balances of a document's statements: each by itself, then each against the one before it.</summary>
internal static class BalanceChecker
{
    /// <summary>Gaps are explained by sums of up to three movements only among this many: 10,000 triples at most.</summary>
    private const int MaxExplained = 40;

    public static List<BankStatement> Judge(DocumentContext context)
    {
        var last = new Dictionary<(BankAccountNumber, Currency), StatementBalance>();
        var result = new List<BankStatement>(context.Statements.Count);
        foreach (var statement in context.Statements)
        {
            var check = Check(statement, context);
            if (statement.Opening is { } opening && statement.Account.HasValue)
            {
                var key = (statement.Account, opening.Amount.Currency);
                if (last.TryGetValue(key, out var before) && before.Amount != opening.Amount)
                {
                    check = BreakChain(check, opening.Amount, before.Amount, statement, context);
                }
            }

            if (statement.Closing is { } closing && statement.Account.HasValue)
            {
                last[(statement.Account, closing.Amount.Currency)] = closing;
            }

            result.Add(statement.Build(check));
        }

        return result;
    }

    private static BalanceCheck Check(StatementBuilder statement, DocumentContext context)
    {
        if (statement.Opening?.Amount is not { } opening || statement.Closing?.Amount is not { } closing)
        {
            return new BalanceCheck();
        }

        if (opening.Currency != closing.Currency)
        {
            context.Report(
                BankMatchDiagnostics.BalanceNotComparable,
                statement.Place,
                opening.Currency.Code,
                closing.Currency.Code
            );
            return new BalanceCheck();
        }

        var counted = statement
            .Transactions.Where(t => t.Status == TransactionStatus.Booked && t.Amount.Currency == opening.Currency)
            .ToList();
        // Int128: a hostile statement of two balances and movements near the limit must not overflow the check itself.
        Int128 sum = 0;
        foreach (var transaction in counted)
        {
            sum += transaction.Amount.MinorUnits;
        }

        var gap = (Int128)closing.MinorUnits - opening.MinorUnits - sum;
        if (gap == 0)
        {
            return new BalanceCheck { Status = BalanceStatus.Ok, Difference = Money.Zero(opening.Currency) };
        }

        var difference = MoneyOf(gap, opening.Currency);
        context.Report(
            BankMatchDiagnostics.BalanceGap,
            statement.Place,
            opening.ToString(),
            TextOf(sum, opening.Currency),
            closing.ToString(),
            TextOf(gap, opening.Currency)
        );
        return new BalanceCheck
        {
            Status = BalanceStatus.Gap,
            Difference = difference,
            ExplainedBy = difference is { } amount ? Explain(counted, amount.MinorUnits) : [],
        };
    }

    private static Money? MoneyOf(Int128 minorUnits, Currency currency) =>
        minorUnits >= long.MinValue && minorUnits <= long.MaxValue ? new Money((long)minorUnits, currency) : null;

    private static string TextOf(Int128 minorUnits, Currency currency) =>
        MoneyOf(minorUnits, currency)?.ToString()
        ?? minorUnits.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static BalanceCheck BreakChain(
        BalanceCheck check,
        Money opening,
        Money before,
        StatementBuilder statement,
        DocumentContext context
    )
    {
        context.Report(BankMatchDiagnostics.BalanceChainBroken, statement.Place, opening.ToString(), before.ToString());
        // Only a difference that fits is given; the finding shows both balances anyway.
        var difference = (Int128)opening.MinorUnits - before.MinorUnits;
        var fits = difference >= long.MinValue && difference <= long.MaxValue;
        return check with
        {
            Status = check.Status == BalanceStatus.Ok ? BalanceStatus.ChainBroken : check.Status,
            ChainDifference = fits ? new Money((long)difference, opening.Currency) : null,
        };
    }

    /// <summary>The fewest movements, at most three, whose sum is the gap or its opposite.</summary>
    private static IReadOnlyList<int> Explain(List<BankTransaction> movements, long gap)
    {
        foreach (var movement in movements)
        {
            if (IsGap(movement.Amount.MinorUnits, gap))
            {
                return [movement.Ordinal];
            }
        }

        if (movements.Count > MaxExplained)
        {
            return [];
        }

        for (var i = 0; i < movements.Count; i++)
        {
            for (var j = i + 1; j < movements.Count; j++)
            {
                var pair = (Int128)movements[i].Amount.MinorUnits + movements[j].Amount.MinorUnits;
                if (IsGap(pair, gap))
                {
                    return [movements[i].Ordinal, movements[j].Ordinal];
                }
            }
        }

        for (var i = 0; i < movements.Count; i++)
        {
            for (var j = i + 1; j < movements.Count; j++)
            {
                var pair = (Int128)movements[i].Amount.MinorUnits + movements[j].Amount.MinorUnits;
                for (var k = j + 1; k < movements.Count; k++)
                {
                    if (IsGap(pair + movements[k].Amount.MinorUnits, gap))
                    {
                        return [movements[i].Ordinal, movements[j].Ordinal, movements[k].Ordinal];
                    }
                }
            }
        }

        return [];
    }

    private static bool IsGap(Int128 sum, long gap) => sum == gap || sum == -(Int128)gap;
}
