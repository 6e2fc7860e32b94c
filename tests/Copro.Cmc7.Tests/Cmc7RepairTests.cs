using Copro.Cmc7.Tests.Lines;
using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.Cmc7.Tests;

public sealed class Cmc7RepairTests
{
    [Fact]
    public void Find_OneUnreadableDigitAnywhere_RestoresTheLine() =>
        Property.ForAll(
            Gen.Choose(0, 30).Zip(LineGenerators.Digits),
            pair =>
            {
                var (at, digits) = pair;
                var line = LineGenerators.ToLine(digits);
                var repair = Cmc7Repair.Find(LineGenerators.ToLine(Hide(digits, at)), RlmcKey.Compute(line));
                return repair.Outcome == Cmc7RepairOutcome.Repaired && repair.Repaired == line;
            }
        );

    [Fact]
    public void Find_TwoUnreadableDigits_ListsExactlyWhatBruteForceFinds() =>
        Property.ForAll(
            Gen.Choose(0, 30).Two().Zip(LineGenerators.Digits),
            pair =>
            {
                var ((a, b), digits) = pair;
                var key = RlmcKey.Compute(LineGenerators.ToLine(digits));
                var hidden = Hide(digits, a, b);
                var repair = Cmc7Repair.Find(LineGenerators.ToLine(hidden), key);
                var oracle = BruteForce(hidden, key.Value);
                Assert.Equal(oracle, repair.Candidates.Select(static line => Digits(line)));
                Assert.Equal(
                    oracle.Count > 1 ? Cmc7RepairOutcome.Ambiguous
                        : a == b ? Cmc7RepairOutcome.Repaired
                        : Cmc7RepairOutcome.Proposed,
                    repair.Outcome
                );
            }
        );

    [Fact]
    public void Find_AnyKey_NeverInventsAFilling() =>
        Property.ForAll(
            Gen.Choose(1, 97).Zip(Gen.Choose(0, 30).Zip(LineGenerators.Digits)),
            pair =>
            {
                var (key, (at, digits)) = pair;
                var hidden = Hide(digits, at);
                var repair = Cmc7Repair.Find(LineGenerators.ToLine(hidden), RlmcKey.Parse($"{key}"));
                return repair.Candidates.Select(static line => Digits(line)).SequenceEqual(BruteForce(hidden, key));
            }
        );

    [Fact]
    public void Find_KeyWrong_ShowsEveryLineOneDigitAwayAndAppliesNone() =>
        Property.ForAll(
            Gen.Choose(1, 97).Zip(LineGenerators.Digits),
            pair =>
            {
                var (number, digits) = pair;
                var key = RlmcKey.Parse($"{number}");
                var line = LineGenerators.ToLine(digits);
                var repair = Cmc7Repair.Find(line, key);
                if (RlmcKey.Compute(line) == key)
                {
                    Assert.Equal(Cmc7RepairOutcome.NothingToRepair, repair.Outcome);
                    return;
                }

                var oracle = Enumerable
                    .Range(0, 31)
                    .SelectMany(at => BruteForce(Hide(digits, at), number))
                    .Order(StringComparer.Ordinal);
                Assert.Equal(Cmc7RepairOutcome.KeyWrong, repair.Outcome);
                Assert.Null(repair.Repaired);
                Assert.Equal(oracle, repair.Candidates.Select(static c => Digits(c)).Order(StringComparer.Ordinal));
            },
            runs: 100
        );

    [Fact]
    public void Find_ThreeUnreadableDigits_ListsNothing()
    {
        Assert.True(Cmc7Line.TryCreate("550???8", "021010041908", "006617182025", out var line));

        var repair = Cmc7Repair.Find(line, RlmcKey.Parse("56"));

        Assert.Equal(Cmc7RepairOutcome.NotRepairable, repair.Outcome);
        Assert.Empty(repair.Candidates);
        Assert.Equal("CMC023", repair.Diagnostic!.Code);
    }

    [Fact]
    public void Find_NoKey_SaysThatTheKeyIsPrintedElsewhere()
    {
        Assert.True(Cmc7Line.TryCreate("550801?", "021010041908", "006617182025", out var line));

        var repair = Cmc7Repair.Find(line, default);

        Assert.Equal(Cmc7RepairOutcome.NotApplicable, repair.Outcome);
        Assert.Equal("CMC021", repair.Diagnostic!.Code);
    }

    /// <summary>Facts §8: with one unreadable digit a wrong digit elsewhere still leaves a filling one time in ten.</summary>
    [Fact]
    public void Find_OneUnreadableAndOneMisread_OftenHasNoSolution()
    {
        const string Digits = "5508018021010041908006617182025";
        var key = RlmcKey.Compute(LineGenerators.ToLine(Digits));
        var outcomes = new List<Cmc7RepairOutcome>();
        for (var at = 1; at < 31; at++)
        {
            var misread = Digits.ToCharArray();
            misread[at] = (char)('0' + ((misread[at] - '0' + 1) % 10));
            outcomes.Add(Cmc7Repair.Find(LineGenerators.ToLine(Hide(new string(misread), 0)), key).Outcome);
        }

        Assert.Contains(Cmc7RepairOutcome.NoSolution, outcomes);
        Assert.All(outcomes, o => Assert.True(o is Cmc7RepairOutcome.NoSolution or Cmc7RepairOutcome.Repaired));
    }

    private static string Hide(string digits, params int[] places)
    {
        var hidden = digits.ToCharArray();
        foreach (var place in places)
        {
            hidden[place] = '?';
        }

        return new string(hidden);
    }

    private static string Digits(Cmc7Line line) =>
        line.ToUnmaskedString().Replace(" ", string.Empty, StringComparison.Ordinal);

    /// <summary>The oracle: every filling, judged by the formula on whole numbers.</summary>
    private static List<string> BruteForce(string hidden, int key)
    {
        var at = hidden.IndexOf('?', StringComparison.Ordinal);
        if (at < 0)
        {
            var number = UInt128.Parse(hidden, System.Globalization.CultureInfo.InvariantCulture);
            return ((number * 100) + (UInt128)key) % 97 == 0 ? [hidden] : [];
        }

        return
        [
            .. Enumerable
                .Range(0, 10)
                .SelectMany(digit => BruteForce($"{hidden[..at]}{digit}{hidden[(at + 1)..]}", key)),
        ];
    }
}
