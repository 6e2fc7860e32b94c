using System.Text;
using Copro.BankMatch;
using Copro.Cli.Input;
using Copro.Shared;

namespace Copro.Cli.Matching;

/// <summary>Reads what is owed from a CSV file, columns by the names in its first line in any order; everything wrong is told with its line.</summary>
internal static class ItemsFile
{
    private static readonly string[] s_required = ["id", "account", "amount"];

    public static async Task<IReadOnlyList<OpenItemTarget>> ReadAsync(
        CliHost host,
        string path,
        Action<Diagnostic> report,
        CancellationToken cancellationToken
    )
    {
        var file = await InputFile.ReadAsync(host, path, cancellationToken);
        var items = new List<OpenItemTarget>();
        try
        {
            var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            using var text = new StreamReader(new MemoryStream(file.Content.ToArray()), utf8);
            Read(new CsvReader(text), file.Name, items, report);
        }
        catch (FormatException e)
        {
            report(CliDiagnostics.TableMalformed.At(default(DiagnosticPlace).In(file.Name), e.Message));
        }
        catch (DecoderFallbackException)
        {
            report(CliDiagnostics.TableMalformed.At(default(DiagnosticPlace).In(file.Name), "UTF-8"));
        }

        return items;
    }

    private static void Read(CsvReader csv, string name, List<OpenItemTarget> items, Action<Diagnostic> report)
    {
        Dictionary<string, int>? columns = null;
        var header = 0;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in csv.Read())
        {
            if (columns is null)
            {
                columns = Columns(record, name, report);
                header = record.Fields.Count;
                if (columns is null)
                {
                    return;
                }

                continue;
            }

            if (record.Fields.Count != header)
            {
                var place = DiagnosticPlace.At(record.Line).In(name);
                report(CliDiagnostics.ColumnCount.At(place, record.Fields.Count, header));
                continue;
            }

            if (new ItemRow(columns, record, name, report).Read() is not { } item)
            {
                continue;
            }

            if (ids.Add(item.Id))
            {
                items.Add(item);
            }
            else
            {
                report(CliDiagnostics.IdentifierTwice.At(DiagnosticPlace.At(record.Line).In(name), item.Id));
            }
        }

        if (columns is null)
        {
            _ = Columns(new CsvRecord(1, []), name, report);
        }
    }

    private static Dictionary<string, int>? Columns(CsvRecord header, string name, Action<Diagnostic> report)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Fields.Count; i++)
        {
            columns.TryAdd(header.Fields[i].Trim(), i);
        }

        var missing = s_required.Where(column => !columns.ContainsKey(column)).ToList();
        foreach (var column in missing)
        {
            report(CliDiagnostics.ColumnMissing.At(DiagnosticPlace.At(header.Line).In(name), column));
        }

        return missing.Count == 0 ? columns : null;
    }
}
