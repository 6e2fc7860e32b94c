using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Copro.Sepa;

/// <summary>Text and white space.</summary>
internal sealed partial class PlainTokenizer
{
    // The platform calls white space text when it looks too long to it.
    private const int LongestSpace = 1024;

    /// <summary>All that needs a second look: tags, references, what may be no character of XML, lines, all beyond ASCII.</summary>
    private static readonly SearchValues<byte> s_special = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(control => (byte)control),
        (byte)'<',
        (byte)'&',
        (byte)']',
        .. Enumerable.Range(0x80, 0x80).Select(beyond => (byte)beyond),
    ]);

    private byte[] _resolved = [];
    private int _textBehindPlace;
    private int _valueStart;
    private int _valueLength;
    private bool _isResolved;
    private bool _hasReturns;

    /// <summary>The text or white space in UTF-8, references resolved and line ends normalised, until the next token.</summary>
    public ReadOnlySpan<byte> Value =>
        _isResolved ? _resolved.AsSpan(0, _valueLength)
        : _hasReturns ? WithoutReturns(_bytes.AsSpan(_valueStart, _valueLength))
        : _bytes.AsSpan(_valueStart, _valueLength);

    private PlainToken Characters(ReadOnlySpan<byte> rest)
    {
        if (rest[0] <= ' ')
        {
            return Space(rest);
        }

        var length = rest.IndexOfAny(s_special);
        return length > 0 && rest[length] == '<' && _openCount > 0 ? TakeText(length) : SpecialText();
    }

    private PlainToken TakeText(int length)
    {
        TakeValue(length);
        return PlainToken.Text;
    }

    private void TakeValue(int length)
    {
        Take(offset: 0);
        SetValue(length, behindPlace: 0);
        _at += length;
    }

    private void SetValue(int length, int behindPlace)
    {
        _textBehindPlace = behindPlace;
        _valueStart = _at;
        _valueLength = length;
        _isResolved = false;
        _hasReturns = false;
    }

    /// <summary>White space up to the next tag; text may begin with it.</summary>
    private PlainToken Space(ReadOnlySpan<byte> rest)
    {
        var (line, lineStart) = (_line, _lineStart);
        var hasReturns = false;
        var at = 0;
        int blank;
        while ((blank = rest[at..].IndexOfAnyExcept((byte)' ', (byte)'\t')) >= 0)
        {
            at += blank;
            switch (rest[at])
            {
                case (byte)'\n':
                    line++;
                    lineStart = _at + at + 1;
                    break;
                case (byte)'<':
                    return at > 0 ? TakeSpace(at, line, lineStart, hasReturns) : PlainToken.Unusual;
                case (byte)'\r' when at + 1 < rest.Length && rest[at + 1] == '\n':
                    hasReturns = true;
                    break;
                case (byte)'\r':
                    return at + 1 == rest.Length && Fill() ? Space(Rest()) : PlainToken.Unusual;
                default:
                    return SpecialText();
            }

            at++;
        }

        return Fill() ? Space(Rest())
            : _isWhole && _openCount == 0 ? TakeSpace(rest.Length, line, lineStart, hasReturns)
            : PlainToken.Unusual;
    }

    private PlainToken TakeSpace(int length, int line, long lineStart, bool hasReturns)
    {
        if (length > LongestSpace)
        {
            return PlainToken.Unusual;
        }

        TakeValue(length);
        _hasReturns = hasReturns;
        (_line, _lineStart) = (line, lineStart);
        return PlainToken.Space;
    }

    /// <summary>Text with references, in several lines or beyond ASCII.</summary>
    private PlainToken SpecialText()
    {
        int length;
        while ((length = Rest().IndexOf((byte)'<')) < 0)
        {
            if (!Fill())
            {
                return PlainToken.Unusual;
            }
        }

        var run = Rest()[..length];
        if (_openCount == 0 || !IsXml(run) || IsBracketBeforeDoubt(Rest(), length))
        {
            return PlainToken.Unusual;
        }

        var resolved = run.Contains((byte)'&') ? Resolve(run) : 0;
        if (resolved < 0)
        {
            return PlainToken.Unusual;
        }

        var (line, lineStart) = (_line + run.Count((byte)'\n'), LineStartBehind(run));
        TakeValue(length);
        (_line, _lineStart) = (line, lineStart);
        if (resolved > 0)
        {
            (_isResolved, _valueLength) = (true, resolved);
        }

        return PlainToken.Text;
    }

    private static bool IsXml(ReadOnlySpan<byte> run) =>
        run.IndexOf("]]>"u8) < 0
        && !run.ContainsAnyInRange((byte)0, (byte)8)
        && !run.ContainsAnyInRange((byte)0x0B, (byte)0x1F)
        && Utf8.IsValid(run)
        && run.IndexOf("\uFFFE"u8) < 0
        && run.IndexOf("\uFFFF"u8) < 0;

    /// <summary>Behind a bracket the platform looks two characters ahead, and fails before the text when it cannot.</summary>
    private static bool IsBracketBeforeDoubt(ReadOnlySpan<byte> rest, int length) =>
        length > 0 && rest[length - 1] == ']' && (length + 1 == rest.Length || rest[length + 1] >= 0x80);

    /// <summary>Columns count UTF-16.</summary>
    private long LineStartBehind(ReadOnlySpan<byte> run)
    {
        var last = run.LastIndexOf((byte)'\n');
        return last < 0
            ? _lineStart + run.Length - Encoding.UTF8.GetCharCount(run)
            : _at + run.Length - Encoding.UTF8.GetCharCount(run[(last + 1)..]);
    }

    /// <summary>A comment, skipped; one with a carriage return is left to the platform.</summary>
    private PlainToken Comment(ReadOnlySpan<byte> rest)
    {
        var opening = "<!--"u8;
        var length = rest.StartsWith(opening) ? rest[opening.Length..].IndexOf("--"u8) : -1;
        if (
            length < 0
            || !rest[(opening.Length + length)..].StartsWith("-->"u8)
            || !IsXml(rest.Slice(opening.Length, length))
        )
        {
            return PlainToken.Unusual;
        }

        var run = rest[..(opening.Length + length + "-->".Length)];
        (_line, _lineStart) = (_line + run.Count((byte)'\n'), LineStartBehind(run));
        _at += run.Length;
        return PlainToken.Comment;
    }

    /// <summary>Puts characters in the place of references: of the five entities that XML has, and of numbers.</summary>
    /// <returns>The length of the text; below zero when there is another reference.</returns>
    private int Resolve(ReadOnlySpan<byte> run)
    {
        if (_resolved.Length < run.Length)
        {
            _resolved = new byte[run.Length];
        }

        var kept = 0;
        for (var next = run.IndexOf((byte)'&'); next >= 0; next = run.IndexOf((byte)'&'))
        {
            var (sign, length) = Reference(run[next..]);
            if (length == 0)
            {
                return -1;
            }

            run[..next].CopyTo(_resolved.AsSpan(kept));
            kept += next;
            kept += sign.EncodeToUtf8(_resolved.AsSpan(kept));
            run = run[(next + length)..];
        }

        run.CopyTo(_resolved.AsSpan(kept));
        return kept + run.Length;
    }

    private static (Rune Sign, int Length) Reference(ReadOnlySpan<byte> text) =>
        text.StartsWith("&amp;"u8) ? (new Rune('&'), 5)
        : text.StartsWith("&apos;"u8) ? (new Rune('\''), 6)
        : text.StartsWith("&quot;"u8) ? (new Rune('"'), 6)
        : text.StartsWith("&lt;"u8) ? (new Rune('<'), 4)
        : text.StartsWith("&gt;"u8) ? (new Rune('>'), 4)
        : text.StartsWith("&#"u8) ? Number(text)
        : default;

    /// <summary><c>&amp;#233;</c> or <c>&amp;#xE9;</c>; white space and what is no character are left to the platform.</summary>
    private static (Rune Sign, int Length) Number(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)';');
        if (end < 0)
        {
            return default;
        }

        var isHexadecimal = text[2] == 'x';
        var digits = isHexadecimal ? text[3..end] : text[2..end];
        var style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return
            uint.TryParse(digits, style, CultureInfo.InvariantCulture, out var number)
            && number is > ' ' and not (0xFFFE or 0xFFFF)
            && Rune.TryCreate(number, out var sign)
            ? (sign, end + 1)
            : default;
    }

    private static byte[] WithoutReturns(ReadOnlySpan<byte> value) => [.. value.ToArray().Where(sign => sign != '\r')];
}
