using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Copro.Cli.Collections;
using Copro.Cli.Input;
using Copro.Cli.Output;
using Copro.Sepa;

namespace Copro.Cli.Commands;

/// <summary><c>copro sepa write</c>: collections to pain.008.</summary>
internal static class SepaWriteCommand
{
    /// <summary>The banks' local time, in which a file says when it was made.</summary>
    private const string BanksTimeZone = "Europe/Paris";

    private sealed record Inputs(
        Option<string> Input,
        Option<string> Output,
        Option<string> Version,
        Option<DateTimeOffset?> Created,
        Option<string?> Initiator,
        Option<string?> InitiatorId,
        Option<string[]> Split,
        Option<int> Resubmission
    );

    public static Command Create(CliHost host)
    {
        var inputs = CreateInputs();
        var command = new Command(
            "write",
            "collections to pain.008; the whole input is refused if any collection is in error, and all errors are listed"
        )
        {
            inputs.Input,
            inputs.Output,
            inputs.Version,
            inputs.Created,
            inputs.Initiator,
            inputs.InitiatorId,
            inputs.Split,
            inputs.Resubmission,
        };
        command.SetAction((result, cancellationToken) => WriteAsync(host, result, inputs, cancellationToken));
        return command;
    }

    private static Inputs CreateInputs()
    {
        var inputs = new Inputs(
            new Option<string>("--input")
            {
                Description =
                    "collections: JSON, or a table with commas, told by its first character; - is standard input",
                Required = true,
            },
            OutputOption(),
            new Option<string>("--version")
            {
                Description = "the version of pain.008: 001.08 or 001.02",
                DefaultValueFactory = _ => "08",
            },
            CreatedOption(),
            new Option<string?>("--initiator") { Description = "who sends the file; the first creditor unless given" },
            new Option<string?>("--initiator-id") { Description = "the identifier the bank knows the sender by" },
            new Option<string[]>("--split")
            {
                Description =
                    "what goes to files of its own, FILE-1.xml, FILE-2.xml …; one file unless given, may be repeated",
            },
            ResubmissionOption()
        );
        inputs.Version.AcceptOnlyFromAmong("08", "02");
        inputs.Split.AcceptOnlyFromAmong("scheme", "bank", "creditor");
        return inputs;
    }

    private static Option<string> OutputOption()
    {
        var option = new Option<string>("--output")
        {
            Description = "the file to write; when they are several, FILE-1.xml, FILE-2.xml …",
            Required = true,
        };
        option.Validators.Add(result =>
        {
            // What is written is told on standard output, so the file itself has no place there.
            var path = result.GetValueOrDefault<string>() ?? string.Empty;
            if (string.IsNullOrWhiteSpace(Path.GetFileName(path)) || InputFile.IsStandardInput(path))
            {
                result.AddError("--output names no file.");
            }
        });
        return option;
    }

