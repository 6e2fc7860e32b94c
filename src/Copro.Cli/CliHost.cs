using System.Text;

namespace Copro.Cli;

/// <summary>What the command runs in: its three streams, its clock and where it stands. Tests give their own.</summary>
internal sealed record CliHost
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required Func<Stream> OpenInput { get; init; }

    public required TimeProvider Clock { get; init; }

    public required string WorkingFolder { get; init; }

    /// <summary>Whether a person watches standard error: only then is progress shown.</summary>
    public bool ShowsProgress { get; init; }

    public static CliHost ForProcess() =>
        new()
        {
            Out = Writer(Console.OpenStandardOutput()),
            Error = Writer(Console.OpenStandardError()),
            OpenInput = Console.OpenStandardInput,
            Clock = TimeProvider.System,
            WorkingFolder = Directory.GetCurrentDirectory(),
            ShowsProgress = !Console.IsErrorRedirected,
        };

    public string Resolve(string path) => Path.GetFullPath(path, WorkingFolder);

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
