using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Copro.TestKit;

/// <summary>
/// Runs a property a number of times on the same drawn values each run, so that a red build stays red until it is mended.
/// <c>COPRO_SEED=random</c> draws others, any number draws its own; a failure prints the seed that replays it.
/// </summary>
public static class Property
{
    private const int DefaultRuns = 300;
    private const ulong DefaultSeed = 20_261_122;

    // The second half of a seed must be odd; which odd number it is does not matter.
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    private static readonly string s_seed = Environment.GetEnvironmentVariable("COPRO_SEED") ?? string.Empty;

    /// <summary>Checks that <paramref name="property"/> holds for values of <paramref name="generator"/>.</summary>
    public static void ForAll<T>(Gen<T> generator, Func<T, bool> property, int runs = DefaultRuns) =>
        Prop.ForAll(generator.ToArbitrary(), property).Check(Configuration(runs));

    /// <summary>Checks that <paramref name="assertion"/> does not throw for values of <paramref name="generator"/>.</summary>
    public static void ForAll<T>(Gen<T> generator, Action<T> assertion, int runs = DefaultRuns) =>
        Prop.ForAll(generator.ToArbitrary(), assertion).Check(Configuration(runs));

    /// <summary>Silent when all is well: a test that reads the console must find only what its subject wrote.</summary>
    private static Config Configuration(int runs)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(runs).WithQuietOnSuccess(true);
        if (string.Equals(s_seed, "random", StringComparison.Ordinal))
        {
            return config;
        }

        var seed = s_seed.Length == 0 ? DefaultSeed : ulong.Parse(s_seed, CultureInfo.InvariantCulture);
        return config.WithReplay(seed, Gamma);
    }
}
