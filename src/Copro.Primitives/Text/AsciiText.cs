using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Copro;

/// <summary>What all readers share: characters of UTF-16 and UTF-8 texts seen alike, and sets of ASCII characters.</summary>
internal static class AsciiText
{
    /// <summary>The end of the text, where a character was expected.</summary>
    public const int End = -1;

    private const byte CaseBit = 0x20;

    private static readonly SearchValues<byte> s_digits = SearchValues.Create("0123456789"u8);
    private static readonly SearchValues<byte> s_letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);
    private static readonly SearchValues<byte> s_alphanumerics = SearchValues.Create(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"u8
    );

    /// <summary>The value of a UTF-16 or UTF-8 code unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CodeOf<TChar>(TChar unit)
        where TChar : unmanaged =>
        Unsafe.SizeOf<TChar>() == sizeof(byte) ? Unsafe.BitCast<TChar, byte>(unit) : Unsafe.BitCast<TChar, char>(unit);

    /// <summary>The text as UTF-8 if it is that.</summary>
    public static bool IsUtf8<TChar>(ReadOnlySpan<TChar> text, out ReadOnlySpan<byte> utf8)
        where TChar : unmanaged
    {
        var isUtf8 = Unsafe.SizeOf<TChar>() == sizeof(byte);
        utf8 = isUtf8 ? MemoryMarshal.AsBytes(text) : default;
        return isUtf8;
    }

    /// <summary>The text without the spaces around it.</summary>
    public static ReadOnlySpan<TChar> Trim<TChar>(ReadOnlySpan<TChar> text, out int start)
        where TChar : unmanaged
    {
        start = 0;
        var end = text.Length;
        while (start < end && CodeOf(text[start]) == ' ')
        {
            start++;
        }

        while (end > start && CodeOf(text[end - 1]) == ' ')
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>
    /// Copies letters, digits and the characters of <paramref name="marks"/>, raising letters and leaving out spaces.
    /// </summary>
    /// <param name="text">What was given.</param>
    /// <param name="destination">Receives as much as it can hold.</param>
    /// <param name="marks">Characters allowed beside letters and digits.</param>
    /// <param name="length">How many characters there are, which may be more than the destination holds.</param>
    /// <returns>The index of the first character that is none of these, or -1.</returns>
    public static int Compact<TChar>(
        ReadOnlySpan<TChar> text,
        Span<byte> destination,
        ReadOnlySpan<byte> marks,
        out int length
    )
        where TChar : unmanaged
    {
        length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var code = CodeOf(text[i]);
            if (code == ' ')
            {
                continue;
            }

            if (!TryRaise(code, marks, out var character))
            {
                return i;
            }

            if (length < destination.Length)
            {
                destination[length] = character;
            }

            length++;
        }

        return -1;
    }

    /// <summary>Where the character that <see cref="Compact{TChar}"/> copied to <paramref name="index"/> stood.</summary>
    public static int PositionOf<TChar>(ReadOnlySpan<TChar> text, int index)
        where TChar : unmanaged
    {
        var seen = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (CodeOf(text[i]) != ' ' && seen++ == index)
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>
    /// Copies as much of a text as the destination holds; the index of the first character that is not in the set, or -1.
    /// The whole text is looked at, so that a wrong character is told alike in UTF-16 and UTF-8, whose lengths differ.
    /// </summary>
    public static int CopyAscii<TChar>(ReadOnlySpan<TChar> text, Span<byte> destination, SearchValues<byte> allowed)
        where TChar : unmanaged
    {
        for (var i = 0; i < text.Length; i++)
        {
            var code = CodeOf(text[i]);
            if (code > 0x7F || !allowed.Contains((byte)code))
            {
                return i;
            }

            if (i < destination.Length)
            {
                destination[i] = (byte)code;
            }
        }

        return -1;
    }

    /// <summary>The index of the first character that is not of a kind, or -1.</summary>
    public static int IndexOfOther(ReadOnlySpan<byte> text, CharacterKind kind) =>
        text.IndexOfAnyExcept(
            kind switch
            {
                CharacterKind.Digit => s_digits,
                CharacterKind.Letter => s_letters,
                _ => s_alphanumerics,
            }
        );

    /// <summary>What a message calls a set of characters: the same in every language.</summary>
    public static string NameOf(CharacterKind kind) =>
        kind switch
        {
            CharacterKind.Digit => "0-9",
            CharacterKind.Letter => "A-Z",
            _ => "A-Z 0-9",
        };

    /// <summary>What a message calls the character at an index of a text: <c>'x'</c>, <c>U+00E9</c> or <c>-</c> at the end.</summary>
    public static string Describe<TChar>(ReadOnlySpan<TChar> text, int index)
        where TChar : unmanaged
    {
        if ((uint)index >= (uint)text.Length)
        {
            return "-";
        }

        var code = CodeOf(text[index]);
        if (code is > ' ' and < 0x7F)
        {
            return $"'{(char)code}'";
        }

        var rest = text[index..];
        _ =
            Unsafe.SizeOf<TChar>() == sizeof(byte)
                ? Rune.DecodeFromUtf8(MemoryMarshal.AsBytes(rest), out var rune, out _)
                : Rune.DecodeFromUtf16(MemoryMarshal.Cast<TChar, char>(rest), out rune, out _);
        return $"U+{rune.Value:X4}";
    }

    private static bool TryRaise(int code, ReadOnlySpan<byte> marks, out byte character)
    {
        character = (byte)(code & 0x7F);
        if (code > 0x7F)
        {
            return false;
        }

        if (char.IsAsciiLetterLower((char)code))
        {
            character = (byte)(code & ~CaseBit);
            return true;
        }

        return char.IsAsciiLetterUpper((char)code) || char.IsAsciiDigit((char)code) || marks.Contains(character);
    }
}
