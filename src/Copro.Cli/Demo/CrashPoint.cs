using System.Diagnostics;

namespace Copro.Cli.Demo;

/// <summary>
/// Kills this process at a named durable point, for the test that proves that a run cut short anywhere is finished by the next.
/// <c>COPRO_CRASH_AT=commit.post.before#2</c> kills it the second time that point is reached.
/// </summary>
internal sealed class CrashPoint
{
    private const string Variable = "COPRO_CRASH_AT";
    private readonly string _name;
    private int _left;

    private CrashPoint(string name, int occurrence)
    {
        _name = name;
        _left = occurrence;
    }

    /// <summary>What the environment asks for, or <c>null</c>.</summary>
    public static CrashPoint? FromEnvironment()
    {
        var text = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var parts = text.Split('#');
        var occurrence = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
        return new CrashPoint(parts[0], occurrence);
    }

    public void Reached(string point)
    {
        if (string.Equals(point, _name, StringComparison.Ordinal) && --_left == 0)
        {
            // Not an orderly end: no finally block runs, nothing is flushed, as when the power goes.
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
