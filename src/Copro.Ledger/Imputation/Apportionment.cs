namespace Copro.Ledger;

/// <summary>
/// Shares an amount among weights (<i>tantièmes</i>, consumption, amounts due) so that the shares add up to it exactly, by the
/// method of the largest remainder. Exact for all of <see cref="long"/>: the products are taken in 128 bits.
/// </summary>
public static class Apportionment
{
    /// <summary>
    /// Shares <paramref name="total"/>: each share is first the floor of the exact one; the units left over go one each to the
    /// largest remainders, then to the larger weight, then to the lower index. A negative total mirrors the positive one; a zero
    /// weight gets zero.
    /// </summary>
    /// <param name="total">The amount in minor units.</param>
    /// <param name="weights">The weights, zero or more each.</param>
    /// <returns>One share a weight, in the same order.</returns>
    /// <exception cref="ArgumentException">A weight is negative, or all are zero and there is something to share.</exception>
    public static IReadOnlyList<long> LargestRemainder(long total, ReadOnlySpan<long> weights)
    {
        var parts = Explain(total, weights);
        var shares = new long[parts.Count];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = parts[i].Share;
        }

        return shares;
    }

    /// <summary>The same shares, each with the exact fraction that its floor left out and whether it got one of the units left over.</summary>
    /// <inheritdoc cref="LargestRemainder" path="/param|/exception|/returns" />
    public static IReadOnlyList<ApportionedShare> Explain(long total, ReadOnlySpan<long> weights)
    {
        var sum = SumOf(weights);
        if (sum == 0)
        {
            return total == 0
                ? new ApportionedShare[weights.Length]
                : throw new ArgumentException("All weights are zero: nothing to share by.", nameof(weights));
        }

        var sign = total < 0 ? -1 : 1;
        var amount = Int128.Abs(total);
        var floors = new Int128[weights.Length];
        var remainders = new Int128[weights.Length];
        var left = amount;
        for (var i = 0; i < weights.Length; i++)
        {
            (floors[i], remainders[i]) = Int128.DivRem(amount * weights[i], sum);
            left -= floors[i];
        }

        var extra = WithExtraUnit(weights, remainders, (int)left);
        var shares = new ApportionedShare[weights.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            var units = floors[i] + (extra[i] ? 1 : 0);
            shares[i] = new ApportionedShare((long)(sign * units), remainders[i], sum, extra[i]);
        }

        return shares;
    }

    /// <summary>
    /// Cuts a year's share into <paramref name="count"/> calls that add up to it exactly: each cumulative total is rounded half up
    /// on the absolute value, and a call is the difference of two. 100.03 in four: 25.01, 25.01, 25.00, 25.01.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    public static IReadOnlyList<long> Calls(long share, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var sign = share < 0 ? -1 : 1;
        var amount = Int128.Abs(share);
        var calls = new long[count];
        Int128 before = 0;
        for (var k = 1; k <= count; k++)
        {
            // half up: floor((2·amount·k + count) / (2·count))
            var cumulative = ((2 * amount * k) + count) / (2 * (Int128)count);
            calls[k - 1] = (long)(sign * (cumulative - before));
            before = cumulative;
        }

        return calls;
    }

    private static Int128 SumOf(ReadOnlySpan<long> weights)
    {
        Int128 sum = 0;
        foreach (var weight in weights)
        {
            if (weight < 0)
            {
                throw new ArgumentException("A weight is never negative.", nameof(weights));
            }

            sum += weight;
        }

        return sum;
    }

    private static bool[] WithExtraUnit(ReadOnlySpan<long> weights, Int128[] remainders, int left)
    {
        var extra = new bool[weights.Length];
        if (left == 0)
        {
            return extra;
        }

        var heaviest = weights.ToArray();
        var order = new int[weights.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(
            order,
            (a, b) =>
            {
                var byRemainder = remainders[b].CompareTo(remainders[a]);
                var byWeight = byRemainder != 0 ? byRemainder : heaviest[b].CompareTo(heaviest[a]);
                return byWeight != 0 ? byWeight : a.CompareTo(b);
            }
        );
        foreach (var index in order.AsSpan(0, left))
        {
            extra[index] = true;
        }

        return extra;
    }
}
