namespace Copro.BankMatch;

/// <summary>
/// Gives each movement at most one target and each target at most one movement so that the weights sum up to the most: exactly, by
/// branch and bound, never greedily, since a greedy choice takes the target that another movement needs.
/// </summary>
internal sealed class ExactAssignment
{
    private readonly List<List<(int Target, double Weight)>> _choices;
    private readonly double[] _bestFrom;
    private readonly int[] _chosen;
    private readonly HashSet<int> _taken = [];
    private readonly int _maxSteps;
    private int[] _best;
    private double _bestWeight = double.NegativeInfinity;
    private int _steps;

    private ExactAssignment(List<List<(int Target, double Weight)>> choices, int maxSteps)
    {
        _choices = choices;
        _maxSteps = maxSteps;
        _chosen = new int[choices.Count];
        _best = new int[choices.Count];
        _bestFrom = new double[choices.Count + 1];
        for (var i = choices.Count - 1; i >= 0; i--)
        {
            var most = choices[i].Count == 0 ? 0 : Math.Max(0, choices[i].Max(c => c.Weight));
            _bestFrom[i] = _bestFrom[i + 1] + most;
        }
    }

    /// <summary>The best assignment: for each movement its target or -1, and the weight of the whole.</summary>
    /// <param name="choices">For each movement the targets it may have, with their weights.</param>
    /// <param name="maxSteps">Steps after which the search is cut; what is then best is not proven to be.</param>
    /// <param name="cut">Whether it was.</param>
    public static (int[] Targets, double Weight) Solve(
        List<List<(int Target, double Weight)>> choices,
        int maxSteps,
        out bool cut
    )
    {
        var search = new ExactAssignment(choices, maxSteps);
        search.Descend(0, 0);
        cut = search._steps > maxSteps;
        return (search._best, search._bestWeight);
    }

    private void Descend(int at, double weight)
    {
        if (weight + _bestFrom[at] <= _bestWeight || (++_steps > _maxSteps && _bestWeight > double.NegativeInfinity))
        {
            return;
        }

        if (at == _choices.Count)
        {
            _bestWeight = weight;
            _best = [.. _chosen];
            return;
        }

        foreach (var (target, bits) in _choices[at])
        {
            if (_taken.Add(target))
            {
                _chosen[at] = target;
                Descend(at + 1, weight + bits);
                _taken.Remove(target);
            }
        }

        _chosen[at] = -1;
        Descend(at + 1, weight);
    }
}
