using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Copro.Sepa;

/// <summary>Puts values into a buffer writer as UTF-8, without a string in between.</summary>
internal ref struct Utf8Output
{
    // One page: large enough that a collection seldom asks twice, small enough for any buffer writer.
    private const int ChunkSize = 4096;

    // The longest value written in one go: an instant with offset, an IBAN, an identifier.
    private const int MaxValueLength = 64;

    // Texts up to this length are encoded on the stack: 140 characters of at most three bytes.
    private const int StackText = 512;

    private readonly IBufferWriter<byte> _output;
    private readonly Spelling _spelling;
    private Span<byte> _chunk;
    private int _used;

    public Utf8Output(IBufferWriter<byte> output, Spelling spelling)
    {
        _output = output;
        _spelling = spelling;
        _chunk = output.GetSpan(ChunkSize);
        _used = 0;
    }

    /// <summary>Bytes as they are: tags.</summary>
    /// <remarks>Inlined, so that a tag, whose length the compiler knows, is copied in a few moves instead of by a call.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_chunk[_used..]);
        _used += bytes.Length;
    }

    /// <summary>An identifier, which has only ASCII once it is checked.</summary>
    public void Ascii(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Encode(text);
        }
    }

    /// <summary>A free text, spelled in the SEPA set.</summary>
    public void Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var longest = Encoding.UTF8.GetMaxByteCount(text.Length);
        var buffer = longest <= StackText ? stackalloc byte[StackText] : new byte[longest];
        ReadOnlySpan<byte> given = buffer[..Encoding.UTF8.GetBytes(text, buffer)];
        if (_spelling.IsReady(given))
        {
            Raw(given);
        }
        else
        {
            Reserve(checked(given.Length * _spelling.MaxGrowth));
            _used += _spelling.Spell(given, _chunk[_used..]);
        }
    }

    /// <summary>An element around a free text, left out when there is none or nothing remains of it.</summary>
    public void OptionalText(ReadOnlySpan<byte> open, string? text, ReadOnlySpan<byte> close)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            Raw(open);
            Text(text);
            Raw(close);
        }
    }

    /// <summary>An element around a value, left out when there is none.</summary>
    public void Optional(ReadOnlySpan<byte> open, ReadOnlySpan<byte> value, ReadOnlySpan<byte> close)
    {
        if (!value.IsEmpty)
        {
            Raw(open);
            Raw(value);
            Raw(close);
        }
    }

    /// <summary>An element around an identifier, left out when there is none.</summary>
    public void OptionalAscii(ReadOnlySpan<byte> open, string? text, ReadOnlySpan<byte> close)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Raw(open);
            Ascii(text);
            Raw(close);
        }
    }

    /// <summary>A value in its general form.</summary>
    public void Value<T>(T value)
        where T : IUtf8SpanFormattable => Formatted(value, format: default);

    /// <summary>An account in full.</summary>
    public void Account(Iban iban) => Formatted(iban, "E");

    /// <summary>A date, <c>2026-12-31</c>.</summary>
    public void Date(DateOnly date) => Close(Open(MaxValueLength).Date(date));

    /// <summary>An instant to the second with its offset, <c>2026-11-20T18:30:00+01:00</c>.</summary>
    public void Instant(DateTimeOffset instant) => Formatted(instant, "yyyy-MM-dd'T'HH':'mm':'sszzz");

    /// <summary>A whole number.</summary>
    public void Number(long value) => Close(Open(MaxValueLength).Number(value));

    /// <summary>Cents as an amount with two decimals.</summary>
    public void Cents(long cents) => Close(Open(MaxValueLength).Cents(cents));

    /// <summary>Room for several values, which is filled and given back to <see cref="Close"/> before anything else.</summary>
    /// <param name="bytes">No fewer than will be put there.</param>
    public ReservedRoom Open(int bytes)
    {
        Reserve(bytes);
        return new ReservedRoom(_chunk[_used..]);
    }

    /// <summary>Takes what was put into the room since <see cref="Open"/>.</summary>
    public void Close(scoped ReservedRoom room) => _used = _chunk.Length - room.Left;

    /// <summary>Hands what is left to the buffer writer.</summary>
    public void Flush()
    {
        _output.Advance(_used);
        _chunk = default;
        _used = 0;
    }

    private void Formatted<T>(T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        Reserve(MaxValueLength);
        if (!value.TryFormat(_chunk[_used..], out var bytes, format, CultureInfo.InvariantCulture))
        {
            throw new UnreachableException("Every value of a message is shorter than what was reserved.");
        }

        _used += bytes;
    }

    private void Encode(scoped ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _used += Encoding.UTF8.GetBytes(text, _chunk[_used..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int bytes)
    {
        if (_chunk.Length - _used < bytes)
        {
            NextChunk(bytes);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NextChunk(int bytes)
    {
        _output.Advance(_used);
        _used = 0;
        _chunk = _output.GetSpan(Math.Max(bytes, ChunkSize));
    }
}
