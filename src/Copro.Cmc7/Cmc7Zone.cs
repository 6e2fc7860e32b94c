using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Copro.Cmc7;

/// <summary>
/// The digits of one zone of a line, or of a part of a zone: 0 to 16 digits, each known or unreadable, held inline.
/// Leading zeros count; it is never a number.
/// </summary>
/// <remarks>
/// <c>default</c> is the empty zone. <see cref="ToString()"/> shows the digits: the internal zone is personal data, and
/// whoever takes it out of a line asked for it. <see cref="Cmc7Line.ToString()"/> masks it.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly struct Cmc7Zone : IEquatable<Cmc7Zone>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>The most digits a zone can hold: sixteen half-bytes of one machine word; the longest known zone has 12.</summary>
    public const int MaxLength = 16;

    /// <summary>What stands in the text for a digit that could not be read.</summary>
    public const char UnreadableMark = '?';

    private const int BitsPerDigit = 4;
    private const ulong DigitMask = 0xF;
    private const ulong Unreadable = 0xF;

    private readonly ulong _digits;
    private readonly byte _length;

    internal Cmc7Zone(ulong digits, int length)
    {
        _digits = digits;
        _length = (byte)length;
    }

    /// <summary>How many digits the zone has, unreadable ones counted: 0 to 16.</summary>
    public int Length => _length;

    /// <summary>Whether there is no zone here.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>Whether the zone has digits and all of them are known.</summary>
    public bool IsComplete => _length > 0 && UnreadableCount == 0;

    /// <summary>How many digits could not be read: 0 to <see cref="Length"/>.</summary>
    public int UnreadableCount
    {
        get
        {
            var count = 0;
            for (var i = 0; i < _length; i++)
            {
                count += IsUnreadable(i) ? 1 : 0;
            }

            return count;
        }
    }

    internal ulong Digits => _digits;

    /// <summary>The digit at a place counted from 0 at the left: <c>'0'</c> to <c>'9'</c>, or <c>'?'</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is outside the zone.</exception>
    public char this[int index] => IsUnreadable(index) ? UnreadableMark : (char)('0' + DigitAt(index));

    /// <summary>Whether the digit at a place counted from 0 at the left could not be read.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is outside the zone.</exception>
    public bool IsUnreadable(int index) => Nibble(index) == Unreadable;

    /// <summary>A part of the zone.</summary>
    /// <param name="start">Its first digit, counted from 0.</param>
    /// <param name="length">How many digits it has.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part reaches outside the zone.</exception>
    public Cmc7Zone Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, (int)_length, nameof(length));
        if (length == 0)
        {
            return default;
        }

        var mask = ulong.MaxValue >> ((MaxLength - length) * BitsPerDigit);
        return new Cmc7Zone((_digits >> (start * BitsPerDigit)) & mask, length);
    }

    /// <summary>The digits as a number, which loses leading zeros: for amounts only.</summary>
    /// <returns><c>false</c> when the zone is empty or has unreadable digits.</returns>
    public bool TryGetNumber(out long value)
    {
        value = 0;
        if (!IsComplete)
        {
            return false;
        }

        for (var i = 0; i < _length; i++)
        {
            value = (value * 10) + DigitAt(i);
        }

        return true;
    }

    /// <summary>Reads 1 to 16 digits, each <c>0</c> to <c>9</c> or <c>?</c>, and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Cmc7Zone value)
    {
        value = default;
        if (text.IsEmpty || text.Length > MaxLength)
        {
            return false;
        }

        ulong digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != UnreadableMark && !char.IsAsciiDigit(text[i]))
            {
                return false;
            }

            digits |= NibbleOf(text[i]) << (i * BitsPerDigit);
        }

        value = new Cmc7Zone(digits, text.Length);
        return true;
    }

    /// <summary>The digits, <c>?</c> for each that could not be read; empty for the empty zone.</summary>
    public override string ToString() => string.Create(_length, this, static (span, zone) => zone.CopyTo(span));

    /// <inheritdoc />
    /// <remarks>There is one format; <paramref name="format"/> and <paramref name="formatProvider"/> are ignored.</remarks>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    )
    {
        charsWritten = 0;
        if (destination.Length < _length)
        {
            return false;
        }

        CopyTo(destination);
        charsWritten = _length;
        return true;
    }

    /// <inheritdoc />
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    )
    {
        bytesWritten = 0;
        if (utf8Destination.Length < _length)
        {
            return false;
        }

        for (var i = 0; i < _length; i++)
        {
            utf8Destination[i] = (byte)this[i];
        }

        bytesWritten = _length;
        return true;
    }

    /// <summary>Writes the digits as characters.</summary>
    /// <returns><c>false</c> when <paramref name="destination"/> is shorter than <see cref="Length"/>.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten) =>
        TryFormat(destination, out charsWritten, default, null);

    /// <summary>Writes the digits as ASCII bytes.</summary>
    /// <returns><c>false</c> when <paramref name="utf8Destination"/> is shorter than <see cref="Length"/>.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten) =>
        TryFormat(utf8Destination, out bytesWritten, default, null);

    /// <summary>Whether both have the same digits, known or not, at the same places.</summary>
    public bool Equals(Cmc7Zone other) => _length == other._length && _digits == other._digits;

    /// <inheritdoc />
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Cmc7Zone other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_digits, _length);

    /// <inheritdoc cref="Equals(Cmc7Zone)" />
    public static bool operator ==(Cmc7Zone left, Cmc7Zone right) => left.Equals(right);

    /// <summary>The contrary of equality.</summary>
    public static bool operator !=(Cmc7Zone left, Cmc7Zone right) => !left.Equals(right);

    /// <summary>The half-byte of a digit, or of any other character as unreadable.</summary>
    internal static ulong NibbleOf(char c) => char.IsAsciiDigit(c) ? (ulong)(c - '0') : Unreadable;

    internal static ulong NibbleAt(ulong nibble, int index) => nibble << (index * BitsPerDigit);

    /// <summary>The value of a known digit.</summary>
    internal int DigitAt(int index) => (int)Nibble(index);

    internal Cmc7Zone WithDigit(int index, int digit)
    {
        var shift = index * BitsPerDigit;
        return new Cmc7Zone((_digits & ~(DigitMask << shift)) | ((ulong)digit << shift), _length);
    }

    /// <summary>Equal wherever both are known, and of one length.</summary>
    internal bool IsCompatibleWith(Cmc7Zone other)
    {
        if (_length != other._length)
        {
            return false;
        }

        for (var i = 0; i < _length; i++)
        {
            if (Nibble(i) != other.Nibble(i) && !IsUnreadable(i) && !other.IsUnreadable(i))
            {
                return false;
            }
        }

        return true;
    }

    internal bool StartsWith(ReadOnlySpan<char> digits)
    {
        if (_length < digits.Length)
        {
            return false;
        }

        for (var i = 0; i < digits.Length; i++)
        {
            if (this[i] != digits[i])
            {
                return false;
            }
        }

        return true;
    }

    private void CopyTo(Span<char> destination)
    {
        for (var i = 0; i < _length; i++)
        {
            destination[i] = this[i];
        }
    }

    private ulong Nibble(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, (int)_length);
        return (_digits >> (index * BitsPerDigit)) & DigitMask;
    }
}
