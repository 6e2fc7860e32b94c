using System.Buffers.Binary;

namespace Copro;

/// <summary>
/// The check digits of ISO/IEC 7064 MOD 97-10 as IBAN, RF reference and SEPA creditor identifier use them: the text, then
/// the prefix, then two digits, letters counted as 10 to 35, leave the remainder 1.
/// </summary>
internal static class Modulo97
{
    private const ulong Modulus = 97;
    private const int Base = 98;

    private const ulong EightDigits = 100_000_000;

    // Two more digits still fit into 64 bits: a division every 16 digits instead of every one.
    private const ulong Roomy = ulong.MaxValue / 1000;

    private static readonly ulong[] s_powersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    /// <summary>The check digits, 2 to 98, of a body under a prefix of capital letters and digits.</summary>
    public static int CheckDigits(ReadOnlySpan<byte> body, ReadOnlySpan<byte> prefix)
    {
        var number = Append(Append(0, body), prefix) % Modulus;
        return Base - (int)(number * 100 % Modulus);
    }

    /// <summary>The value of two digits.</summary>
    public static int TwoDigits(ReadOnlySpan<byte> text) => ((text[0] - '0') * 10) + (text[1] - '0');

    /// <summary>Writes two digits.</summary>
    public static void WriteTwoDigits(int value, Span<byte> destination)
    {
        destination[0] = (byte)('0' + (value / 10));
        destination[1] = (byte)('0' + (value % 10));
    }

    /// <summary>Puts the digits of a text behind a number, which may be reduced on the way to one of the same remainder.</summary>
    private static ulong Append(ulong number, ReadOnlySpan<byte> text)
    {
        var whole = text;
        while (text.Length >= sizeof(ulong) && TryReadEightDigits(WordOf(text), out var eight))
        {
            // 97 times ten to the eighth: no overflow.
            number = (number % Modulus * EightDigits) + eight;
            text = text[sizeof(ulong)..];
        }

        if (
            text.Length < sizeof(ulong)
            && whole.Length >= sizeof(ulong)
            && TryReadEightDigits(LastOf(whole, text.Length), out var rest)
        )
        {
            return (number % Modulus * s_powersOfTen[text.Length]) + rest;
        }

        return AppendOneByOne(number, text);
    }

    private static ulong AppendOneByOne(ulong number, ReadOnlySpan<byte> text)
    {
        foreach (var character in text)
        {
            if (number > Roomy)
            {
                number %= Modulus;
            }

            if (char.IsAsciiDigit((char)character))
            {
                number = (number * 10) + (ulong)(character - '0');
            }
            else if (char.IsAsciiLetterUpper((char)character))
            {
                number = (number * 100) + (ulong)(character - 'A' + 10);
            }
        }

        return number;
    }

    private static ulong WordOf(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt64LittleEndian(text);

    /// <summary>The last characters of a text, fewer than eight, in a word with zeros as digits in front.</summary>
    private static ulong LastOf(ReadOnlySpan<byte> text, int count)
    {
        const int ByteBits = 8;
        const ulong Zeros = 0x3030_3030_3030_3030;
        var kept = count == 0 ? 0 : ulong.MaxValue << (ByteBits * (sizeof(ulong) - count));
        return (WordOf(text[^sizeof(ulong)..]) & kept) | (Zeros & ~kept);
    }

    /// <summary>
    /// The value of eight characters if all are digits: tested in one word, then pairs, fours and eight joined by a
    /// multiplication each.
    /// </summary>
    private static bool TryReadEightDigits(ulong word, out ulong value)
    {
        value = 0;
        // A digit is 0x30 to 0x39: its high half is 3, and stays 3 when 6 is added.
        const ulong HighHalves = 0xF0F0_F0F0_F0F0_F0F0;
        const ulong Threes = 0x3030_3030_3030_3030;
        const ulong Sixes = 0x0606_0606_0606_0606;
        unchecked
        {
            if ((word & HighHalves) != Threes || ((word + Sixes) & HighHalves) != Threes)
            {
                return false;
            }

            word -= Threes;
            word = (word * 10) + (word >> 8);
            var low = (word & 0x0000_00FF_0000_00FF) * (100 + (1_000_000UL << 32));
            var high = ((word >> 16) & 0x0000_00FF_0000_00FF) * (1 + (10_000UL << 32));
            value = (low + high) >> 32;
            return true;
        }
    }
}
