using System.Text;

namespace Copro.Shared;

/// <summary>
/// Reads CSV as RFC 4180 writes it: a separator, fields that may stand in quotes and then hold separators, line ends and
/// doubled quotes. Line ends may be LF, CR LF or CR; empty lines are passed over.
/// </summary>
internal sealed class CsvReader
{
    /// <summary>The longest field: a remittance text has 140 characters, so a longer one is not a field but a lost quote.</summary>
    public const int MaxFieldLength = 4096;

    private const char Quote = '"';
    private readonly TextReader _text;
    private readonly char _separator;
    private int _line = 1;

    public CsvReader(TextReader text, char separator = ',')
    {
        _text = text;
        _separator = separator;
    }

    /// <summary>The records one by one.</summary>
    /// <exception cref="FormatException">A quote is never closed, stands in the middle of a field, or a field is too long.</exception>
    public IEnumerable<CsvRecord> Read()
    {
        while (_text.Peek() >= 0)
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
            var next = _text.Read();
            if (next == Quote && field.Length == 0)
            {
                ReadQuoted(field);
            }
            else if (next == _separator)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (next is -1 or '\r' or '\n')
            {
                EndLine(next);
                fields.Add(field.ToString());
                return fields;
            }
            else if (next == Quote)
            {
                throw new FormatException($"line {_line}: a quote stands in the middle of a field");
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
            var next = _text.Read();
            if (next < 0)
            {
                throw new FormatException($"line {opened}: the quote is never closed");
            }

            if (next != Quote)
            {
                _line += next == '\n' || (next == '\r' && _text.Peek() != '\n') ? 1 : 0;
                Append(field, next);
            }
            else if (_text.Peek() == Quote)
            {
                Append(field, _text.Read());
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
        var next = _text.Peek();
        if (next >= 0 && next != _separator && next is not ('\r' or '\n'))
        {
            throw new FormatException($"line {_line}: text follows a closing quote");
        }
    }

    private void EndLine(int mark)
    {
        if (mark == '\r' && _text.Peek() == '\n')
        {
            _ = _text.Read();
        }

        _line++;
    }

    private void Append(StringBuilder field, int character)
    {
        if (field.Length == MaxFieldLength)
        {
            throw new FormatException($"line {_line}: a field has more than {MaxFieldLength} characters");
        }

        field.Append((char)character);
    }
}
