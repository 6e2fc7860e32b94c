using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.BankMatch.Tests.Matching;

public sealed class SearchTests
{
    private const int Steps = 200_000;

    [Fact]
    public void SumSearch_SmallSets_FindsWhatTryingEverySubsetFinds() =>
        Property.ForAll(
            from count in Gen.Choose(0, 9)
            from amounts in Gen.Choose(-5, 12).Where(i => i != 0).Select(i => (long)i).ArrayOf(count)
            from target in Gen.Choose(-6, 30)
            select (amounts, (long)target),
            x =>
            {
                var expected = new HashSet<string>();
                for (var mask = 1; mask < 1 << x.amounts.Length; mask++)
                {
                    var chosen = x.amounts.Where((_, i) => (mask & (1 << i)) != 0).ToList();
                    if (chosen.Sum() == x.Item2)
                    {
                        expected.Add(string.Join(',', chosen.OrderByDescending(a => a)));
                    }
                }

                var found = SumSearch.Find(x.amounts, x.Item2, Steps, out var cut);
                Assert.False(cut);
                Assert.Equal(Math.Min(expected.Count, SumSearch.MaxSolutions), found.Count);
                Assert.All(found, f => Assert.Contains(string.Join(',', f.OrderByDescending(a => a)), expected));
            }
        );

    [Fact]
    public void SumSearch_BeyondItsSteps_SaysThatItWasCut()
    {
        var amounts = Enumerable.Range(1, 40).Select(i => 1_000_000L + (i * 7919));
        SumSearch.Find(amounts, 20_000_001, 1000, out var cut);
        Assert.True(cut);
    }

    [Fact]
    public void ExactAssignment_SmallTables_IsTheBestOfAllAssignments() =>
        Property.ForAll(
            from rows in Gen.Choose(0, 4)
            from weights in Gen.Choose(-3, 12).ArrayOf(rows * 4)
            select (rows, weights),
            x =>
            {
                var choices = Enumerable
                    .Range(0, x.rows)
                    .Select(r => Enumerable.Range(0, 4).Select(c => (c, (double)x.weights[(r * 4) + c])).ToList())
                    .ToList();
                var (targets, weight) = ExactAssignment.Solve(choices, Steps, out var cut);
                Assert.False(cut);
                Assert.Equal(Best(choices, 0, 0), weight);
                Assert.Equal(weight, targets.Select((t, i) => t < 0 ? 0 : choices[i][t].Item2).Sum());
                var taken = targets.Where(t => t >= 0).ToList();
                Assert.Equal(taken.Distinct(), taken);
            }
        );

    [Theory]
    [InlineData("DUPONT", "DUPONT", 0)]
    [InlineData("DUPOND", "DUPONT", 1)]
    [InlineData("DUOPNT", "DUPONT", 1)]
    [InlineData("BELLAMAR", "BELAMAR", 1)]
    [InlineData("", "ABC", 3)]
    public void EditDistance_Words_CountsEdits(string left, string right, int expected)
    {
        Assert.Equal(expected, EditDistance.Of(left, right));
        Assert.Equal(expected, EditDistance.Of(right, left));
    }

    private static double Best(List<List<(int Target, double Weight)>> choices, int row, int taken)
    {
        if (row == choices.Count)
        {
            return 0;
        }

        var best = Best(choices, row + 1, taken);
        foreach (var (target, weight) in choices[row].Where(c => (taken & (1 << c.Target)) == 0))
        {
            best = Math.Max(best, weight + Best(choices, row + 1, taken | (1 << target)));
        }

        return best;
    }
}
