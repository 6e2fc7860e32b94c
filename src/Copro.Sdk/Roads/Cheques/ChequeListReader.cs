using System.Globalization;
using System.Text;
using Copro.Shared;

namespace Copro.Sdk;

/// <summary>Reads a cheque list, or says everything that is wrong with it.</summary>
internal static class ChequeListReader
{
    /// <summary>A slip of a bank holds some hundreds of cheques; ten thousand is a mistake.</summary>
    public const int MaxLines = 10_000;

    private const int MaxSlipLength = 20;

    private static readonly string[] s_columns =
    [
        "slip",
        "entity",
        "bank_account",
        "date",
        "cheque_line",
        "coupon",
        "amount",
        "currency",
    ];

    public static ChequeList? Read(IncomingDocument document, DiagnosticBag findings)
    {
        var here = new DiagnosticPlace { Document = document.Name };
        List<CsvRecord> records;
        try
        {
            using var text = new StreamReader(
                new MemoryStream(document.Content.ToArray()),
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)
            );
            records = [.. new CsvReader(text).Read().Take(MaxLines + 2)];
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            findings.Add(SdkDiagnostics.ChequeListUnreadable, here, e.Message);
            return null;
        }

        if (records.Count < 2 || records.Count > MaxLines + 1)
        {
            findings.Add(SdkDiagnostics.ChequeListLength, here, Math.Max(records.Count - 1, 0), MaxLines);
            return null;
        }

        var columns = ColumnsOf(records[0], here, findings);
        return columns is null ? null : Build(records.Skip(1), columns, here, findings);
    }

    private static Dictionary<string, int>? ColumnsOf(CsvRecord header, DiagnosticPlace here, DiagnosticBag findings)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Fields.Count; i++)
        {
            columns[header.Fields[i].Trim()] = i;
        }

        var missing = s_columns.Where(column => !columns.ContainsKey(column)).ToList();
        foreach (var column in missing)
        {
            findings.Add(SdkDiagnostics.ChequeListColumnMissing, here with { Line = header.Line }, column);
        }

        return missing.Count == 0 ? columns : null;
    }

    private static ChequeList? Build(
        IEnumerable<CsvRecord> records,
        Dictionary<string, int> columns,
        DiagnosticPlace here,
        DiagnosticBag findings
    )
    {
        ChequeList? list = null;
        var lines = new List<ChequeListLine>();
        foreach (var record in records)
        {
            var place = here with { Line = record.Line };
            if (record.Fields.Count != columns.Count)
            {
                findings.Add(SdkDiagnostics.ChequeListFieldCount, place, record.Fields.Count, columns.Count);
                continue;
            }

            var head = HeadOf(record, columns, place, findings);
            if (head is null)
            {
                continue;
            }

            list ??= head;
            if (list with { Lines = head.Lines } != head)
            {
                findings.Add(SdkDiagnostics.ChequeListMixed, place);
            }

            AddLine(lines, record, columns, head.Currency, place, findings);
        }

        return list is null || findings.HasErrors ? null : list with { Lines = lines };
    }

    private static ChequeList? HeadOf(
        CsvRecord record,
        Dictionary<string, int> columns,
        DiagnosticPlace place,
        DiagnosticBag findings
    )
    {
        string Field(string name) => record.Fields[columns[name]].Trim();
        var slip = Field("slip");
        if (slip.Length is 0 or > MaxSlipLength || !slip.All(char.IsAsciiLetterOrDigit))
        {
            findings.Add(SdkDiagnostics.ChequeListValue, place.Under("slip"), "slip", slip);
            return null;
        }

        if (
            !DateOnly.TryParseExact(
                Field("date"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            findings.Add(SdkDiagnostics.ChequeListValue, place.Under("date"), "date", Field("date"));
            return null;
        }

        if (!Currency.TryParse(Field("currency"), out var currency))
        {
            findings.Add(SdkDiagnostics.ChequeListValue, place.Under("currency"), "currency", Field("currency"));
            return null;
        }

        return new ChequeList
        {
            Slip = slip,
            Entity = Field("entity"),
            BankAccount = Field("bank_account"),
            Date = date,
            Currency = currency,
            Lines = [],
        };
    }

    private static void AddLine(
        List<ChequeListLine> lines,
        CsvRecord record,
        Dictionary<string, int> columns,
        Currency currency,
        DiagnosticPlace place,
        DiagnosticBag findings
    )
    {
        var text = record.Fields[columns["amount"]].Trim();
        if (!Money.TryParseAmount(text, currency, out var amount, out _) || !amount.IsPositive)
        {
            findings.Add(SdkDiagnostics.ChequeListValue, place.Under("amount"), "amount", text);
            return;
        }

        lines.Add(
            new ChequeListLine(
                record.Line,
                record.Fields[columns["cheque_line"]],
                record.Fields[columns["coupon"]],
                amount
            )
        );
    }
}
