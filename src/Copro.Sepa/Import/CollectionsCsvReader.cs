using System.Text;
using Copro.Shared;

namespace Copro.Sepa;

/// <summary>
/// Reads collections from a comma-separated file in UTF-8, one a row, columns by the names in the first line in any order; what
/// is wrong is found with line and column, all of it. <c>docs/formats/pain.008.md</c> lists the columns.
/// </summary>
public static class CollectionsCsvReader
{
    private static readonly string[] s_required =
    [
        "creditor_name",
        "creditor_ics",
        "creditor_iban",
        "creditor_bic",
        "end_to_end_id",
        "amount",
        "collection_date",
        "scheme",
        "sequence",
        "mandate_reference",
        "mandate_date",
        "debtor_name",
        "debtor_iban",
        "debtor_bic",
        "remittance",
        "purpose",
    ];

    private static readonly string[] s_optional = ["debtor_street", "debtor_postcode", "debtor_town", "debtor_country"];

    /// <summary>The columns every file has, empty cells allowed where the value may be absent.</summary>
    public static IReadOnlyList<string> RequiredColumns => s_required;

    /// <summary>The columns a file may have.</summary>
    public static IReadOnlyList<string> OptionalColumns => s_optional;

    /// <summary>Reads a file.</summary>
    /// <param name="csv">The file, read to its end and not closed.</param>
    /// <param name="findings">Gets everything that is wrong.</param>
    /// <returns>The collections, in the order of the file; <c>null</c> when there is an error.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static IReadOnlyList<CollectionOrder>? Read(Stream csv, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(findings);
        var before = findings.ErrorCount;
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var text = new StreamReader(csv, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        try
        {
            var orders = ReadRows(text, findings);
            return findings.ErrorCount == before ? orders : null;
        }
        catch (DecoderFallbackException)
        {
            findings.Add(SepaDiagnostics.NotUtf8, default);
            return null;
        }
    }

    private static List<CollectionOrder> ReadRows(TextReader text, DiagnosticBag findings)
    {
        var orders = new List<CollectionOrder>();
        var csv = new CsvReader(text);
        try
        {
            ReadRows(csv, orders, findings);
        }
        catch (FormatException) when (csv.Flaw != CsvFlaw.None)
        {
            var descriptor = csv.Flaw == CsvFlaw.Quotes ? SepaDiagnostics.QuotesWrong : SepaDiagnostics.CellTooLong;
            findings.Add(descriptor, DiagnosticPlace.At(csv.Line), CsvReader.MaxFieldLength);
        }

        return orders;
    }

    private static void ReadRows(CsvReader csv, List<CollectionOrder> orders, DiagnosticBag findings)
    {
        CsvRow? row = null;
        var creditors = new Dictionary<Creditor, Creditor>();
        foreach (var record in csv.Read())
        {
            if (row is null)
            {
                if (Columns([.. record.Fields.Select(field => field.Trim())], findings) is not { } columns)
                {
                    return;
                }

                row = new CsvRow(columns, record.Fields.Count, findings);
            }
            else if (row.Take(record))
            {
                orders.Add(Order(row, creditors));
            }
        }

        if (orders.Count == 0)
        {
            findings.Add(SepaDiagnostics.NoRows, default);
        }
    }

    /// <summary>The index of each known column; <c>null</c> when one is missing.</summary>
    private static Dictionary<string, int>? Columns(List<string> header, DiagnosticBag findings)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Count; i++)
        {
            if (!columns.TryAdd(header[i], i))
            {
                findings.Add(SepaDiagnostics.ColumnTwice, DiagnosticPlace.At(1), header[i]);
            }
            else if (!s_required.Contains(header[i]) && !s_optional.Contains(header[i]))
            {
                findings.Add(SepaDiagnostics.ColumnUnknown, DiagnosticPlace.At(1), header[i]);
            }
        }

        var missing = s_required.Where(column => !columns.ContainsKey(column)).ToList();
        foreach (var column in missing)
        {
            findings.Add(SepaDiagnostics.ColumnMissing, DiagnosticPlace.At(1), column);
        }

        return missing.Count == 0 ? columns : null;
    }

    private static CollectionOrder Order(CsvRow row, Dictionary<Creditor, Creditor> creditors) =>
        new()
        {
            Creditor = CreditorOf(row, creditors),
            Scheme = row.Code(
                "scheme",
                DirectDebitScheme.Core,
                ("CORE", DirectDebitScheme.Core),
                ("B2B", DirectDebitScheme.B2B)
            ),
            Sequence = SequenceOf(row),
            CollectionDate = row.Date("collection_date"),
            Collection = new Collection
            {
                EndToEndId = row.Required("end_to_end_id"),
                Amount = row.Value<Money>("amount", TryParseEuros),
                Mandate = row.Value<MandateReference>("mandate_reference", MandateReference.TryParse),
                MandateSignedOn = row.Date("mandate_date"),
                Debtor = DebtorOf(row),
                RemittanceText = row.Text("remittance"),
                PurposeCode = row.Text("purpose"),
            },
        };

    private static SequenceType SequenceOf(CsvRow row)
    {
        row.Required("sequence");
        return row.Code(
            "sequence",
            SequenceType.OneOff,
            ("OOFF", SequenceType.OneOff),
            ("FRST", SequenceType.First),
            ("RCUR", SequenceType.Recurrent),
            ("FNAL", SequenceType.Final)
        );
    }

    /// <summary>The creditor of a row; one object for all rows that say the same.</summary>
    private static Creditor CreditorOf(CsvRow row, Dictionary<Creditor, Creditor> creditors)
    {
        var creditor = new Creditor
        {
            Name = row.Required("creditor_name"),
            Identifier = row.Value<CreditorIdentifier>("creditor_ics", CreditorIdentifier.TryParse),
            Iban = row.Value<Iban>("creditor_iban", Iban.TryParse),
            Bic = row.Value<Bic>("creditor_bic", Bic.TryParse, required: false),
        };
        if (creditors.TryGetValue(creditor, out var known))
        {
            return known;
        }

        creditors.Add(creditor, creditor);
        return creditor;
    }

    private static Debtor DebtorOf(CsvRow row) =>
        new()
        {
            Name = row.Required("debtor_name"),
            Iban = row.Value<Iban>("debtor_iban", Iban.TryParse),
            Bic = row.Value<Bic>("debtor_bic", Bic.TryParse, required: false),
            Address = s_optional.Any(column => row.Text(column) is not null)
                ? new PostalAddress
                {
                    StreetName = row.Text("debtor_street"),
                    PostCode = row.Text("debtor_postcode"),
                    TownName = row.Text("debtor_town") ?? string.Empty,
                    Country = row.Text("debtor_country") ?? string.Empty,
                }
                : null,
        };

    private static bool TryParseEuros(ReadOnlySpan<char> text, out Money value, out Diagnostic? error) =>
        Money.TryParseAmount(text, Currency.Eur, out value, out error);
}
