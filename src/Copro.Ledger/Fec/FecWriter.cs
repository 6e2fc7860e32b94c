using System.Globalization;
using System.Text;

namespace Copro.Ledger;

/// <summary>
/// Writes the accounting entries file (<i>fichier des écritures comptables</i>, LPF art. A47 A-1) of one entity and fiscal year: 18 fields,
/// TAB, CR LF, UTF-8 without mark, decimal comma, in the order of validation. Same entries, same bytes.
/// </summary>
public static class FecWriter
{
    private const char Separator = '\t';
    private const string LineEnd = "\r\n";
    private const int LeastAccountDigits = 3;
    private const int LeastDecimals = 2;

    /// <summary>
    /// The name of the file: SIREN, FEC, closing date. An entity without SIREN has its code in its place: such a file serves exchange, not a
    /// tax inspection.
    /// </summary>
    public static string FileName(Entity entity, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(year);
        return $"{entity.Siren ?? entity.Code}FEC{year.Code}.txt";
    }

    /// <summary>
    /// The number an account has in the file, which asks for three digits at least: <c>53</c> is 530, <c>12-1</c> is 121, <c>450-1</c> is 4501.
    /// </summary>
    public static string AccountNumber(string account)
    {
        ArgumentException.ThrowIfNullOrEmpty(account);
        return account.Replace("-", string.Empty, StringComparison.Ordinal).PadRight(LeastAccountDigits, '0');
    }

    /// <summary>Writes the entries of an entity's fiscal year; those of other entities and years are left out.</summary>
    public static FecSummary Write(Stream output, Entity entity, FiscalYear year, IEnumerable<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(entries);
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        writer.Write(string.Join(Separator, FecFields.Names));
        writer.Write(LineEnd);
        long count = 0;
        long lines = 0;
        Int128 debit = 0;
        Int128 credit = 0;
        foreach (var entry in InOrder(entries, entity, year))
        {
            count++;
            foreach (var line in entry.Content.Lines)
            {
                lines++;
                debit += line.Debit;
                credit += line.Credit;
                WriteLine(writer, entity, entry, line);
            }
        }

        return new FecSummary(count, lines, debit, credit);
    }

    /// <summary>The same from a store's entries, to an output that waits.</summary>
    public static async ValueTask<FecSummary> WriteAsync(
        Stream output,
        Entity entity,
        FiscalYear year,
        IAsyncEnumerable<Entry> entries,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(entries);
        var all = new List<Entry>();
        await foreach (var entry in entries.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            all.Add(entry);
        }

        using var file = new MemoryStream();
        var summary = Write(file, entity, year, all);
        file.Position = 0;
        await file.CopyToAsync(output, cancellationToken).ConfigureAwait(false);
        return summary;
    }

    // A day is all that is known of the moment of validation; inside it the order is by journal and number.
    private static IEnumerable<Entry> InOrder(IEnumerable<Entry> entries, Entity entity, FiscalYear year) =>
        entries
            .Where(e => e.Id.Entity == entity.Code && e.Id.FiscalYear == year.Code)
            .OrderBy(e => e.ValidatedOn)
            .ThenBy(e => e.Id.Journal, StringComparer.Ordinal)
            .ThenBy(e => e.Id.Number);

    private static void WriteLine(StreamWriter writer, Entity entity, Entry entry, EntryLine line)
    {
        var content = entry.Content;
        var exponent = content.Currency.Exponent;
        string[] fields =
        [
            entry.Id.Journal,
            Text(entity.FindJournal(entry.Id.Journal)?.Label ?? entry.Id.Journal),
            entry.Id.Number.ToString(CultureInfo.InvariantCulture),
            Date(content.Date),
            AccountNumber(line.Account),
            Text(line.AccountLabel),
            Text(line.Auxiliary ?? string.Empty),
            Text(line.AuxiliaryLabel ?? string.Empty),
            Text(content.VoucherReference),
            Date(content.VoucherDate),
            // Erased texts leave their place: the field may not be blank.
            line.Label.Length == 0
                ? "-"
                : Text(line.Label),
            Amount(line.Debit, exponent),
            Amount(line.Credit, exponent),
            string.Empty,
            string.Empty,
            Date(entry.ValidatedOn),
            string.Empty,
            string.Empty,
        ];
        writer.Write(string.Join(Separator, fields));
        writer.Write(LineEnd);
    }

    private static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Amount(long minorUnits, int exponent)
    {
        var decimals = Math.Max(exponent, LeastDecimals);
        var digits = minorUnits.ToString(CultureInfo.InvariantCulture) + new string('0', decimals - exponent);
        digits = digits.PadLeft(decimals + 1, '0');
        return $"{digits.AsSpan(0, digits.Length - decimals)},{digits.AsSpan(digits.Length - decimals)}";
    }

    // The separators of the format have no place in a text: a reader would see another field or line.
    private static string Text(string text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        for (var i = 0; i < buffer.Length; i++)
        {
            buffer[i] = char.IsControl(text[i]) || text[i] == '|' ? ' ' : text[i];
        }

        return buffer.Trim(' ').ToString();
    }
}
