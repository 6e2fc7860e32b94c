using System.Buffers;
using System.Text;
using Copro.Shared;

namespace Copro.Sepa;

/// <summary>
/// Reads a table with commas straight from its UTF-8 bytes, through one buffer and without an allocation a record. It is
/// <see cref="CsvReader"/> for volumes: the same records and the same flaws, which a test holds against each other.
/// </summary>
internal sealed partial class Utf8CsvReader(Stream csv, int bufferLength = Utf8CsvReader.UsualBufferLength)
{
    /// <summary>The longest record: 256 fields of the longest kind, so that a lost quote cannot fill the memory.</summary>
    public const int MaxRecordLength = 256 * CsvReader.MaxFieldLength;

    /// <summary>Some hundred records: reads of the stream cost nothing, and the processor's cache holds it.</summary>
    public const int UsualBufferLength = 65_536;

    private const byte Separator = (byte)',';
    private const byte Quote = (byte)'"';
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    private static readonly SearchValues<byte> s_marks = SearchValues.Create(",\"\r\n"u8);

    private byte[] _buffer = new byte[bufferLength];
    private Field[] _fields = new Field[32];
    private int _start;
    private int _end;
    private int _nextLine = 1;
    private bool _hasDoubledQuotes;
    private bool _isOpened;
    private bool _isAtEnd;

    /// <summary>The line on which the record begins, from 1; of a flaw, the line it is on.</summary>
    public int Line { get; private set; }

    /// <summary>How many fields the record has; at least one.</summary>
    public int FieldCount { get; private set; }

    /// <summary>Whether the record is UTF-8.</summary>
    public bool IsUtf8 { get; private set; }

    /// <summary>Why reading ended before the end of the table.</summary>
    public CsvFlaw Flaw { get; private set; }

    /// <summary>A field of the record, without its quotes and the spaces around it; holds until the next record.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var field = _fields[index];
            return Trimmed(_buffer.AsSpan(field.Start, field.Length));
        }
    }

    /// <summary>Starts over; the stream stands at its beginning again.</summary>
    public void Restart()
    {
        (_start, _end, _nextLine) = (0, 0, 1);
        (_isOpened, _isAtEnd) = (false, false);
        Flaw = CsvFlaw.None;
    }

    /// <summary>Goes to the next record that is not empty.</summary>
    /// <returns>Whether there is one; not behind a <see cref="Flaw"/>.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool TryRead()
    {
        if (!_isOpened)
        {
            Open();
        }

        while (Flaw == CsvFlaw.None)
        {
            Line = _nextLine;
            switch (Scan())
            {
                case ScanResult.Record when FieldCount > 1 || _fields[0].Length > 0:
                    return true;
                case ScanResult.End:
                    return false;
                case ScanResult.Unfinished:
                    Fill();
                    break;
            }
        }

        return false;
    }

    private void Open()
    {
        _isOpened = true;
        Fill();
        if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
        {
            _start = "\uFEFF"u8.Length;
        }
    }

    /// <summary>Moves the unfinished record to the front and reads until the buffer is full, which is made longer if it must.</summary>
    private void Fill()
    {
        var unfinished = _buffer.AsSpan(_start, _end - _start);
        if (unfinished.Length > MaxRecordLength)
        {
            Flaw = CsvFlaw.FieldTooLong;
            return;
        }

        if (_start == 0 && _end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        else
        {
            unfinished.CopyTo(_buffer);
            (_start, _end) = (0, unfinished.Length);
        }

        var read = csv.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        _isAtEnd = _end + read < _buffer.Length;
        _end += read;
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text)
    {
        // Nearly every cell begins and ends with something that is seen.
        if (text.IsEmpty || (IsSeen(text[0]) && IsSeen(text[^1])))
        {
            return text;
        }

        while (text.Length > 0 && IsSpace(text[0], text, fromStart: true, out var length))
        {
            text = text[length..];
        }

        while (text.Length > 0 && IsSpace(text[^1], text, fromStart: false, out var length))
        {
            text = text[..^length];
        }

        return text;
    }

    private static bool IsSeen(byte unit) => unit is > (byte)' ' and < 0x80;

    /// <summary>Whether a text begins or ends with white space, which may have several bytes (U+00A0).</summary>
    private static bool IsSpace(byte unit, ReadOnlySpan<byte> text, bool fromStart, out int length)
    {
        length = 1;
        if (IsSeen(unit))
        {
            return false;
        }

        var status = fromStart
            ? Rune.DecodeFromUtf8(text, out var rune, out length)
            : Rune.DecodeLastFromUtf8(text, out rune, out length);
        return status == OperationStatus.Done && Rune.IsWhiteSpace(rune);
    }

    private enum ScanResult
    {
        Record,
        Unfinished,
        End,
        Broken,
    }

    /// <summary>Where a field lies in the buffer, without its quotes; it may still hold doubled ones.</summary>
    private readonly record struct Field(int Start, int Length, bool HasDoubledQuotes = false);
}
