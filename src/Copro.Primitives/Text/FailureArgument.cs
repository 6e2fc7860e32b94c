using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Copro;

/// <summary>One value of a <see cref="ParseFailure"/>, put into words only when its diagnostic is built.</summary>
internal readonly struct FailureArgument
{
    // Enough to recognise what was given, too little for an account number that stands in the wrong column.
    private const int LongestPublicQuote = 8;

    // An IBAN in print.
    private const int LongestPersonalQuote = 42;

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
            Kind.Text => DiagnosticArgument.Public(Quote(text, LongestPublicQuote)),
            Kind.TextFromHere => DiagnosticArgument.Public(Quote(text[index..], LongestPublicQuote)),
            Kind.PersonalText => DiagnosticArgument.Personal(Quote(text, LongestPersonalQuote)),
            _ => default,
        };

    private static string Quote<TChar>(ReadOnlySpan<TChar> text, int longest)
        where TChar : unmanaged
    {
        var start = text[..Math.Min(text.Length, longest)];
        var words =
            Unsafe.SizeOf<TChar>() == sizeof(byte)
                ? Encoding.UTF8.GetString(MemoryMarshal.AsBytes(start))
                : MemoryMarshal.Cast<TChar, char>(start).ToString();
        return Printable(words) + (text.Length > longest ? "…" : string.Empty);
    }

    /// <summary>A line feed in a value must not start a new line in a log.</summary>
    private static string Printable(string words) =>
        string.Create(
            words.Length,
            words,
            static (result, source) =>
            {
                for (var i = 0; i < result.Length; i++)
                {
                    result[i] = char.IsControl(source[i]) ? '\uFFFD' : source[i];
                }
            }
        );
}
