using System.CommandLine;
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
        Option<DateTimeOffset?> Created,
        Option<string?> Initiator,
        Option<string?> InitiatorId,
        Option<string?> Split
    );

    public static Command Create(CliHost host)
    {
        var inputs = new Inputs(
            new Option<string>("--input")
            {
                Description = "collections: a .json file, or a table with commas; - is standard input",
                Required = true,
            },
            new Option<string>("--output")
            {
                Description = "the file to write; when they are several, FILE-1.xml, FILE-2.xml …",
                Required = true,
            },
            CreatedOption(),
            new Option<string?>("--initiator") { Description = "who sends the file; the first creditor unless given" },
            new Option<string?>("--initiator-id") { Description = "the identifier the bank knows the sender by" },
            new Option<string?>("--split")
            {
                Description = "one file per scheme, creditor's bank, or creditor; one file unless given",
            }
        );
        inputs.Split.AcceptOnlyFromAmong("scheme", "bank", "creditor");
        var version = new Option<string>("--version")
        {
            Description = "the version of pain.008",
            DefaultValueFactory = _ => "08",
        };
        version.AcceptOnlyFromAmong("08");
        var command = new Command(
            "write",
            "collections to pain.008; the whole input is refused if any collection is in error, and all errors are listed"
        )
        {
            inputs.Input,
            inputs.Output,
            version,
            inputs.Created,
            inputs.Initiator,
            inputs.InitiatorId,
            inputs.Split,
        };
        command.SetAction((result, cancellationToken) => WriteAsync(host, result, inputs, cancellationToken));
        return command;
    }

    private static Option<DateTimeOffset?> CreatedOption() =>
        new("--created")
        {
            Description = "when the file is made, 2026-11-24T08:00:00+01:00; the clock's time unless given",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (
                    DateTimeOffset.TryParseExact(
                        text,
                        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"],
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AssumeUniversal,
                        out var instant
                    )
                )
                {
                    return instant;
                }

                result.AddError($"'{text}' is not an instant: write it as 2026-11-24T08:00:00+01:00.");
                return null;
            },
        };

    private static async Task<int> WriteAsync(
        CliHost host,
        ParseResult result,
        Inputs inputs,
        CancellationToken cancellationToken
    )
    {
        var findings = new DiagnosticOutput(host, result);
        var file = await InputFile.ReadAsync(host, result.GetValue(inputs.Input)!, cancellationToken);
        var found = new DiagnosticBag();
        var input = CollectionsInput.Read(file, found);
        findings.Write(found.Items.Select(finding => finding.At(finding.Place.In(file.Name))));
        if (input is null || findings.HasErrors)
        {
            return ExitCode.InputHasErrors;
        }

        var settings = new DirectDebitBatchSettings
        {
            CreatedAt = result.GetValue(inputs.Created) ?? Now(host),
            InitiatingParty = InitiatorOf(result, inputs) ?? input.Initiator,
            Split = SplitOf(result.GetValue(inputs.Split)),
        };
        var messages = new DirectDebitBatchBuilder().Build(input.Orders, settings);
        var files = CollectionMessages.Render(messages, host.Resolve(result.GetValue(inputs.Output)!), findings.Write);
        if (findings.HasErrors)
        {
            return ExitCode.InputHasErrors;
        }

        var output = new CollectionOutput(host, result.GetLanguage(), result.IsJson());
        foreach (var rendered in files)
        {
            await OutputFile.WriteAsync(rendered.Path, rendered.Content, cancellationToken);
            output.Write(rendered);
        }

        return ExitCode.Done;
    }

    private static DateTimeOffset Now(CliHost host)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(BanksTimeZone);
        return TimeZoneInfo.ConvertTime(host.Clock.GetUtcNow(), zone);
    }

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

    private static MessageSplit SplitOf(string? text) =>
        text switch
        {
            "scheme" => MessageSplit.Scheme,
            "bank" => MessageSplit.Bank,
            "creditor" => MessageSplit.Creditor,
            _ => MessageSplit.None,
        };
}
