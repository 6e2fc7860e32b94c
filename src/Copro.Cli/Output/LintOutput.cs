using System.CommandLine;
using System.Globalization;
using System.Text;
using Copro.Sepa;

namespace Copro.Cli.Output;

/// <summary>
/// Prints what the linter found, each finding as it is made, and the verdict on each file behind its findings: the findings are what
/// was asked for, so they stand on standard output.
/// </summary>
internal sealed class LintOutput
{
    private const string Indent = "  ";

    private readonly CliHost _host;
    private readonly DiagnosticLanguage _language;
    private readonly JsonLines? _json;
    private readonly DiagnosticOutput _lines;
    private bool _isRefused;

    public LintOutput(CliHost host, ParseResult result)
    {
        _host = host;
        _language = result.GetLanguage();
        _json = result.IsJson() ? new JsonLines(host.Out) : null;
        _lines = new DiagnosticOutput(host, result);
    }

    /// <summary>0 when every file was accepted.</summary>
    public int ExitCode => _isRefused ? Cli.ExitCode.InputHasErrors : Cli.ExitCode.Done;

    public void Write(Diagnostic finding)
    {
        if (_json is not null)
        {
            _lines.Write(finding);
        }
        else
        {
            Wrap(DiagnosticOutput.Line(finding, _language));
        }
    }

    public void Write(string name, DirectDebitLintReport report)
    {
        _isRefused |= !report.IsAccepted;
        if (_json is not null)
        {
            WriteJson(name, report);
        }
        else
        {
            Wrap(string.Join(", ", Words(name, report)));
        }
    }

    private IEnumerable<string> Words(string name, DirectDebitLintReport report)
    {
        var verdict = report.IsAccepted ? _language.Say("accepted", "accepté") : _language.Say("refused", "refusé");
        yield return $"{name}{_language.Say(": ", " : ")}{verdict}";
        if (report.Version is { } version)
        {
            yield return version;
        }

        if (report.MessageId is { } id)
        {
            yield return $"MsgId {id}";
        }

        if (report.Namespace is not null)
        {
            yield return _language.Count(report.GroupCount, "group", "lot");
            yield return _language.Count(report.CollectionCount, "collection", "prélèvement");
            yield return report.Total.Currency == Currency.Eur
                ? report.Total.ToString()
                : _language.Say("total unknown", "total inconnu");
        }

        yield return _language.Count(report.ErrorCount, "error", "erreur");
        yield return _language.Count(report.WarningCount, "warning", "avertissement");
    }

    private void WriteJson(string name, DirectDebitLintReport report) =>
        _json!.Write(json =>
        {
            json.WriteString("file", name);
            json.WriteBoolean("accepted", report.IsAccepted);
            json.WriteBoolean("complete", report.IsComplete);
            json.Text("version", report.Version);
            json.Text("namespace", report.Namespace);
            json.Text("messageId", report.MessageId);
            json.Text("createdAt", report.CreatedAt?.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture));
            json.WriteNumber("groups", report.GroupCount);
            json.WriteNumber("collections", report.CollectionCount);
            json.Money("total", report.Total.Currency == Currency.Eur ? report.Total : null);
            json.WriteNumber("errors", report.ErrorCount);
            json.WriteNumber("warnings", report.WarningCount);
        });

    /// <summary>One sentence over as many lines as it takes, those after the first indented.</summary>
    private void Wrap(string sentence)
    {
        var line = new StringBuilder();
        foreach (var word in sentence.Split(' '))
        {
            if (line.Length > Indent.Length && line.Length + word.Length >= _host.Width)
            {
                _host.Out.WriteLine(line.ToString());
                line.Clear().Append(Indent);
            }
            else if (line.Length > 0)
            {
                line.Append(' ');
            }

            line.Append(word);
        }

        _host.Out.WriteLine(line.ToString());
    }
}
