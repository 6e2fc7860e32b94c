using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Copro.Cli.Input;
using Copro.Kiosk;

namespace Copro.Cli.Output;

/// <summary>Prints kiosk files: header, totals, findings.</summary>
internal sealed class KioskFileOutput
{
    /// <summary>The root of a file stands in its first kilobytes.</summary>
    private const int HeadLength = 4096;

    private readonly CliHost _host;
    private readonly DiagnosticLanguage _language;
    private readonly JsonLines? _json;
    private readonly DiagnosticOutput _findings;

    public KioskFileOutput(CliHost host, ParseResult result)
    {
        _host = host;
        _language = result.GetLanguage();
        _json = result.IsJson() ? new JsonLines(host.Out) : null;
        _findings = new DiagnosticOutput(host, result);
    }

    /// <summary>0 when no file had an error.</summary>
    public int ExitCode => _findings.ExitCode;

    public void Write(InputFile file)
    {
        var head = Encoding.Latin1.GetString(file.Content.Span[..Math.Min(HeadLength, file.Content.Length)]);
        if (Names(head, "paymentFile"))
        {
            var reading = new KioskPaymentFileReader().Read(file.Content);
            WritePayments(file.Name, reading);
            Tell(file, reading.Diagnostics.Items);
        }
        else if (Names(head, "debtorFile"))
        {
            var reading = new KioskDebtorFileReader().Read(file.Content);
            WriteDebtors(file.Name, reading);
            Tell(file, reading.Diagnostics.Items);
        }
        else
        {
            Tell(file, [CliDiagnostics.NotAKioskFile.At(default)]);
        }
    }

    // The root with its namespace prefix or without; UTF-16 has a zero between the letters.
    private static bool Names(string head, string root)
    {
        var text = head.Replace("\0", string.Empty, StringComparison.Ordinal);
        return text.Contains($"<{root}", StringComparison.Ordinal)
            || text.Contains($":{root} ", StringComparison.Ordinal);
    }

    private void Tell(InputFile file, IEnumerable<Diagnostic> findings) =>
        _findings.Write(findings.Select(finding => finding.At(finding.Place.In(file.Name))));

    private void WritePayments(string name, KioskReading<KioskPaymentFile> reading)
    {
        if (_json is not null)
        {
            _json.Write(json =>
            {
                WriteHead(json, name, "payments", reading.IsValid, reading.Hash, reading.File?.Header);
                json.WriteNumber("payments", reading.File?.Payments.Count ?? 0);
                json.WriteStartArray("totals");
                foreach (var total in reading.File?.Trailer.Totals ?? [])
                {
                    json.WriteStartObject();
                    json.WriteString("tender", JsonFields.Word(total.Tender));
                    json.WriteNumber("count", total.PaymentCount);
                    json.WriteNumber("refundCount", total.RefundCount);
                    json.Money("net", total.Net);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
            return;
        }

        var fields = Fields(reading.IsValid, reading.File?.Header)
            .Add(_language.Say("payments", "paiements"), Number(reading.File?.Payments.Count));
        foreach (var total in reading.File?.Trailer.Totals ?? [])
        {
            fields.Add(TenderOf(total.Tender), $"{Number(total.PaymentCount)}  {total.Net}");
        }

        WriteText($"{name}: {_language.Say("payments file", "fichier de paiements")}", fields);
    }

    private void WriteDebtors(string name, KioskReading<KioskDebtorFile> reading)
    {
        if (_json is not null)
        {
            _json.Write(json =>
            {
                WriteHead(json, name, "debtors", reading.IsValid, reading.Hash, reading.File?.Header);
                json.WriteNumber("debtors", reading.File?.Debtors.Count ?? 0);
                json.Money("total", reading.File?.Total);
            });
            return;
        }

        WriteText(
            $"{name}: {_language.Say("debtors file", "fichier de débiteurs")}",
            Fields(reading.IsValid, reading.File?.Header)
                .Add(_language.Say("debtors", "débiteurs"), Number(reading.File?.Debtors.Count))
                .Add(_language.Say("total", "total"), reading.File?.Total.ToString())
        );
    }

    private static void WriteHead(
        Utf8JsonWriter json,
        string name,
        string kind,
        bool isValid,
        ContentHash hash,
        KioskFileHeader? header
    )
    {
        json.WriteString("file", name);
        json.WriteString("kind", kind);
        json.WriteBoolean("valid", isValid);
        json.WriteString("sha256", hash.ToString());
        if (header is null)
        {
            return;
        }

        json.WriteString("kiosk", header.KioskId);
        json.WriteString("custody", JsonFields.Word(header.Custody));
        json.WriteString("fileId", header.FileId);
        json.WriteNumber("epoch", header.Epoch);
        json.WriteNumber("sequence", header.Sequence);
        json.WriteString(
            "createdAt",
            header.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture)
        );
        json.Date("periodFrom", header.PeriodFrom);
        json.Date("periodTo", header.PeriodTo);
        json.WriteString("currency", header.Currency.Code);
    }

    private FieldList Fields(bool isValid, KioskFileHeader? header)
    {
        var fields = new FieldList().Add(_language.Say("valid", "valide"), _language.YesOrNo(isValid));
        if (header is null)
        {
            return fields;
        }

        var custody =
            header.Custody == KioskCustody.Agency
                ? _language.Say("agency", "agence")
                : _language.Say("operator", "exploitant");
        return fields
            .Add(_language.Say("kiosk", "borne"), header.KioskId)
            .Add(_language.Say("custody", "détention"), custody)
            .Add(_language.Say("sequence", "séquence"), $"{Number(header.Epoch)}/{Number(header.Sequence)}")
            .Add(
                _language.Say("created", "créé"),
                header.CreatedAt.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)
            )
            .Add(
                _language.Say("period", "période"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{header.PeriodFrom:yyyy-MM-dd} – {header.PeriodTo:yyyy-MM-dd}"
                )
            )
            .Add(_language.Say("currency", "monnaie"), header.Currency.Code);
    }

    private void WriteText(string title, FieldList fields)
    {
        _host.Out.WriteLine(title);
        _host.Out.Write(fields.ToString());
    }

    private string TenderOf(KioskTender tender) =>
        tender switch
        {
            KioskTender.Cash => _language.Say("cash", "espèces"),
            KioskTender.Card => _language.Say("card", "carte"),
            _ => _language.Say("cheque", "chèque"),
        };

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
