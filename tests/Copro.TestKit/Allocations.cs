namespace Copro.TestKit;

/// <summary>Measures what a piece of code allocates on this thread.</summary>
public static class Allocations
{
    private const int WarmUps = 3;

    /// <summary>The bytes that one run of <paramref name="action"/> allocates once it is warm.</summary>
    public static long Of(Action action)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            action();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
