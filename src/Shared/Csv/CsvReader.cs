using System.Text;

namespace Copro.Shared;

/// <summary>
/// Reads CSV as RFC 4180 writes it: a separator, fields that may stand in quotes and then hold separators, line ends and
/// doubled quotes. Line ends may be LF, CR LF or CR; empty lines and a byte order mark are passed over. One record at a time is in memory.
/// </summary>
internal sealed class CsvReader
{
    /// <summary>The longest field: a remittance text has 140 characters, so a longer one is not a field but a lost quote.</summary>
    public const int MaxFieldLength = 4096;

    private const char Quote = '"';
    private const char ByteOrderMark = '\uFEFF';
    private const int End = -1;
    private const int NotRead = -2;
    private readonly TextReader _text;
    private readonly char _separator;
    private int _ahead = NotRead;
    private int _line = 1;
    private bool _started;

    public CsvReader(TextReader text, char separator = ',')
    {
        _text = text;
        _separator = separator;
    }

    /// <summary>The line that was being read, counted from 1.</summary>
    public int Line => _line;

    /// <summary>Why reading threw.</summary>
    public CsvFlaw Flaw { get; private set; }

    /// <summary>The records one by one.</summary>
    /// <exception cref="FormatException">A quote is never closed, stands in the middle of a field, or a field is too long.</exception>
    public IEnumerable<CsvRecord> Read()
    {
        while (Peek() != End)
        {
            var line = _line;
            var fields = ReadRecord();
            if (fields.Count > 1 || fields[0].Length > 0)
            {
                yield return new CsvRecord(line, fields);
            }
        }
    }

    private List<string> ReadRecord()
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        while (true)
        {
            var next = Next();
            if (next == Quote && field.Length == 0)
            {
                ReadQuoted(field);
            }
            else if (next == _separator)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (next is End or '\r' or '\n')
            {
                EndLine(next);
                fields.Add(field.ToString());
                return fields;
            }
            else if (next == Quote)
            {
                throw Broken(CsvFlaw.Quotes, _line, "a quote stands in the middle of a field");
            }
            else
            {
                Append(field, next);
            }
        }
    }

    private void ReadQuoted(StringBuilder field)
    {
        var opened = _line;
        while (true)
        {
            var next = Next();
            if (next == End)
            {
                throw Broken(CsvFlaw.Quotes, opened, "the quote is never closed");
            }

            if (next != Quote)
            {
                _line += next == '\n' || (next == '\r' && Peek() != '\n') ? 1 : 0;
                Append(field, next);
            }
            else if (Peek() == Quote)
            {
                Append(field, Next());
            }
            else
            {
                RequireEndOfField();
                return;
            }
        }
    }

    private void RequireEndOfField()
    {
        var next = Peek();
        if (next != End && next != _separator && next is not ('\r' or '\n'))
        {
            throw Broken(CsvFlaw.Quotes, _line, "text follows a closing quote");
        }
    }

    private void EndLine(int mark)
    {
        if (mark == '\r' && Peek() == '\n')
        {
            _ = Next();
        }

        _line++;
    }

    private void Append(StringBuilder field, int character)
    {
        if (field.Length == MaxFieldLength)
        {
            throw Broken(CsvFlaw.FieldTooLong, _line, $"a field has more than {MaxFieldLength} characters");
        }

        field.Append((char)character);
    }

    private FormatException Broken(CsvFlaw flaw, int line, string what)
    {
        Flaw = flaw;
        _line = line;
        return new FormatException($"line {line}: {what}");
    }

    /// <summary>What comes next, not taken. Not the reader's own: that one sees an end where a pipe is only slow.</summary>
    private int Peek()
    {
        if (_ahead != NotRead)
        {
            return _ahead;
        }

        _ahead = _text.Read();
        if (!_started && _ahead == ByteOrderMark)
        {
            _ahead = _text.Read();
        }

        _started = true;
        return _ahead;
    }

    private int Next()
    {
        var next = Peek();
        _ahead = next == End ? End : NotRead;
        return next;
    }
}
