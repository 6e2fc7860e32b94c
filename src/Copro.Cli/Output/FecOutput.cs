using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Copro.Ledger;

namespace Copro.Cli.Output;

/// <summary>Prints what FEC files hold and what is wrong with them.</summary>
internal sealed class FecOutput
{
    private const int HundredthsPerUnit = 100;

    private readonly CliHost _host;
    private readonly DiagnosticLanguage _language;
    private readonly JsonLines? _json;
    private readonly DiagnosticOutput _findings;

    public FecOutput(CliHost host, ParseResult result)
    {
        _host = host;
        _language = result.GetLanguage();
        _json = result.IsJson() ? new JsonLines(host.Out) : null;
        _findings = new DiagnosticOutput(host, result);
    }

    /// <summary>0 when no file had an error.</summary>
    public int ExitCode => _findings.ExitCode;

    /// <summary>Prints a file that was checked.</summary>
    public void Write(string name, FecReport report)
    {
        _findings.Write(report.Findings.Items);
        if (_json is not null)
        {
            _json.Write(json =>
            {
                json.WriteString("file", name);
                json.WriteBoolean("accepted", report.IsAccepted);
                json.WriteString("officialVerdict", JsonFields.Word(report.OfficialVerdict));
                json.WriteNumber("findings", report.Findings.Count);
                WriteFields(json, report.Summary);
            });
            return;
        }

        WriteText(
            name,
            new FieldList()
                .Add(_language.Say("accepted", "accepté"), _language.YesOrNo(report.IsAccepted))
                .Add(_language.Say("official tool", "outil officiel"), VerdictOf(report.OfficialVerdict)),
            report.Summary
        );
    }

    /// <summary>Prints a file that was written.</summary>
    public void Write(string path, FecSummary summary)
    {
        if (_json is not null)
        {
            _json.Write(json =>
            {
                json.WriteString("file", path);
                json.WriteNumber("entries", summary.Entries);
                json.WriteNumber("lines", summary.Lines);
            });
            return;
        }

        _host.Out.WriteLine(
            _language.Say(
                $"{path}: {Number(summary.Entries)} entries, {Number(summary.Lines)} lines",
                $"{path} : {Number(summary.Entries)} écritures, {Number(summary.Lines)} lignes"
            )
        );
    }

    private static void WriteFields(Utf8JsonWriter json, FecSummary summary)
    {
        json.WriteNumber("entries", summary.Entries);
        json.WriteNumber("lines", summary.Lines);
        json.WriteString("totalDebit", Amount(summary.TotalDebit));
        json.WriteString("totalCredit", Amount(summary.TotalCredit));
    }

    private void WriteText(string name, FieldList fields, FecSummary summary)
    {
        _host.Out.WriteLine(name);
        _host.Out.Write(
            fields
                .Add(_language.Say("entries", "écritures"), Number(summary.Entries))
                .Add(_language.Say("lines", "lignes"), Number(summary.Lines))
                .Add(_language.Say("debit", "débit"), Amount(summary.TotalDebit))
                .Add(_language.Say("credit", "crédit"), Amount(summary.TotalCredit))
                .ToString()
        );
    }

    private string VerdictOf(OfficialVerdict verdict) =>
        verdict switch
        {
            OfficialVerdict.Blocks => _language.Say("blocks", "bloque"),
            OfficialVerdict.Alert => _language.Say("alerts", "alerte"),
            _ => _language.Say("says nothing", "ne dit rien"),
        };

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    // The sums of a large file may pass 64 bits.
    private static string Amount(Int128 hundredths)
    {
        var (units, rest) = Int128.DivRem(Int128.Abs(hundredths), HundredthsPerUnit);
        var sign = hundredths < 0 ? "-" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{units}.{(int)rest:00}");
    }
}
