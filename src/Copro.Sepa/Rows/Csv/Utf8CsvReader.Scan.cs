using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;
using Copro.Shared;

namespace Copro.Sepa;

/// <content>One record: where its fields begin and end.</content>
internal sealed partial class Utf8CsvReader
{
    /// <summary>Finds the fields of the record at the front; a record that is not all there is scanned again later.</summary>
    private ScanResult Scan()
    {
        FieldCount = 0;
        _hasDoubledQuotes = false;
        if (_start == _end)
        {
            return _isAtEnd ? ScanResult.End : ScanResult.Unfinished;
        }

        var at = ScanCommas(_start);
        var line = _nextLine;
        while (true)
        {
            var isQuoted = at < _end && _buffer[at] == Quote;
            var result = isQuoted ? ScanQuoted(ref at, ref line) : ScanPlain(ref at, line);
            if (result != ScanResult.Record)
            {
                return result;
            }

            if (at == _end)
            {
                return _isAtEnd ? Finish(at, line) : ScanResult.Unfinished;
            }

            if (_buffer[at] != Separator)
            {
                return ScanLineEnd(at, line);
            }

            at++;
        }
    }

    /// <summary>
    /// The fields in front of the first mark that is no comma, or of the end of what can be looked at at once: most of a usual record.
    /// </summary>
    /// <returns>Where the next field begins.</returns>
    private int ScanCommas(int start)
    {
        var at = start;
        while (Vector256.IsHardwareAccelerated && _end - at >= Vector256<byte>.Count)
        {
            var bytes = Vector256.Create<byte>(_buffer.AsSpan(at, Vector256<byte>.Count));
            var commas = Vector256.Equals(bytes, Vector256.Create(Separator)).ExtractMostSignificantBits();
            var others = (
                Vector256.Equals(bytes, Vector256.Create(Quote))
                | Vector256.Equals(bytes, Vector256.Create(LineFeed))
                | Vector256.Equals(bytes, Vector256.Create(CarriageReturn))
            ).ExtractMostSignificantBits();

            // Only what stands in front of the first other mark.
            commas &= others == 0 ? uint.MaxValue : (1u << BitOperations.TrailingZeroCount(others)) - 1;
            for (; commas != 0; commas &= commas - 1)
            {
                var comma = at + BitOperations.TrailingZeroCount(commas);
                if (comma - start > CsvReader.MaxFieldLength)
                {
                    return start;
                }

                Add(new Field(start, comma - start));
                start = comma + 1;
            }

            if (others != 0)
            {
                return start;
            }

            at += Vector256<byte>.Count;
        }

        return start;
    }

    /// <summary>A field without quotes, up to the mark behind it.</summary>
    private ScanResult ScanPlain(ref int at, int line)
    {
        var rest = _buffer.AsSpan(at, _end - at);
        var length = rest.IndexOfAny(s_marks);
        var isQuote = length >= 0 && rest[length] == Quote;
        length = length < 0 ? rest.Length : length;
        var field = new Field(at, length);
        if (length > CsvReader.MaxFieldLength && IsTooLong(field))
        {
            return Broken(CsvFlaw.FieldTooLong, line);
        }

        Add(field);
        at += length;
        return isQuote ? Broken(CsvFlaw.Quotes, line) : ScanResult.Record;
    }

    /// <summary>A field in quotes, up to the mark behind the closing one.</summary>
    private ScanResult ScanQuoted(ref int at, ref int line)
    {
        var opened = line;
        var start = at + 1;
        var isDoubled = false;
        var closing = start;
        while (true)
        {
            var length = _buffer.AsSpan(closing, _end - closing).IndexOf(Quote);
            closing = length < 0 ? _end : closing + length;
            if (closing == _end || (closing + 1 == _end && !_isAtEnd))
            {
                return Unclosed(start, closing, isDoubled, opened);
            }

            if (closing + 1 == _end || _buffer[closing + 1] != Quote)
            {
                break;
            }

            isDoubled = true;
            closing += 2;
        }

        var field = new Field(start, closing - start, isDoubled);
        if (IsTooLong(field))
        {
            return Broken(CsvFlaw.FieldTooLong, opened);
        }

        Add(field);
        line += LinesIn(_buffer.AsSpan(start, closing - start));
        at = closing + 1;
        return at == _end || _buffer[at] is Separator or CarriageReturn or LineFeed
            ? ScanResult.Record
            : Broken(CsvFlaw.Quotes, line);
    }

    /// <summary>No closing quote so far: it may still come, unless the field is too long or the table has ended.</summary>
    private ScanResult Unclosed(int start, int end, bool isDoubled, int opened)
    {
        if (IsTooLong(new Field(start, end - start, isDoubled)))
        {
            return Broken(CsvFlaw.FieldTooLong, opened);
        }

        return _isAtEnd ? Broken(CsvFlaw.Quotes, opened) : ScanResult.Unfinished;
    }

    private ScanResult ScanLineEnd(int at, int line)
    {
        if (_buffer[at] == CarriageReturn)
        {
            if (at + 1 == _end && !_isAtEnd)
            {
                return ScanResult.Unfinished;
            }

            at += at + 1 < _end && _buffer[at + 1] == LineFeed ? 1 : 0;
        }

        return Finish(at + 1, line + 1);
    }

    private ScanResult Finish(int next, int line)
    {
        IsUtf8 = Utf8.IsValid(_buffer.AsSpan(_start, next - _start));
        for (var i = 0; _hasDoubledQuotes && i < FieldCount; i++)
        {
            if (_fields[i].HasDoubledQuotes)
            {
                _fields[i] = new Field(_fields[i].Start, Undouble(_fields[i]));
            }
        }

        (_start, _nextLine) = (next, line);
        return ScanResult.Record;
    }

    private ScanResult Broken(CsvFlaw flaw, int line)
    {
        (Flaw, Line) = (flaw, line);
        return ScanResult.Broken;
    }

    private void Add(in Field field)
    {
        if (FieldCount == _fields.Length)
        {
            Array.Resize(ref _fields, _fields.Length * 2);
        }

        _hasDoubledQuotes |= field.HasDoubledQuotes;
        _fields[FieldCount++] = field;
    }

    /// <summary>Whether it has too many characters, as UTF-16 counts them; few fields have bytes enough to be counted.</summary>
    private bool IsTooLong(in Field field)
    {
        if (field.Length <= CsvReader.MaxFieldLength)
        {
            return false;
        }

        var text = _buffer.AsSpan(field.Start, field.Length);
        var doubled = field.HasDoubledQuotes ? text.Count("\"\""u8) : 0;
        return Encoding.UTF8.GetCharCount(text) - doubled > CsvReader.MaxFieldLength;
    }

    /// <summary>Makes one quote of two, in place.</summary>
    /// <returns>How long the field is then.</returns>
    private int Undouble(in Field field)
    {
        var text = _buffer.AsSpan(field.Start, field.Length);
        var kept = 0;
        var at = 0;
        while (at < text.Length)
        {
            text[kept++] = text[at];
            at += text[at] == Quote ? 2 : 1;
        }

        return kept;
    }

    /// <summary>How many line ends a field holds: LF, CR LF or CR.</summary>
    private static int LinesIn(ReadOnlySpan<byte> field)
    {
        var lines = 0;
        for (var i = field.IndexOfAny(CarriageReturn, LineFeed); i >= 0 && i < field.Length; i++)
        {
            var isPair = field[i] == CarriageReturn && i + 1 < field.Length && field[i + 1] == LineFeed;
            lines += !isPair && field[i] is CarriageReturn or LineFeed ? 1 : 0;
        }

        return lines;
    }
}
