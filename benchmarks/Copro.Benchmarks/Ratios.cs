using System.Diagnostics;
using System.Globalization;

namespace Copro.Benchmarks;

/// <summary>
/// Side by side in one process: every contestant in turn, round after round, and the median of each. Alternating rounds let a
/// machine that is busy for a while hold back all alike; so ratios are worth more than times.
/// </summary>
internal static class Ratios
{
    private const int WarmUpRounds = 20;
    private const int Rounds = 61;
    private const int SepaCollections = 10_000;

    /// <summary>Runs a contest by its name; answers the exit code.</summary>
    public static int Run(string contest)
    {
        switch (contest)
        {
            case "sepa":
                using (var sepa = new Pain008Contest(SepaCollections))
                {
                    Print(Medians(OfSepa(sepa)), SepaCollections, baseline: "XmlWriter, unchecked");
                }

                return 0;
            case "sepa-rules":
                var rules = new SepaRules(SepaCollections);
                Print(Medians(rules.Parts()), SepaCollections, baseline: "all of the judge");
                return 0;
            case "sepa-check":
                foreach (var indented in new[] { true, false })
                {
                    var reading = new Pain008Reading { Indented = indented };
                    reading.Setup();
                    Console.WriteLine(
                        indented ? "A file with its elements on lines of their own:" : "A file without white space:"
                    );
                    Print(Medians(OfSepaCheck(reading)), Pain008Reading.Count, baseline: "XmlReader, next node only");
                }

                return 0;
            default:
                Console.Error.WriteLine($"There is no contest '{contest}'; there are: sepa, sepa-rules, sepa-check.");
                return 1;
        }
    }

    private static (string Name, Action Run)[] OfSepa(Pain008Contest contest) =>
        [
            ("write alone", () => contest.WriteAlone()),
            ("spell, verify and write: the second pass", () => contest.SecondPass()),
            ("validate and write", () => contest.ValidateAndWrite()),
            ("read a table, validate and write", () => contest.ReadValidateAndWrite()),
            ("objects, validated and written", () => contest.Objects()),
            ("XmlWriter, unchecked", () => contest.ByXmlWriter()),
            ("XDocument, unchecked", () => contest.ByXDocument()),
            ("copy of the bytes", () => contest.Copy()),
        ];

    private static (string Name, Action Run)[] OfSepaCheck(Pain008Reading contest) =>
        [
            ("linter", () => contest.Sepa_Check_5k()),
            ("XmlReader, next node only", () => contest.XmlReader_Loop_5k()),
            ("copy of the bytes", () => contest.Copy_5k()),
        ];

    private static List<(string Name, double Nanoseconds)> Medians((string Name, Action Run)[] contestants)
    {
        var times = contestants.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < WarmUpRounds + Rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                contestants[i].Run();
                if (round >= WarmUpRounds)
                {
                    times[i].Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds);
                }
            }
        }

        return [.. contestants.Select((contestant, i) => (contestant.Name, times[i].Order().ElementAt(Rounds / 2)))];
    }

    private static void Print(List<(string Name, double Nanoseconds)> medians, int count, string baseline)
    {
        var standard = medians.Single(median => median.Name == baseline).Nanoseconds;
        var floor = medians[^1].Nanoseconds;
        Console.WriteLine($"| | ns a collection | times {baseline} | times the copy |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (name, nanoseconds) in medians)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {nanoseconds / count:F0} | {standard / nanoseconds:F2} | {nanoseconds / floor:F1} |"
                )
            );
        }
    }
}
