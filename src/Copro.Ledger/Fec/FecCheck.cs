using System.Globalization;
using System.Runtime.InteropServices;

namespace Copro.Ledger;

/// <summary>One check on its way: line by line, then what only the whole file shows.</summary>
internal sealed class FecCheck(string fileName, DateOnly? closing, DiagnosticBag findings)
{
    private const int AccountDigits = 3;
    private const string DateForm = "yyyyMMdd";

    private readonly Dictionary<(string Journal, string Number), EntrySums> _entries = [];
    private readonly Dictionary<(string Account, string Letter), Int128> _letters = [];
    private readonly Dictionary<string, long> _lastNumbers = new(StringComparer.Ordinal);
    private FecHeader? _header;
    private (string Journal, string Number)? _current;
    private bool _sawHeader;
    private bool _everyLineEndsWithSeparator = true;
    private long _lines;
    private Int128 _debit;
    private Int128 _credit;

    internal bool Take(FecLine line)
    {
        if (!_sawHeader)
        {
            _sawHeader = true;
            _header = FecHeader.Read(line, fileName, findings);
            return _header is not null;
        }

        TakeData(line, _header!);
        return true;
    }

    internal FecSummary Finish()
    {
        if (!_sawHeader)
        {
            findings.Add(LedgerDiagnostics.FecEmpty, Document);
        }
        else if (_header is not null && _lines == 0)
        {
            findings.Add(LedgerDiagnostics.FecNoLines, Document);
        }

        if (_header is { EndsWithSeparator: true } && _everyLineEndsWithSeparator)
        {
            findings.Add(LedgerDiagnostics.FecExtraSeparator, Document);
        }

        EndRun();
        foreach (var ((journal, number), sums) in _entries)
        {
            JudgeEntry(journal, number, sums);
        }

        foreach (var ((account, letter), sum) in _letters)
        {
            if (sum != 0)
            {
                findings.Add(LedgerDiagnostics.FecLetterGroup, Document, letter, account, Show(sum));
            }
        }

        const int hundredth = FecAmount.Scale / 100;
        return new FecSummary(_entries.Count, _lines, _debit / hundredth, _credit / hundredth);
    }

    private DiagnosticPlace Document => new() { Document = fileName };

    private void TakeData(FecLine line, FecHeader header)
    {
        var place = DiagnosticPlace.At(line.Number).In(fileName);
        if (string.IsNullOrWhiteSpace(line.Text))
        {
            findings.Add(LedgerDiagnostics.FecLineBlank, place);
            return;
        }

        _lines++;
        var fields = line.Text.Split(header.Separator);
        _everyLineEndsWithSeparator &= fields[^1].Length == 0;
        if (fields.Length != header.Count)
        {
            var kind = fields.Length < header.Count ? LedgerDiagnostics.FecLineShort : LedgerDiagnostics.FecLineLong;
            findings.Add(kind, place, fields.Length, header.Count);
            return;
        }

        CheckTexts(fields, header, place);
        var date = CheckDates(fields, header, place);
        var amount = ReadAmounts(fields, header, place);
        TakeEntry(fields, header, place, date, amount);
    }

    private void CheckTexts(string[] fields, FecHeader header, DiagnosticPlace place)
    {
        foreach (var field in FecFields.Required)
        {
            if (header.Field(fields, field).Length == 0)
            {
                findings.Add(LedgerDiagnostics.FecFieldBlank, place, FecFields.Names[field]);
            }
        }

        for (var field = 0; header.Separator == '\t' && field < FecFields.Count; field++)
        {
            if (header.Field(fields, field).Contains('|', StringComparison.Ordinal))
            {
                findings.Add(LedgerDiagnostics.FecBar, place, FecFields.Names[field]);
            }
        }

        var account = header.Field(fields, FecFields.CompteNum);
        if (account.Length > 0 && (account.Length < AccountDigits || !account[..AccountDigits].All(char.IsAsciiDigit)))
        {
            findings.Add(LedgerDiagnostics.FecAccount, place, account);
        }

        var auxiliary = header.Field(fields, FecFields.CompAuxNum);
        if (auxiliary.Length > 0 && header.Field(fields, FecFields.CompAuxLib).Length == 0)
        {
            findings.Add(LedgerDiagnostics.FecAuxiliary, place, DiagnosticArgument.Personal(auxiliary));
        }

        var hasLetter = header.Field(fields, FecFields.EcritureLet).Length > 0;
        if (hasLetter != header.Field(fields, FecFields.DateLet).Length > 0)
        {
            findings.Add(LedgerDiagnostics.FecLettering, place);
        }

        CheckCurrency(header.Field(fields, FecFields.MontantDevise), header.Field(fields, FecFields.Idevise), place);
    }

