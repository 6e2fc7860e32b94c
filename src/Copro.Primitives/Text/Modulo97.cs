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
        while (TryReadEightDigits(text, out var eight))
        {
            // 97 times ten to the eighth: no overflow.
            number = (number % Modulus * EightDigits) + eight;
            text = text[sizeof(ulong)..];
        }

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

    /// <summary>
    /// The value of the first eight characters if all are digits: tested in one word, then pairs, fours and eight joined by a
    /// multiplication each.
    /// </summary>
    private static bool TryReadEightDigits(ReadOnlySpan<byte> text, out ulong value)
    {
        value = 0;
        if (text.Length < sizeof(ulong))
        {
            return false;
        }

        var word = BinaryPrimitives.ReadUInt64LittleEndian(text);
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
