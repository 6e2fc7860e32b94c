using System.CommandLine;
using System.Text.Json;

namespace Copro.Cli.Output;

/// <summary>
/// Prints findings: for programs as JSON lines among the others, for people on standard error. Remembers whether one was an error.
/// </summary>
internal sealed class DiagnosticOutput
{
    private readonly TextWriter _error;
    private readonly JsonLines? _json;
    private readonly DiagnosticLanguage _language;

    public DiagnosticOutput(CliHost host, ParseResult result)
    {
        _error = host.Error;
        _json = result.IsJson() ? new JsonLines(host.Out) : null;
        _language = result.GetLanguage();
    }

    /// <summary>Whether an error was among them.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>What a command answers that has nothing else to fail by.</summary>
    public int ExitCode => HasErrors ? Cli.ExitCode.InputHasErrors : Cli.ExitCode.Done;

    public void Write(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            Write(finding);
        }
    }

    public void Write(Diagnostic finding)
    {
        HasErrors |= finding.Severity == DiagnosticSeverity.Error;
        if (_json is null)
        {
            _error.WriteLine(Line(finding, _language));
        }
        else
        {
            _json.Write(json => WriteFields(json, finding, _language));
        }
    }

    /// <summary>The findings of one input that were kept, and of each kind how many more there are.</summary>
    public void WriteKept(DiagnosticBag findings, string document)
    {
        Write(findings.Items.Select(finding => finding.At(finding.Place.In(document))));
        foreach (var kind in findings.Items.GroupBy(finding => finding.Descriptor))
        {
            var more = findings.CountOf(kind.Key) - kind.Count();
            if (more > 0)
            {
                Write(CliDiagnostics.AndMore.At(default(DiagnosticPlace).In(document), more, kind.Key.Code));
            }
        }
    }

    /// <summary>The findings of one input as a member of its line.</summary>
    public static void WriteArray(Utf8JsonWriter json, IEnumerable<Diagnostic> findings, DiagnosticLanguage language)
    {
        json.WriteStartArray("diagnostics");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            WriteFields(json, finding, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A finding in a line for people: how much it weighs, its code, its place, its text.</summary>
    public static string Line(Diagnostic finding, DiagnosticLanguage language)
    {
        var weight = finding.Severity switch
        {
            DiagnosticSeverity.Error => language.Say("error", "erreur"),
            DiagnosticSeverity.Warning => language.Say("warning", "avertissement"),
            _ => language.Say("note", "remarque"),
        };
        return $"{weight} {finding.ToString(language)}";
    }

    private static void WriteFields(Utf8JsonWriter json, Diagnostic finding, DiagnosticLanguage language)
    {
        json.WriteString("diagnostic", finding.Code);
        json.WriteString("severity", JsonFields.Word(finding.Severity));
        json.Text("place", finding.Place.ToString());
        json.WriteString("message", finding.Message(language));
    }
}
