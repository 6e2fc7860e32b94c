using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Copro;

/// <summary>One value of a <see cref="ParseFailure"/>, put into words only when its diagnostic is built.</summary>
internal readonly struct FailureArgument
{
    private const int LongestQuote = 40;

    private readonly Kind _kind;
    private readonly int _number;
    private readonly string? _words;

    private FailureArgument(Kind kind, int number = 0, string? words = null)
    {
        _kind = kind;
        _number = number;
        _words = words;
    }

    private enum Kind
    {
        None,
        Number,
        TwoDigits,
        TwoLetters,
        Words,
        Position,
        Character,
        Text,
        TextFromHere,
        PersonalText,
    }

    /// <summary>Whether there is no argument.</summary>
    public bool IsNone => _kind == Kind.None;

    /// <summary>The position of the failure, counted from 1.</summary>
    public static FailureArgument Position => new(Kind.Position);

    /// <summary>The character at the position of the failure.</summary>
    public static FailureArgument Character => new(Kind.Character);

    /// <summary>The text that was given, cut if it is long.</summary>
    public static FailureArgument Text => new(Kind.Text);

    /// <summary>The text that was given from the position of the failure on.</summary>
    public static FailureArgument TextFromHere => new(Kind.TextFromHere);

    /// <summary>The text that was given, which says something about a person.</summary>
    public static FailureArgument PersonalText => new(Kind.PersonalText);

    public static implicit operator FailureArgument(int number) => new(Kind.Number, number);

    public static implicit operator FailureArgument(string words) => new(Kind.Words, words: words);

    /// <summary>A pair of check digits, written with both digits.</summary>
    public static FailureArgument TwoDigits(int number) => new(Kind.TwoDigits, number);

    /// <summary>A country code.</summary>
    public static FailureArgument TwoLetters(ReadOnlySpan<byte> letters) =>
        new(Kind.TwoLetters, (letters[0] << 8) | letters[1]);

    /// <summary>Puts the value into words.</summary>
    public DiagnosticArgument Render<TChar>(ReadOnlySpan<TChar> text, int index)
        where TChar : unmanaged =>
        _kind switch
        {
            Kind.Number => DiagnosticArgument.Public(_number),
            Kind.TwoDigits => DiagnosticArgument.Public(_number.ToString("00", CultureInfo.InvariantCulture)),
            Kind.TwoLetters => DiagnosticArgument.Public($"{(char)(_number >> 8)}{(char)(_number & 0xFF)}"),
            Kind.Words => DiagnosticArgument.Public(_words!),
            Kind.Position => DiagnosticArgument.Public(index + 1),
            Kind.Character => DiagnosticArgument.Public(AsciiText.Describe(text, index)),
            Kind.Text => DiagnosticArgument.Public(Quote(text)),
            Kind.TextFromHere => DiagnosticArgument.Public(Quote(text[index..])),
            Kind.PersonalText => DiagnosticArgument.Personal(Quote(text)),
            _ => default,
        };

    private static string Quote<TChar>(ReadOnlySpan<TChar> text)
        where TChar : unmanaged
    {
        var whole =
            typeof(TChar) == typeof(byte)
                ? Encoding.UTF8.GetString(MemoryMarshal.AsBytes(text[..Math.Min(text.Length, LongestQuote + 1)]))
                : MemoryMarshal.Cast<TChar, char>(text[..Math.Min(text.Length, LongestQuote + 1)]).ToString();
        return whole.Length <= LongestQuote ? whole : whole[..LongestQuote] + "…";
    }
}