    private static Option<int> ResubmissionOption()
    {
        var option = new Option<int>("--resubmission")
        {
            Description = "1 to 99 to present again, on purpose, what a bank has seen; 0 unless given",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > DirectDebitBatchSettings.MaxResubmission)
            {
                result.AddError($"A resubmission is numbered 0 to {DirectDebitBatchSettings.MaxResubmission}.");
            }
        });
        return option;
    }

    private static Option<DateTimeOffset?> CreatedOption() =>
        new("--created")
        {
            Description =
                "when the file is made, 2026-11-24T08:00:00+01:00, or without offset in Paris; the clock's time unless given",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (InstantOf(text) is { } instant)
                {
                    return instant;
                }

                result.AddError($"'{text}' is not an instant: write it as 2026-11-24T08:00:00+01:00.");
                return null;
            },
        };

    private static DateTimeOffset? InstantOf(string text)
    {
        const string seconds = "yyyy-MM-dd'T'HH:mm:ss";
        const string fractions = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";
        var culture = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(text, [seconds, fractions], culture, DateTimeStyles.None, out var local))
        {
            return new DateTimeOffset(local, BanksZone().GetUtcOffset(local));
        }

        string[] withOffset = [$"{seconds}K", $"{fractions}K"];
        return DateTimeOffset.TryParseExact(text, withOffset, culture, DateTimeStyles.None, out var instant)
            ? instant
            : null;
    }

    private static async Task<int> WriteAsync(
        CliHost host,
        ParseResult result,
        Inputs inputs,
        CancellationToken cancellationToken
    )
    {
        var path = result.GetValue(inputs.Input)!;
        var found = new DiagnosticBag();
        await using var input = await CollectionsInput.OpenAsync(host, path, found, cancellationToken);
        using var progress = RowProgress.On(host, result.GetLanguage());
        using var plan = input is null ? null : Plan(input, result, inputs, host, found, progress, cancellationToken);
        progress?.Clear();
        var findings = new DiagnosticOutput(host, result);
        findings.WriteKept(found, InputFile.NameOf(path));
        if (plan is null)
        {
            return ExitCode.InputHasErrors;
        }

        WarnOfSeveralBanks(plan, findings);
        ReleaseFingerprints();
        using var files = new CollectionFiles(plan, host.Resolve(result.GetValue(inputs.Output)!));
        files.Write(progress, cancellationToken);
        progress?.Clear();
        var written = files.Publish(result.GetLanguage());
        new CollectionOutput(host, result.GetLanguage(), result.IsJson()).Write(written);
        return ExitCode.Done;
    }

    private static DirectDebitBatchPlan? Plan(
        CollectionsInput input,
        ParseResult result,
        Inputs inputs,
        CliHost host,
        DiagnosticBag findings,
        IProgress<long>? progress,
        CancellationToken cancellationToken
    )
    {
        var settings = new DirectDebitBatchSettings
        {
            CreatedAt = result.GetValue(inputs.Created) ?? Now(host),
            InitiatingParty = InitiatorOf(result, inputs) ?? input.Initiator,
            Split = SplitOf(result.GetValue(inputs.Split)!),
            Resubmission = result.GetValue(inputs.Resubmission),
        };
        var version = result.GetValue(inputs.Version) == "02" ? Pain008Version.V02 : Pain008Version.V08;
        return new DirectDebitBatchWriter().Plan(input.Rows, settings, findings, version, progress, cancellationToken);
    }

    private static void WarnOfSeveralBanks(DirectDebitBatchPlan plan, DiagnosticOutput findings)
    {
        foreach (var file in plan.Files.Where(file => file.BankCount > 1))
        {
            findings.Write(CliDiagnostics.SeveralBanks.At(default(DiagnosticPlace).In(file.Name), file.BankCount));
        }
    }

    [SuppressMessage("Major Code Smell", "S1215", Justification = "Between the passes half of the memory is garbage.")]
    private static void ReleaseFingerprints()
    {
        // The first pass knows every id it has seen; the second allocates too little for the collector to look by itself.
        GC.Collect();
    }

    private static DateTimeOffset Now(CliHost host) => TimeZoneInfo.ConvertTime(host.Clock.GetUtcNow(), BanksZone());

    private static TimeZoneInfo BanksZone() => TimeZoneInfo.FindSystemTimeZoneById(BanksTimeZone);

    private static InitiatingParty? InitiatorOf(ParseResult result, Inputs inputs)
    {
        var name = result.GetValue(inputs.Initiator);
        var id = result.GetValue(inputs.InitiatorId);
        return name is null && id is null
            ? null
            : new InitiatingParty
            {
                Name = name,
                Identification = string.IsNullOrEmpty(id) ? null : OrganisationIdentification.FromOther(id),
            };
    }

    // --output names one file, so one file it is; that a bank takes only its own customers' collections is a warning.
    private static MessageSplit SplitOf(string[] words) =>
        words.Aggregate(
            MessageSplit.None,
            (split, word) =>
                split
                | word switch
                {
                    "scheme" => MessageSplit.Scheme,
                    "creditor" => MessageSplit.Creditor,
                    _ => MessageSplit.Bank,
                }
        );
}
