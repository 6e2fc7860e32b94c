using System.Text.Json;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Ledger.Tests;

public sealed class ApportionmentTests
{
    private static readonly FsCheck.Gen<(long Total, long[] Weights)> s_cases =
        from total in Gen.OneOf(
            Gen.Choose(-100_000, 100_000).Select(i => (long)i),
            Gen.Choose(1, 1000).Select(i => long.MaxValue - i)
        )
        from weights in Gen.Choose(0, 50).Select(i => (long)i).NonEmptyListOf()
        where weights.Sum() > 0
        select (total, weights.ToArray());

    [SkippableFact]
    public void LargestRemainder_AcceptanceRows_AllMatch()
    {
        var rows = File.ReadLines(SharedData.Require("cases", "apportionment.jsonl")).ToList();

        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            using var json = JsonDocument.Parse(row);
            var weights = Longs(json.RootElement.GetProperty("w"));
            var shares = Apportionment.LargestRemainder(json.RootElement.GetProperty("total").GetInt64(), weights);
            Assert.Equal(Longs(json.RootElement.GetProperty("out")), shares);
        }
    }

    [Fact]
    public void LargestRemainder_AnyWeights_SumsExactlyAndStaysWithinOneUnit() =>
        Property.ForAll(
            s_cases,
            c =>
            {
                var shares = Apportionment.Explain(c.Total, c.Weights);
                Assert.Equal(c.Total, shares.Aggregate(Int128.Zero, (sum, s) => sum + s.Share));
                var sum = c.Weights.Aggregate(Int128.Zero, (s, w) => s + w);
                for (var i = 0; i < c.Weights.Length; i++)
                {
                    Assert.True(Int128.Abs((shares[i].Share * sum) - ((Int128)c.Total * c.Weights[i])) < sum);
                    Assert.True(c.Weights[i] > 0 || shares[i].Share == 0);
                }
            }
        );

    [Fact]
    public void LargestRemainder_EqualWeights_DifferByAtMostOne() =>
        Property.ForAll(
            s_cases,
            c =>
            {
                var shares = Apportionment.LargestRemainder(c.Total, c.Weights);
                var groups = c.Weights.Zip(shares).GroupBy(p => p.First, p => p.Second);
                Assert.All(groups, g => Assert.True(g.Max() - g.Min() <= 1));
            }
        );

    [Fact]
    public void LargestRemainder_NegativeTotal_MirrorsThePositive() =>
        Property.ForAll(
            s_cases,
            c =>
                Apportionment
                    .LargestRemainder(c.Total, c.Weights)
                    .Select(s => -s)
                    .SequenceEqual(Apportionment.LargestRemainder(-c.Total, c.Weights))
        );

    [Fact]
    public void Calls_OfAnyShare_SumToTheYearAndDifferByAtMostOne() =>
        Property.ForAll(
            from share in Gen.Choose(-1_000_000, 1_000_000)
            from count in Gen.Choose(1, 12)
            select (share, count),
            c =>
            {
                var calls = Apportionment.Calls(c.share, c.count);
                return calls.Sum() == c.share && calls.Max() - calls.Min() <= 1;
            }
        );

    [Fact]
    public void Calls_OneHundredAndThreeCents_AreAsPublished() =>
        Assert.Equal([2501, 2501, 2500, 2501], Apportionment.Calls(10_003, 4));

    [Fact]
    public void LargestRemainder_WhatCannotBeShared_Throws()
    {
        Assert.Throws<ArgumentException>(() => Apportionment.LargestRemainder(10, [0, 0]));
        Assert.Throws<ArgumentException>(() => Apportionment.LargestRemainder(10, [1, -1]));
        Assert.Equal([0, 0], Apportionment.LargestRemainder(0, [0, 0]));
        Assert.Equal([10, 0], Apportionment.LargestRemainder(10, [1, 0]));
    }

    private static long[] Longs(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetInt64())];
}