    private void CheckCurrency(string amount, string currency, DiagnosticPlace place)
    {
        var isAmount = amount.Length == 0 || FecAmount.TryRead(amount, out _, out _, out _);
        var isCurrency = currency.Length == 0 || Currency.TryParse(currency, out _);
        if (!isAmount || !isCurrency || amount.Length > 0 != currency.Length > 0)
        {
            findings.Add(LedgerDiagnostics.FecCurrency, place, amount, currency);
        }
    }

    private DateOnly? CheckDates(string[] fields, FecHeader header, DiagnosticPlace place)
    {
        var date = ReadDate(fields, header, FecFields.EcritureDate, place);
        var piece = ReadDate(fields, header, FecFields.PieceDate, place);
        var valid = ReadDate(fields, header, FecFields.ValidDate, place);
        ReadDate(fields, header, FecFields.DateLet, place);
        if (date is not { } on)
        {
            return null;
        }

        if (closing is { } end && (on > end || on <= end.AddMonths(-12)))
        {
            findings.Add(LedgerDiagnostics.FecDateOut, place, on, end);
        }

        if (valid < on)
        {
            findings.Add(LedgerDiagnostics.FecDatesDisagree, place, "ValidDate", valid.Value, on);
        }

        if (piece > on)
        {
            findings.Add(LedgerDiagnostics.FecDatesDisagree, place, "PieceDate", piece.Value, on);
        }

        return date;
    }

    private DateOnly? ReadDate(string[] fields, FecHeader header, int field, DiagnosticPlace place)
    {
        var text = header.Field(fields, field);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        var kind = HasNoMonthOrDay(text) ? LedgerDiagnostics.FecDateMonth : LedgerDiagnostics.FecDateImpossible;
        findings.Add(kind, place, FecFields.Names[field], text);
        return null;
    }

    // The one thing the official tool looks at in a date.
    private static bool HasNoMonthOrDay(string text) =>
        text.Length == DateForm.Length
        && text.All(char.IsAsciiDigit)
        && (
            int.Parse(text.AsSpan(4, 2), CultureInfo.InvariantCulture) is < 1 or > 12
            || text.EndsWith("00", StringComparison.Ordinal)
        );

    /// <summary>Debit less credit in thousandths; <c>null</c> when it is not readable.</summary>
    private Int128? ReadAmounts(string[] fields, FecHeader header, DiagnosticPlace place)
    {
        if (header.HasSense)
        {
            return ReadSense(fields, header, place);
        }

        var debit = ReadAmount(header.Field(fields, FecFields.Debit), "Debit", place);
        var credit = ReadAmount(header.Field(fields, FecFields.Credit), "Credit", place);
        if (debit is not { } d || credit is not { } c)
        {
            return null;
        }

        if (d != 0 && c != 0)
        {
            findings.Add(LedgerDiagnostics.FecBothSides, place);
        }
        else if (d == 0 && c == 0)
        {
            findings.Add(LedgerDiagnostics.FecNoSide, place);
        }

        _debit += d;
        _credit += c;
        return d - c;
    }

    private Int128? ReadSense(string[] fields, FecHeader header, DiagnosticPlace place)
    {
        var amount = ReadAmount(header.Field(fields, FecFields.Debit), "Montant", place);
        var sense = header.Field(fields, FecFields.Credit);
        var isDebit = sense is "D" or "+1";
        if (!isDebit && sense is not ("C" or "-1"))
        {
            findings.Add(LedgerDiagnostics.FecSense, place, sense);
            return null;
        }

        _debit += isDebit ? amount ?? 0 : 0;
        _credit += isDebit ? 0 : amount ?? 0;
        return isDebit ? amount : -amount;
    }

