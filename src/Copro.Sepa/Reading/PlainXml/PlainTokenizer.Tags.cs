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

    /// <summary>The name of a start tag; <c>null</c> when it is not plain, or ends beyond what is looked at.</summary>
    private PlainName? NameOf(ReadOnlySpan<byte> rest)
    {
        var length = NameLength(rest[1..]);
        return length == 0 ? null : _names.Of(rest[1..][..length]);
    }

    /// <summary>Zero when there is no plain name, or it ends beyond what is looked at.</summary>
    private static int NameLength(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExcept(s_name);
        return length > 0 && (char.IsAsciiLetter((char)text[0]) || text[0] == '_') ? length : 0;
    }

    /// <summary><c> Ccy="EUR"</c>: one, without prefix, references or anything outside of ASCII.</summary>
    private bool Attribute(ReadOnlySpan<byte> rest, ref int at)
    {
        var name = rest[(at + 1)..];
        var length = NameLength(name);
        if (length == 0 || name.StartsWith("xmlns"u8) || !name[length..].StartsWith("=\""u8))
        {
            return false;
        }

        var value = name[(length + 2)..];
        var end = value.IndexOf((byte)'"');
        if (
            end < 0
            || value[..end].ContainsAnyExceptInRange((byte)' ', (byte)'~')
            || value[..end].ContainsAny((byte)'<', (byte)'&')
        )
        {
            return false;
        }

        AttributeName = _names.Of(name[..length]);
        at += length + 3;
        (_attributeStart, _attributeLength) = (_at + at, end);
        at += end + 1;
        return AttributeName is not null && at < rest.Length;
    }
}
