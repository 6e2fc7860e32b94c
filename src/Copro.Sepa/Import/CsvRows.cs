using System.Text;

namespace Copro.Sepa;

/// <summary>
/// Rows of a comma-separated text (RFC 4180): quoted fields may hold commas, doubled quotes and line ends. Empty lines are passed
/// over.
/// </summary>
internal sealed class CsvRows(TextReader text)
{
    /// <summary>The longest row in characters: all columns at their longest, quoted, ten times over.</summary>
    public const int MaxRowLength = 16_384;

    private const int End = -1;
    private const int NotRead = -2;
    private const char ByteOrderMark = '\uFEFF';

    private readonly StringBuilder _field = new();
    private int _length;
    private int _nextLine = 1;
    private int _ahead = NotRead;
    private bool _started;

    /// <summary>The line on which the last row began, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Why reading stopped before the end; <c>null</c> while it has not.</summary>
    public DiagnosticDescriptor? Flaw { get; private set; }

    /// <summary>The next row that is not empty.</summary>
    /// <returns>Whether there was one; after a flaw there is none.</returns>
    public bool Read(List<string> fields)
    {
        do
        {
            fields.Clear();
            Line = _nextLine;
            _length = 0;
            if (Peek() == End || !ReadRow(fields))
            {
                return false;
            }
        } while (fields is [""]);

        return true;
    }

    private bool ReadRow(List<string> fields)
    {
        while (true)
        {
            _field.Clear();
            var end = Peek() == '"' ? ReadQuoted() : Next();
            while (end is not (',' or '\n' or End))
            {
                Append(end);
                end = Next();
            }

            if (Flaw is not null)
            {
                return false;
            }

            if (end != ',' && _field.Length > 0 && _field[^1] == '\r')
            {
                _field.Length--;
            }

            fields.Add(_field.ToString().Trim());
            if (end != ',')
            {
                return true;
            }
        }
    }

    /// <summary>Reads a quoted field to what follows its closing quote.</summary>
    private int ReadQuoted()
    {
        _ = Next();
        while (true)
        {
            var c = Next();
            if (c == End)
            {
                Flaw ??= SepaDiagnostics.QuoteOpen;
                return End;
            }

            if (c != '"')
            {
                Append(c);
                continue;
            }

            c = Next();
            if (c != '"')
            {
                return c;
            }

            Append('"');
        }
    }

    private void Append(int c) => _field.Append((char)c);

    /// <summary>What comes next, not taken. Not the reader's own: that one may see an end where a pipe is only slow.</summary>
    private int Peek()
    {
        if (_ahead != NotRead)
        {
            return _ahead;
        }

        _ahead = text.Read();
        if (!_started && _ahead == ByteOrderMark)
        {
            _ahead = text.Read();
        }

        _started = true;
        return _ahead;
    }

    private int Next()
    {
        var c = Peek();
        _ahead = c == End ? End : NotRead;
        if (c == '\n')
        {
            _nextLine++;
        }

        if (++_length <= MaxRowLength || Flaw is not null)
        {
            return c;
        }

        Flaw = SepaDiagnostics.RowTooLong;
        return End;
    }
}