    private Int128? ReadAmount(string text, string field, DiagnosticPlace place)
    {
        if (text.Length == 0)
        {
            findings.Add(LedgerDiagnostics.FecSideBlank, place, field);
            return 0;
        }

        if (FecAmount.TryRead(text, out var amount, out var isTooPrecise, out var isExponent))
        {
            if (isTooPrecise)
            {
                findings.Add(LedgerDiagnostics.FecDecimals, place, field, text);
            }

            return amount;
        }

        findings.Add(
            isExponent ? LedgerDiagnostics.FecAmountExponent : LedgerDiagnostics.FecAmount,
            place,
            field,
            text
        );
        return null;
    }

    private void TakeEntry(string[] fields, FecHeader header, DiagnosticPlace place, DateOnly? date, Int128? amount)
    {
        var journal = header.Field(fields, FecFields.JournalCode);
        var number = header.Field(fields, FecFields.EcritureNum);
        var key = (journal, number);
        if (_current != key)
        {
            EndRun();
            _current = key;
            CheckSequence(journal, number, place);
        }

        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, key, out _);
        sums.Take(amount, date);
        var letter = header.Field(fields, FecFields.EcritureLet);
        if (letter.Length > 0 && amount is { } value)
        {
            var account = header.Field(fields, FecFields.CompteNum) + header.Field(fields, FecFields.CompAuxNum);
            CollectionsMarshal.GetValueRefOrAddDefault(_letters, (account, letter), out _) += value;
        }
    }

    private void EndRun()
    {
        if (_current is { } key)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_entries, key, out _).EndRun();
        }
    }

    private void CheckSequence(string journal, string number, DiagnosticPlace place)
    {
        var start = number.Length;
        while (start > 0 && char.IsAsciiDigit(number[start - 1]))
        {
            start--;
        }

        if (!long.TryParse(number.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return;
        }

        if (_lastNumbers.TryGetValue(journal, out var last) && value != last + 1 && value != last)
        {
            findings.Add(LedgerDiagnostics.FecGap, place, value, last, journal);
        }

        _lastNumbers[journal] = value;
    }

    private void JudgeEntry(string journal, string number, EntrySums sums)
    {
        if (sums.IsReadable && sums.Sum != 0)
        {
            findings.Add(LedgerDiagnostics.FecUnbalanced, Document, number, journal, Show(sums.Sum));
        }

        if (sums.Runs > 1)
        {
            var kind = sums.EachRunBalances ? LedgerDiagnostics.FecNumberReused : LedgerDiagnostics.FecLinesApart;
            findings.Add(kind, Document, number, journal);
        }

        if (sums.OtherDate is { } other)
        {
            findings.Add(LedgerDiagnostics.FecTwoDates, Document, number, journal, sums.Date!.Value, other);
        }
    }

    private static string Show(Int128 thousandths)
    {
        var whole = Int128.Abs(thousandths) / FecAmount.Scale;
        var rest = (int)(Int128.Abs(thousandths) % FecAmount.Scale);
        var sign = thousandths < 0 ? "-" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{whole},{rest:D3}");
    }

    private struct EntrySums
    {
        private Int128 _run;
        private bool _anyRunOpen;
        private bool _isUnreadable;

        internal Int128 Sum { get; private set; }

        internal int Runs { get; private set; }

        internal DateOnly? Date { get; private set; }

        internal DateOnly? OtherDate { get; private set; }

        internal readonly bool IsReadable => !_isUnreadable;

        internal readonly bool EachRunBalances => !_anyRunOpen;

        internal void Take(Int128? amount, DateOnly? date)
        {
            _isUnreadable |= amount is null;
            _run += amount ?? 0;
            Sum += amount ?? 0;
            Date ??= date;
            if (date is not null && date != Date)
            {
                OtherDate ??= date;
            }
        }

        internal void EndRun()
        {
            Runs++;
            _anyRunOpen |= _run != 0;
            _run = 0;
        }
    }
}
