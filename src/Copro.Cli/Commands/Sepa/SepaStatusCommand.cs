using System.CommandLine;
using Copro.BankMatch;
using Copro.Cli.Input;
using Copro.Cli.Output;
using Copro.Cli.Returns;
using Copro.Sepa;

namespace Copro.Cli.Commands;

/// <summary><c>copro sepa status</c>: what came back, from status reports and statements.</summary>
internal static class SepaStatusCommand
{
    /// <summary>The banks' local time, in which cut-offs are told.</summary>
    private const string BanksTimeZone = "Europe/Paris";

    /// <summary>A year: a longer notice is a mistyped one.</summary>
    private const int MaxNotice = 366;

    private sealed record Inputs(Argument<string[]> Files, Option<DateOnly?> Today, Option<int> Notice);

    public static Command Create(CliHost host)
    {
        var inputs = new Inputs(
            new Argument<string[]>("FILE")
            {
                Description =
                    "pain.002, camt.054, camt.053 and other statements, which are detected; - is standard input",
                Arity = ArgumentArity.OneOrMore,
            },
            DayOption.Create("--today", "the day from which the earliest dates count; the clock's unless given"),
            NoticeOption()
        );
        var command = new Command(
            "status",
            "what came back: for each collection what became of it and why, may it be presented again and when, until when "
                + "its money is exposed; exit code 1 when a file breaks its format"
        )
        {
            inputs.Files,
            inputs.Today,
            inputs.Notice,
        };
        command.SetAction((result, cancellationToken) => RunAsync(host, result, inputs, cancellationToken));
        return command;
    }

    private static Option<int> NoticeOption()
    {
        var notice = new Option<int>("--notice")
        {
            Description = "days of notice agreed with the debtors",
            DefaultValueFactory = _ => CollectionTerms.DefaultNoticeDays,
        };
        notice.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > MaxNotice)
            {
                result.AddError($"--notice is 0 to {MaxNotice} days.");
            }
        });
        return notice;
    }

    private static async Task<int> RunAsync(
        CliHost host,
        ParseResult result,
        Inputs inputs,
        CancellationToken cancellationToken
    )
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(BanksTimeZone);
        var terms = new CollectionTerms { TimeZone = zone, NoticeDays = result.GetValue(inputs.Notice) };
        var lines = new StatusLines(terms, Now(host, result.GetValue(inputs.Today), zone));
        var output = new StatusOutput(host, result.GetLanguage(), result.IsJson());
        var findings = new DiagnosticOutput(host, result);
        foreach (var path in result.GetValue(inputs.Files)!)
        {
            var file = await InputFile.ReadAsync(host, path, cancellationToken);
            if (Pain002Reader.IsStatusReport(file.Content))
            {
                WriteReport(file, lines, output, findings);
            }
            else
            {
                WriteStatement(file, lines, output, findings);
            }
        }

        return findings.ExitCode;
    }

    /// <summary>A day is taken at its beginning: what leaves that day leaves before every cut-off.</summary>
    private static DateTimeOffset Now(CliHost host, DateOnly? today, TimeZoneInfo zone)
    {
        if (today is not { } day)
        {
            return host.Clock.GetUtcNow();
        }

        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private static void WriteReport(InputFile file, StatusLines lines, StatusOutput output, DiagnosticOutput findings)
    {
        var found = new DiagnosticBag();
        var report = new Pain002Reader().Read(file.Content, found);
        output.Write(file.Name, report.Version ?? "pain.002", [.. lines.Of(report)], isWhole: !found.HasErrors);
        findings.Write(found.Items.Select(finding => finding.At(finding.Place.In(file.Name))));
    }

    private static void WriteStatement(
        InputFile file,
        StatusLines lines,
        StatusOutput output,
        DiagnosticOutput findings
    )
    {
        var document = new StatementReader().Read(file.Content, file.Name);
        if (document.Format != StatementFormat.Unknown)
        {
            var format = document.Version ?? document.Format.ToString();
            output.Write(file.Name, format, [.. lines.Of(document)], isWhole: !document.HasErrors);
        }

        findings.Write(document.Diagnostics);
    }
}
