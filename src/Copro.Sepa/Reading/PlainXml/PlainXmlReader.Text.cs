using System.Buffers;
using System.Text.Unicode;
using System.Xml;

namespace Copro.Sepa;

/// <summary>Text and white space.</summary>
internal sealed partial class PlainXmlReader
{
    // The platform calls white space text when it looks too long to it.
    private const int LongestSpace = 1024;

    private char[] _value = new char[256];
    private int _valueLength;
    private int _spaceLength;

    /// <summary>White space up to the next tag; text may begin with it.</summary>
    private Token Space(ReadOnlySpan<byte> rest)
    {
        var (line, lineStart) = (_line, _lineStart);
        for (var at = 0; at < rest.Length; at++)
        {
            switch (rest[at])
            {
                case (byte)' ' or (byte)'\t':
                    break;
                case (byte)'\r' when at + 1 < rest.Length && rest[at + 1] == '\n':
                    break;
                case (byte)'\n':
                    line++;
                    lineStart = _at + at + 1;
                    break;
                case (byte)'<':
                    return at > 0 ? TakeSpace(at, line, lineStart) : Token.Unusual;
                case (byte)'\r':
                    return at + 1 == rest.Length && Fill() ? Space(_bytes.AsSpan(_at, _end - _at)) : Token.Unusual;
                default:
                    return Text();
            }
        }

        return Fill() ? Space(_bytes.AsSpan(_at, _end - _at))
            : _isWhole && _openCount == 0 ? TakeSpace(rest.Length, line, lineStart)
            : Token.Unusual;
    }

    private Token TakeSpace(int length, int line, long lineStart)
    {
        if (length > LongestSpace)
        {
            return Token.Unusual;
        }

        Take(XmlNodeType.Whitespace, string.Empty, _openCount, offset: 0);
        (_line, _lineStart) = (line, lineStart);
        _spaceLength = length;
        _at += length;
        return Token.Taken;
    }

    private Token Text()
    {
        int length;
        while ((length = _bytes.AsSpan(_at, _end - _at).IndexOf((byte)'<')) < 0)
        {
            if (!Fill())
            {
                return Token.Unusual;
            }
        }

        var run = _bytes.AsSpan(_at, length);
        if (_openCount == 0 || !Widen(run))
        {
            return Token.Unusual;
        }

        var raw = _valueLength;
        var line = _line;
        var lastLine = -1;
        if (run.ContainsAny(s_special))
        {
            if (!IsPlain(run))
            {
                return Token.Unusual;
            }

            line += run.Count((byte)'\n');
            lastLine = _value.AsSpan(0, raw).LastIndexOf('\n');
            if (!ResolveReferences())
            {
                return Token.Unusual;
            }
        }

        Take(XmlNodeType.Text, string.Empty, _openCount, offset: 0);
        _line = line;
        _lineStart = lastLine < 0 ? _lineStart + length - raw : _at + length - (raw - lastLine - 1);
        _at += length;
        return Token.Taken;
    }

    private static bool IsPlain(ReadOnlySpan<byte> run) =>
        run.IndexOf("]]>"u8) < 0
        && !run.ContainsAnyInRange((byte)0, (byte)8)
        && !run.ContainsAnyInRange((byte)0x0B, (byte)0x1F);

    /// <summary>The characters of UTF-8, if all of them may stand in XML.</summary>
    private bool Widen(ReadOnlySpan<byte> run)
    {
        if (_value.Length < run.Length)
        {
            _value = new char[Math.Max(run.Length, 2 * _value.Length)];
        }

        return Utf8.ToUtf16(run, _value, out _, out _valueLength, replaceInvalidSequences: false)
                == OperationStatus.Done
            && (_valueLength == run.Length || !_value.AsSpan(0, _valueLength).ContainsAny('\uFFFE', '\uFFFF'));
    }

    /// <summary>The five entities that XML has; numbers are left to the platform.</summary>
    private bool ResolveReferences()
    {
        var text = _value.AsSpan(0, _valueLength);
        var kept = text.IndexOf('&');
        if (kept < 0)
        {
            return true;
        }

        var at = kept;
        while (at < text.Length)
        {
            if (text[at] != '&')
            {
                text[kept++] = text[at++];
                continue;
            }

            var (sign, length) = Reference(text[at..]);
            if (length == 0)
            {
                return false;
            }

            text[kept++] = sign;
            at += length;
        }

        _valueLength = kept;
        return true;
    }

    private static (char Sign, int Length) Reference(ReadOnlySpan<char> text) =>
        text.StartsWith("&amp;") ? ('&', 5)
        : text.StartsWith("&apos;") ? ('\'', 6)
        : text.StartsWith("&quot;") ? ('"', 6)
        : text.StartsWith("&lt;") ? ('<', 4)
        : text.StartsWith("&gt;") ? ('>', 4)
        : default;

    /// <summary>The value of the present node; white space is brought into characters only here.</summary>
    private ReadOnlySpan<char> Characters()
    {
        if (_spaceLength > 0)
        {
            var length = _spaceLength;
            _spaceLength = 0;
            Widen(_bytes.AsSpan(_at - length, length));
            var kept = 0;
            foreach (var sign in _value.AsSpan(0, length))
            {
                if (sign != '\r')
                {
                    _value[kept++] = sign;
                }
            }

            _valueLength = kept;
        }

        return _value.AsSpan(0, _type == XmlNodeType.Element && !_isOnAttribute ? 0 : _valueLength);
    }
}
