using System.CommandLine;
using Copro.Ledger;
using Copro.Sdk;

namespace Copro.Cli.Output;

/// <summary>Prints what was made to leave, and what left.</summary>
internal sealed class OutboxOutput(CliHost host, ParseResult result)
{
    private readonly DiagnosticLanguage _language = result.GetLanguage();
    private readonly JsonLines _json = new(host.Out);

    /// <summary>Prints collection files and deliveries; answers 1 when a file was refused.</summary>
    public int Write(IReadOnlyList<CollectionFileResult> files, IReadOnlyList<OutboxMessage> delivered)
    {
        var findings = new DiagnosticOutput(host, result);
        foreach (var file in files)
        {
            Write(file);
            findings.Write(file.Findings);
        }

        if (files.Count == 0 && !result.IsJson())
        {
            host.Out.WriteLine(
                _language.Say(
                    "No mandate waits for a collection file.",
                    "Aucun mandat n'attend de fichier de prélèvement."
                )
            );
        }

        Write(delivered);
        return files.All(file => file.IsMade) ? ExitCode.Done : ExitCode.InputHasErrors;
    }

    /// <summary>Prints deliveries.</summary>
    public void Write(IReadOnlyList<OutboxMessage> delivered)
    {
        foreach (var message in delivered)
        {
            if (result.IsJson())
            {
                _json.Write(json =>
                {
                    json.WriteString("delivered", $"{message.Channel}/{message.Name}");
                    json.WriteString("sha256", message.Hash.ToString());
                });
            }
            else
            {
                host.Out.WriteLine($"{_language.Say("delivered", "remis")}  {message.Channel}/{message.Name}");
            }
        }
    }

    private void Write(CollectionFileResult file)
    {
        var message = file.Message;
        if (result.IsJson())
        {
            _json.Write(json =>
            {
                json.WriteString("file", message.FileName());
                json.WriteBoolean("made", file.IsMade);
                json.WriteNumber("collections", message.Count());
                json.Money("total", message.Total());
            });
            return;
        }

        var count = _language.Count(message.Count(), "collection", "prélèvement");
        var made = file.IsMade ? string.Empty : _language.Say(" (refused)", " (refusé)");
        host.Out.WriteLine(
            _language.Say(
                $"{message.FileName()}: {count}, {message.Total()}{made}",
                $"{message.FileName()} : {count}, {message.Total()}{made}"
            )
        );
    }
}
