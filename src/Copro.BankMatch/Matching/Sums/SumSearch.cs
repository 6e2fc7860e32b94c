namespace Copro.BankMatch;

/// <summary>
/// Finds every way in which open amounts of one identity sum up to a payment: depth first, pruned by what is left to add. Equal amounts
/// are one class, so that a way is a multiset of amounts; which of equal items is meant is for the law to say.
/// </summary>
internal sealed class SumSearch
{
    /// <summary>More than three ways say no more than three do: the sum decides nothing.</summary>
    public const int MaxSolutions = 3;

    private readonly long[] _values;
    private readonly int[] _counts;
    private readonly long[] _mostAbove;
    private readonly long[] _leastBelow;
    private readonly int[] _taken;
    private readonly List<int[]> _solutions = [];
    private readonly int _maxSteps;
    private int _steps;

    private SumSearch(SortedDictionary<long, int> classes, int maxSteps)
    {
        // Largest first: what is left shrinks fast.
        _values = [.. classes.Keys.OrderByDescending(v => v)];
        _counts = [.. _values.Select(v => classes[v])];
        _maxSteps = maxSteps;
        _taken = new int[_values.Length];
        _mostAbove = new long[_values.Length + 1];
        _leastBelow = new long[_values.Length + 1];
        for (var i = _values.Length - 1; i >= 0; i--)
        {
            var whole = _values[i] * _counts[i];
            _mostAbove[i] = _mostAbove[i + 1] + Math.Max(0, whole);
            _leastBelow[i] = _leastBelow[i + 1] + Math.Min(0, whole);
        }
    }

    /// <summary>The ways to make a sum, each as the amounts taken, largest first.</summary>
    /// <param name="amounts">Signed amounts, none zero.</param>
    /// <param name="target">The sum.</param>
    /// <param name="maxSteps">Steps after which the search is cut.</param>
    /// <param name="cut">Whether it was.</param>
    public static List<List<long>> Find(IEnumerable<long> amounts, long target, int maxSteps, out bool cut)
    {
        var classes = new SortedDictionary<long, int>();
        Int128 reach = 0;
        foreach (var amount in amounts)
        {
            classes[amount] = classes.GetValueOrDefault(amount) + 1;
            reach += Int128.Abs(amount);
        }

        // Sums that could leave 64 bits are not searched: no account owes that much.
        if (reach > long.MaxValue)
        {
            cut = true;
            return [];
        }

        var search = new SumSearch(classes, maxSteps);
        search.Descend(0, target);
        cut = search._steps > maxSteps;
        return search._solutions.ConvertAll(search.AmountsOf);
    }

    private void Descend(int at, long rest)
    {
        if (_solutions.Count >= MaxSolutions || ++_steps > _maxSteps || rest > _mostAbove[at] || rest < _leastBelow[at])
        {
            return;
        }

        if (at == _values.Length)
        {
            // Bounds leave only a rest of zero here.
            if (_taken.Any(t => t > 0))
            {
                _solutions.Add([.. _taken]);
            }

            return;
        }

        for (var count = _counts[at]; count >= 0; count--)
        {
            _taken[at] = count;
            Descend(at + 1, rest - (_values[at] * count));
        }

        _taken[at] = 0;
    }

    private List<long> AmountsOf(int[] taken)
    {
        var amounts = new List<long>();
        for (var i = 0; i < taken.Length; i++)
        {
            amounts.AddRange(Enumerable.Repeat(_values[i], taken[i]));
        }

        return amounts;
    }
}
