namespace Copro.Cli.Tests.Demo;

/// <summary>A demo that nothing disturbed, run once for all the tests that compare with it.</summary>
public sealed class UndisturbedDemo : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("copro-demo-").FullName;

    public UndisturbedDemo()
    {
        First = DemoProcess.Run(_folder);
        State = DemoState.Of(_folder);
        Again = DemoProcess.Run(_folder);
        StateAgain = DemoState.Of(_folder);
        InFrench = DemoProcess.Run(_folder, language: "fr");
    }

    /// <summary>What the books and files were after the first run.</summary>
    public string State { get; }

    /// <summary>What they were after the second.</summary>
    public string StateAgain { get; }

    internal DemoOutcome First { get; }

    internal DemoOutcome Again { get; }

    internal DemoOutcome InFrench { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
