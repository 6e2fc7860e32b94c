namespace Copro.Cli;

/// <summary>What the command answers to its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done, also when bad input was set aside as designed.</summary>
    public const int Done = 0;

    /// <summary>The input has errors; they were printed.</summary>
    public const int InputHasErrors = 1;

    /// <summary>The command was called wrongly.</summary>
    public const int WrongUsage = 2;

    /// <summary>A file could not be read or written.</summary>
    public const int CouldNotReadOrWrite = 3;
}
