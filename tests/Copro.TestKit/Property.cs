using FsCheck;
using FsCheck.Fluent;

namespace Copro.TestKit;

/// <summary>Runs a property a number of times; a failure prints the seed that replays it.</summary>
public static class Property
{
    private const int DefaultRuns = 300;

    /// <summary>Checks that <paramref name="property"/> holds for values of <paramref name="generator"/>.</summary>
    public static void ForAll<T>(Gen<T> generator, Func<T, bool> property, int runs = DefaultRuns) =>
        Prop.ForAll(generator.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(runs));

    /// <summary>Checks that <paramref name="assertion"/> does not throw for values of <paramref name="generator"/>.</summary>
    public static void ForAll<T>(Gen<T> generator, Action<T> assertion, int runs = DefaultRuns) =>
        Prop.ForAll(generator.ToArbitrary(), assertion).Check(Config.QuickThrowOnFailure.WithMaxTest(runs));
}
