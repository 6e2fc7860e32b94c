using System.Globalization;
using Copro.Ledger;

namespace Copro.Cli.Calculations;

/// <summary>
/// Adds up a journal line by line: what each account holds, and whether each transaction balances. Keeps one sum an account and one a
/// transaction that is out of balance, whatever the length of the journal.
/// </summary>
internal sealed class JournalBalance
{
    private const int Columns = 8;
    private const int TransactionColumn = 0;
    private const int AccountColumn = 4;
    private const int DebitColumn = 6;
    private const int CreditColumn = 7;

    private readonly string _file;
    private readonly Action<Diagnostic> _report;
    private readonly Dictionary<string, string> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _accountNames;
    private readonly Dictionary<string, OpenTransaction> _open = new(StringComparer.Ordinal);
    private readonly Range[] _fields = new Range[Columns + 1];
    private OpenTransaction _current = new(string.Empty, FirstLine: 0, Difference: 0);
    private int _line;

    public JournalBalance(string file, Action<Diagnostic> report)
    {
        _file = file;
        _report = report;
        _accountNames = _accounts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public TrialBalance Balance { get; } = new();

    /// <summary>How many lines were taken.</summary>
    public int Lines => _line;

    /// <summary>Takes the next line.</summary>
    public void Take(string line)
    {
        _line++;
        if (line.AsSpan().Trim().IsEmpty)
        {
            return;
        }

        if (line.Contains('"', StringComparison.Ordinal))
        {
            var fields = SemicolonLine.Split(line);
            Take(string.Join(';', fields.Select(field => field.Replace(';', ' '))), fields.Count);
        }
        else
        {
            Take(line, line.AsSpan().Count(';') + 1);
        }
    }

    /// <summary>Tells which transactions do not balance.</summary>
    public void Finish()
    {
        Leave();
        foreach (var transaction in _open.Values.OrderBy(transaction => transaction.FirstLine))
        {
            Report(
                CliDiagnostics.TransactionUnbalanced.At(
                    DiagnosticPlace.At(transaction.FirstLine).In(_file),
                    transaction.Id,
                    transaction.Difference.ToString(CultureInfo.InvariantCulture)
                )
            );
        }
    }

    private void Take(ReadOnlySpan<char> line, int columns)
    {
        if (columns != Columns)
        {
            Report(CliDiagnostics.ColumnCount.At(Here(), columns, Columns));
            return;
        }

        line.Split(_fields, ';');
        var debitText = line[_fields[DebitColumn]].Trim();
        var creditText = line[_fields[CreditColumn]].Trim();
        if (_line == 1 && IsWord(debitText) && IsWord(creditText))
        {
            return;
        }

        var account = line[_fields[AccountColumn]].Trim();
        if (account.IsEmpty)
        {
            Report(CliDiagnostics.AccountMissing.At(Here()));
        }
        else
        {
            // Both are read, so that a line with two faults is told of both.
            var hasDebit = TryParse(debitText, DebitColumn, out var debit);
            var hasCredit = TryParse(creditText, CreditColumn, out var credit);
            if (hasDebit && hasCredit)
            {
                Add(line[_fields[TransactionColumn]].Trim(), NameOf(account), debit, credit);
            }
        }
    }

    private void Add(ReadOnlySpan<char> transaction, string account, long debit, long credit)
    {
        if (!transaction.SequenceEqual(_current.Id) || _current.FirstLine == 0)
        {
            Leave();
            var id = transaction.ToString();
            _current = _open.Remove(id, out var known) ? known : new OpenTransaction(id, _line, Difference: 0);
        }

        _current = _current with { Difference = _current.Difference + debit - credit };
        Balance.Add(account, debit, credit);
    }

    // Lines of a transaction need not stand together: one that is out of balance may be completed further down.
    private void Leave()
    {
        if (_current.Difference != 0)
        {
            _open[_current.Id] = _current;
        }

        _current = new OpenTransaction(string.Empty, FirstLine: 0, Difference: 0);
    }

    private string NameOf(ReadOnlySpan<char> account)
    {
        if (_accountNames.TryGetValue(account, out var name))
        {
            return name;
        }

        name = account.ToString();
        _accounts.Add(name, name);
        return name;
    }

    private bool TryParse(ReadOnlySpan<char> text, int column, out long value)
    {
        value = 0;
        if (text.IsEmpty || long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        Report(CliDiagnostics.NotMinorUnits.At(Here(), text.ToString(), column + 1));
        return false;
    }

    private static bool IsWord(ReadOnlySpan<char> text) => !text.IsEmpty && char.IsLetter(text[0]);

    private DiagnosticPlace Here() => DiagnosticPlace.At(_line).In(_file);

    private void Report(Diagnostic finding) => _report(finding);

    private readonly record struct OpenTransaction(string Id, int FirstLine, Int128 Difference);
}
