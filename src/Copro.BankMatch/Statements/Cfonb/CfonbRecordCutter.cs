namespace Copro.BankMatch;

/// <summary>
/// Cuts a file into records of one length, whatever its line ends: none, LF, CRLF or CR, blank lines between, trailing blanks trimmed.
/// </summary>
internal ref struct CfonbRecordCutter
{
    private readonly ReadOnlySpan<byte> _content;
    private readonly int _recordLength;
    private readonly Span<byte> _padded;
    private int _scan;
    private int _next;
    private int _lineEnd;

    /// <param name="content">One byte a character.</param>
    /// <param name="padded">Room for one record, used for those whose trailing blanks were trimmed.</param>
    public CfonbRecordCutter(ReadOnlySpan<byte> content, Span<byte> padded)
    {
        _content = content;
        _padded = padded;
        _recordLength = padded.Length;
    }

    /// <summary>The record, always of full length.</summary>
    public ReadOnlySpan<byte> Record { get; private set; }

    /// <summary>How many characters of it the file holds.</summary>
    public int Length { get; private set; }

    /// <summary>Where it begins.</summary>
    public int Offset { get; private set; }

    /// <summary>The line it is on, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Moves to the next record.</summary>
    /// <param name="badLine">The length of a line that cannot be cut into records, and is passed over; 0 otherwise.</param>
    /// <returns>Whether there is a record, or a bad line.</returns>
    public bool MoveNext(out int badLine)
    {
        badLine = 0;
        while (_next >= _lineEnd)
        {
            if (!MoveToNextLine())
            {
                return false;
            }

            if (!IsCuttable(_content[_next.._lineEnd]))
            {
                Offset = _next;
                badLine = _lineEnd - _next;
                _next = _lineEnd;
                return true;
            }
        }

        Offset = _next;
        Length = Math.Min(_recordLength, _lineEnd - _next);
        var found = _content.Slice(_next, Length);
        _next += Length;
        if (Length < _recordLength)
        {
            found.CopyTo(_padded);
            _padded[Length..].Fill((byte)' ');
            found = _padded;
        }

        Record = found;
        return true;
    }

    /// <summary>Sets the bounds of the next line that is not blank; trailing blanks and control characters are left out.</summary>
    private bool MoveToNextLine()
    {
        while (_scan < _content.Length)
        {
            var start = _scan;
            var rest = _content[start..];
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            var line = end < 0 ? rest : rest[..end];
            // CRLF ends one line, not two.
            var isPair = end >= 0 && rest[end..].StartsWith("\r\n"u8);
            _scan = end < 0 ? _content.Length : start + end + (isPair ? 2 : 1);
            Line++;
            var length = line.LastIndexOfAnyExcept(" \t\0\u001a"u8) + 1;
            if (length > 0)
            {
                _next = start;
                _lineEnd = start + length;
                return true;
            }
        }

        return false;
    }

    /// <summary>A long line is cut when each piece starts like a record; the last may be short.</summary>
    private readonly bool IsCuttable(ReadOnlySpan<byte> line)
    {
        if (line.Length <= _recordLength)
        {
            return true;
        }

        for (var at = 0; at < line.Length; at += _recordLength)
        {
            if (line[at] != '0' && line[at] != '3')
            {
                return false;
            }
        }

        return true;
    }
}
