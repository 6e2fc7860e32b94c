namespace Copro.Ledger;

/// <summary>
/// Spreads a payment over debts in the order of the law (Code civil 1342-10 and 1343-1; for a syndicat also arrêté du 14 mars 2005,
/// article 9): what the payer designated; what is due before what is not; by the interest in settling it; the oldest; equals pro rata.
/// Inside a debt costs, then interest, then capital.
/// </summary>
public static class PaymentAllocator
{
    /// <summary>Spreads a payment. What the debts receive and the credit add up to it exactly.</summary>
    /// <param name="payment">The payment in minor units, zero or more.</param>
    /// <param name="date">The day it was received.</param>
    /// <param name="designated">The debt the payer named, whether due or not; <c>null</c> for none.</param>
    /// <param name="debts">The debts.</param>
    /// <exception cref="ArgumentException">A part of a debt is negative, two debts have one id, or the designated one is not there.</exception>
    public static PaymentAllocation Allocate(long payment, DateOnly date, string? designated, IReadOnlyList<Debt> debts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(payment);
        ArgumentNullException.ThrowIfNull(debts);
        RequireValid(designated, debts);
        var remaining = debts.Select(d => checked(d.Fees + d.Interest + d.Principal)).ToArray();
        var given = new long[debts.Count];
        var reasons = new AllocationReason[debts.Count];
        var left = payment;
        foreach (var group in Groups(date, designated, debts))
        {
            left -= GiveTo(group.Indexes, Math.Min(left, Total(group.Indexes, remaining)), group.Reason);
        }

        var allocations = debts.Select((debt, i) => Inside(debt, given[i], reasons[i])).ToArray();
        return new PaymentAllocation(allocations, left);

        long GiveTo(int[] indexes, long amount, AllocationReason reason)
        {
            if (amount == 0)
            {
                return 0;
            }

            var shares = Apportionment.LargestRemainder(amount, [.. indexes.Select(i => remaining[i])]);
            for (var k = 0; k < indexes.Length; k++)
            {
                given[indexes[k]] += shares[k];
                remaining[indexes[k]] -= shares[k];
                reasons[indexes[k]] = shares[k] == 0 ? reasons[indexes[k]] : reason;
            }

            return amount;
        }
    }

    private static void RequireValid(string? designated, IReadOnlyList<Debt> debts)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var debt in debts)
        {
            if (debt.Fees < 0 || debt.Interest < 0 || debt.Principal < 0)
            {
                throw new ArgumentException($"A part of the debt {debt.Id} is negative.", nameof(debts));
            }

            if (!ids.Add(debt.Id))
            {
                throw new ArgumentException($"There are two debts {debt.Id}.", nameof(debts));
            }
        }

        if (designated is not null && !ids.Contains(designated))
        {
            throw new ArgumentException($"There is no debt {designated}.", nameof(designated));
        }
    }

    // In the order of the law; debts of one group are equal in everything.
    private static IEnumerable<(int[] Indexes, AllocationReason Reason)> Groups(
        DateOnly date,
        string? designated,
        IReadOnlyList<Debt> debts
    )
    {
        if (designated is not null)
        {
            var index = Enumerable.Range(0, debts.Count).First(i => debts[i].Id == designated);
            yield return ([index], AllocationReason.Designated);
        }

        var groups = Enumerable
            .Range(0, debts.Count)
            .Where(i => debts[i].Id != designated)
            .GroupBy(i => (Due: debts[i].Due <= date, debts[i].Rank, On: debts[i].Due))
            .OrderByDescending(g => g.Key.Due)
            .ThenBy(g => g.Key.Rank)
            .ThenBy(g => g.Key.On);
        foreach (var group in groups)
        {
            int[] indexes = [.. group];
            var reason = (group.Key.Due, indexes.Length > 1) switch
            {
                (true, false) => AllocationReason.Due,
                (true, true) => AllocationReason.DueProRata,
                (false, false) => AllocationReason.NotYetDue,
                (false, true) => AllocationReason.NotYetDueProRata,
            };
            yield return (indexes, reason);
        }
    }

    private static long Total(int[] indexes, long[] remaining)
    {
        Int128 total = 0;
        foreach (var index in indexes)
        {
            total += remaining[index];
        }

        return (long)Int128.Min(total, long.MaxValue);
    }

    private static DebtAllocation Inside(Debt debt, long amount, AllocationReason reason)
    {
        var fees = Math.Min(amount, debt.Fees);
        var interest = Math.Min(amount - fees, debt.Interest);
        return new DebtAllocation(debt.Id, fees, interest, amount - fees - interest, reason);
    }
}
