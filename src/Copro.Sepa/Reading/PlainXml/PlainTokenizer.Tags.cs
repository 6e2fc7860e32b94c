using System.Buffers;

namespace Copro.Sepa;

/// <summary>Tags and attributes.</summary>
internal sealed partial class PlainTokenizer
{
    // <, / and >.
    private const int EndTagSigns = 3;

    private static readonly SearchValues<byte> s_name = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-."u8
    );

    private readonly PlainNames _names;
    private readonly byte[] _prefix;
    private readonly PlainName[] _open = new PlainName[MaxOpen];
    private int _openCount;
    private int _named;
    private int _attributeStart;
    private int _attributeLength;

    /// <summary>The name of a tag.</summary>
    public PlainName Name => _open[_named];

    /// <summary>The name of the one attribute of a start tag; <c>null</c> when it has none.</summary>
    public PlainName? AttributeName { get; private set; }

    /// <summary>What it says, until the next token.</summary>
    public ReadOnlySpan<byte> AttributeValue => _bytes.AsSpan(_attributeStart, _attributeLength);

    private PlainToken StartTag(ReadOnlySpan<byte> rest, PlainName? likely)
    {
        var name = IsNext(likely, rest) ? likely : NameOf(rest);
        if (name is null || _openCount is 0 or MaxOpen)
        {
            return PlainToken.Unusual;
        }

        _named = _openCount;
        _open[_named] = name;
        AttributeName = null;
        var length = 1 + name.Bytes.Length;
        if (rest[length] == ' ' && !Attribute(rest, ref length))
        {
            return PlainToken.Unusual;
        }

        if (rest[length] == '>')
        {
            return TakeStart(rest[(length + 1)..], name, length + 1);
        }

        if (!rest[length..].StartsWith("/>"u8))
        {
            return PlainToken.Unusual;
        }

        Take(offset: 1);
        _at += length + 2;
        return PlainToken.Empty;
    }

    /// <summary>Takes a start tag, and with it what is nearly always behind one if not a tag or white space.</summary>
    private PlainToken TakeStart(ReadOnlySpan<byte> content, PlainName name, int length)
    {
        Take(offset: 1);
        _at += length;
        var text =
            content.Length > 0 && content[0] is not ((byte)'<' or <= (byte)' ') ? content.IndexOfAny(s_special) : -1;
        if (text < 0 || !IsEndTag(content[text..], name))
        {
            _openCount++;
            return PlainToken.Start;
        }

        SetValue(text, behindPlace: length - 1);
        _at += text + name.Bytes.Length + EndTagSigns;
        _taken += 2;
        return PlainToken.Leaf;
    }

    private PlainToken EndTag(ReadOnlySpan<byte> rest)
    {
        if (_openCount == 0 || !IsEndTag(rest, _open[_openCount - 1]))
        {
            return PlainToken.Unusual;
        }

        _named = --_openCount;
        _at += Name.Bytes.Length + EndTagSigns;
        _taken++;
        return PlainToken.End;
    }

    private static bool IsEndTag(ReadOnlySpan<byte> rest, PlainName name)
    {
        var length = name.Bytes.Length + EndTagSigns;
        return rest.Length >= length
            && rest[length - 1] == '>'
            && rest[1] == '/'
            && rest[0] == '<'
            && rest[2..].StartsWith(name.Bytes);
    }

    private static bool IsNext(PlainName? likely, ReadOnlySpan<byte> rest) =>
        likely is not null
        && rest[1..].StartsWith(likely.Bytes)
        && likely.Bytes.Length + 1 < rest.Length
        && rest[likely.Bytes.Length + 1] is (byte)'>' or (byte)' ' or (byte)'/';

    /// <summary>
    /// The name of a start tag; <c>null</c> when it is not plain, has not the prefix of the document element, or ends beyond what is
    /// looked at.
    /// </summary>
    private PlainName? NameOf(ReadOnlySpan<byte> rest)
    {
        var name = rest[1..];
        var length = name.StartsWith(_prefix) ? NameLength(name[_prefix.Length..]) : 0;
        return length == 0 ? null : _names.Of(name[..(_prefix.Length + length)], _prefix.Length);
    }

    /// <summary>Zero when there is no plain name, or it ends beyond what is looked at.</summary>
    private static int NameLength(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExcept(s_name);
        return length > 0 && (char.IsAsciiLetter((char)text[0]) || text[0] == '_') ? length : 0;
    }

    /// <summary><c> Ccy="EUR" </c>: at most one, without prefix, references or anything outside of ASCII.</summary>
    private bool Attribute(ReadOnlySpan<byte> rest, ref int at)
    {
        if (!SkipSpaces(rest, ref at))
        {
            return false;
        }

        if (rest[at] is (byte)'>' or (byte)'/')
        {
            return true;
        }

        var name = rest[at..];
        var length = NameLength(name);
        var opening = name[length..];
        if (length == 0 || name.StartsWith("xmlns"u8) || !(opening.StartsWith("=\""u8) || opening.StartsWith("='"u8)))
        {
            return false;
        }

        var end = opening[2..].IndexOf(opening[1]);
        if (end < 0 || !IsPlainValue(opening.Slice(2, end)))
        {
            return false;
        }

        AttributeName = _names.Of(name[..length]);
        (_attributeStart, _attributeLength) = (_at + at + length + 2, end);
        at += length + end + 3;
        return AttributeName is not null && SkipSpaces(rest, ref at);
    }

    private static bool IsPlainValue(ReadOnlySpan<byte> value) =>
        !value.ContainsAnyExceptInRange((byte)' ', (byte)'~') && !value.ContainsAny((byte)'<', (byte)'&');

    /// <returns>Whether anything follows.</returns>
    private static bool SkipSpaces(ReadOnlySpan<byte> rest, ref int at)
    {
        var spaces = rest[at..].IndexOfAnyExcept((byte)' ');
        at += spaces;
        return spaces >= 0;
    }
}
