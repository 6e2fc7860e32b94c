using System.Text;
using Copro.Cli.Output;

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

    /// <summary>Whether a person can answer a question on standard input.</summary>
    public bool CanAsk { get; init; }

    /// <summary>How many characters a line of the output may have.</summary>
    public int Width { get; init; } = TextTable.DefaultWidth;

    public static CliHost ForProcess() =>
        new()
        {
            Out = Writer(Console.OpenStandardOutput()),
            Error = Writer(Console.OpenStandardError()),
            OpenInput = Console.OpenStandardInput,
            Clock = TimeProvider.System,
            WorkingFolder = Directory.GetCurrentDirectory(),
            ShowsProgress = !Console.IsErrorRedirected,
            CanAsk = !Console.IsInputRedirected,
            Width = Console.IsOutputRedirected
                ? TextTable.DefaultWidth
                : Math.Max(TextTable.DefaultWidth, Console.WindowWidth),
        };

    public string Resolve(string path) => Path.GetFullPath(path, WorkingFolder);

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
