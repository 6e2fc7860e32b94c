namespace Copro.Cli.Tests.Demo;

/// <summary>How a run of the demo ended and what it said.</summary>
internal sealed record DemoOutcome(int ExitCode, string Output, string Error)
{
    /// <summary>128 and the number of SIGKILL: the process was killed and had no chance to tidy up.</summary>
    public const int Killed = 137;
}
