using System.CommandLine;
using System.Globalization;
using Copro.Cli.Demo;
using Copro.Cli.Output;

namespace Copro.Cli.Commands;

/// <summary><c>copro demo</c>: the evening cycle of the sample agency.</summary>
internal static class DemoCommand
{
    public static Command Create(CliHost host)
    {
        var output = new Option<string>("--output")
        {
            Description = "the folder to run in; a second run in the same folder adds nothing",
            DefaultValueFactory = _ => "demo",
        };
        var today = new Option<DateOnly?>("--today")
        {
            Description = "play the evenings up to this day, yyyy-MM-dd; all of them unless given",
            CustomParser = result =>
                DateOnly.TryParseExact(
                    result.Tokens[0].Value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                    ? day
                    : Fail(result),
        };
        var command = new Command("demo", "the evening cycle of the sample agency: every road, every export")
        {
            output,
            today,
        };
        command.SetAction(
            async (result, cancellationToken) =>
            {
                var folder = new DemoFolder(host.Resolve(result.GetValue(output)!));
                var progress = host.ShowsProgress ? new ProgressLine(host.Error) : null;
                var run = new DemoRun(folder, SampleAgency.Shipped(), progress);
                var done = await run.RunAsync(result.GetValue(today), cancellationToken);
                progress?.Clear();
                var report = new DemoReport(host.Out, result.GetLanguage());
                if (result.IsJson())
                {
                    report.WriteJson(done);
                }
                else
                {
                    report.WriteText(done, folder);
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    private static DateOnly? Fail(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"'{result.Tokens[0].Value}' is not a day: write it as 2026-11-24.");
        return null;
    }
}
