using System.Text;
using System.Text.Json;
using Copro.TestKit;
using Xunit;

namespace Copro.Cli.Tests;

/// <summary>One run of the command in this process: what it answered and what it printed.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    /// <summary>The evening of the sample agency's first documents.</summary>
    public static readonly DateTimeOffset Evening = new(2026, 11, 19, 18, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<JsonElement> Json =>
        [
            .. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];

    public JsonElement SingleJson => Assert.Single(Json);

    public static Task<CliRun> OfAsync(params string[] args) => OfAsync(args, input: null);

    public static async Task<CliRun> OfAsync(
        string[] args,
        string? input,
        bool canAsk = false,
        DateTimeOffset? now = null
    )
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost
        {
            Out = output,
            Error = error,
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input ?? string.Empty)),
            Clock = new TestClock(now ?? Evening),
            WorkingFolder = AppContext.BaseDirectory,
            CanAsk = canAsk,
        };
        var code = await CoproCommandLine.InvokeAsync(args, host);
        return new CliRun(code, output.ToString(), error.ToString());
    }
}
