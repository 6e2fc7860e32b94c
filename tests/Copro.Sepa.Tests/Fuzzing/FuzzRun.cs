using System.Diagnostics;
using System.Globalization;

namespace Copro.Sepa.Tests.Fuzzing;

/// <summary>
/// How many inputs a fuzzer takes: a few in CI, on demand as many as <c>COPRO_FUZZ_MINUTES</c> has time for, with
/// <c>COPRO_FUZZ_SEED</c> for others.
/// </summary>
internal static class FuzzRun
{
    private const int DefaultSeed = 20_261_122;

    /// <summary>What all inputs are made of.</summary>
    public static int Seed { get; } = Number("COPRO_FUZZ_SEED") ?? DefaultSeed;

    /// <summary>Whether a time is given.</summary>
    public static bool IsLong => Minutes > 0;

    private static int Minutes { get; } = Number("COPRO_FUZZ_MINUTES") ?? 0;

    /// <summary>The numbers of the inputs.</summary>
    /// <param name="few">How many there are when no time is given.</param>
    public static IEnumerable<long> Numbers(int few)
    {
        var clock = Stopwatch.StartNew();
        for (var number = 0L; IsLong ? clock.Elapsed.TotalMinutes < Minutes : number < few; number++)
        {
            yield return number;
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
}
