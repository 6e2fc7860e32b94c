using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;

namespace Copro.Sepa;

/// <summary>
/// Reads on behind a document element where <see cref="XmlReader"/> is at its slowest: in UTF-8 that is nothing but elements of one
/// namespace, text, white space and at most one attribute. The nodes are those of the platform's reader, which has the last word: at
/// the first byte that is anything else, wrong or merely unusual, the platform's reader is made again from the start of the document,
/// goes to that place and reads the rest.
/// </summary>
internal sealed partial class PlainXmlReader : XmlReader, IXmlLineInfo
{
    private const int BufferLength = 1 << 16;

    // The longest tag that is taken.
    private const int Ahead = 512;
    private const int MaxOpen = 60;
    private const int MaxColumn = 1 << 30;

    private static readonly SearchValues<byte> s_special = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(control => (byte)control),
        (byte)'&',
        (byte)']',
    ]);

    private static readonly SearchValues<byte> s_name = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-."u8
    );

    private readonly XmlReader _root;

    [SuppressMessage("Reliability", "CA2213:Disposable fields should be disposed", Justification = "The caller's.")]
    private readonly Stream _document;
    private readonly long _origin;
    private readonly Func<XmlReader> _reopen;
    private readonly byte[] _bytes;
    private readonly PlainNames _names;
    private readonly PlainNames.Name[] _open = new PlainNames.Name[MaxOpen];
    private int _openCount;
    private int _at;
    private int _end;
    private bool _isWhole;
    private int _line;
    private long _lineStart;
    private long _taken;
    private XmlReader? _platform;

    private PlainXmlReader(XmlReader root, Stream document, long origin, Func<XmlReader> reopen, byte[] bytes)
    {
        _root = root;
        _document = document;
        _origin = origin;
        _reopen = reopen;
        _bytes = bytes;
        _names = new PlainNames(root.NameTable);
        _platform = root;
        _namespace = root.NamespaceURI;
        _name = root.LocalName;
    }

    /// <summary>What a try at a token came to.</summary>
    private enum Token
    {
        Taken,
        End,
        Unusual,
    }

    /// <summary>Goes on behind a document element.</summary>
    /// <param name="root">The platform's reader, on the start tag of the document element.</param>
    /// <param name="document">What it reads.</param>
    /// <param name="origin">Where the document begins in the stream.</param>
    /// <param name="reopen">Makes the platform's reader again, the stream standing at its origin.</param>
    /// <returns>A reader on the same node; <paramref name="root"/> itself when nothing is to be gained.</returns>
    public static XmlReader Behind(XmlReader root, Stream document, long origin, Func<XmlReader> reopen)
    {
        if (
            !document.CanSeek
            || root.IsEmptyElement
            || root.Prefix.Length > 0
            || root.XmlSpace != XmlSpace.None
            || root is not IXmlLineInfo place
        )
        {
            return root;
        }

        var resume = document.Position;
        document.Position = origin;
        var bytes = new byte[BufferLength];
        var length = document.ReadAtLeast(bytes, BufferLength, throwOnEndOfStream: false);
        if (DocumentStart.Find(bytes.AsSpan(0, length), place.LineNumber, place.LinePosition) is { } start)
        {
            return new PlainXmlReader(root, document, origin, reopen, bytes).At(start, length);
        }

        document.Position = resume;
        return root;
    }

    private PlainXmlReader At(DocumentStart start, int length)
    {
        (_at, _line, _lineStart) = (start.Offset, start.Line, start.LineStart);
        _end = length;
        _isWhole = length < BufferLength;
        _open[0] = _names.Of(Encoding.UTF8.GetBytes(_name))!;
        _openCount = 1;
        return this;
    }

    /// <inheritdoc />
    public override bool Read()
    {
        if (ReferenceEquals(_platform, _root))
        {
            _platform = null;
        }

        if (_platform is null)
        {
            switch (Next())
            {
                case Token.Taken:
                    _taken++;
                    return true;
                case Token.End:
                    _type = XmlNodeType.None;
                    _isEnd = true;
                    return false;
                default:
                    HandOver();
                    break;
            }
        }

        return _platform!.Read();
    }

    private void HandOver()
    {
        _document.Position = _origin;
        var platform = _reopen();
        while (platform.NodeType != XmlNodeType.Element)
        {
            platform.Read();
        }

        for (var node = 0L; node < _taken; node++)
        {
            platform.Read();
        }

        _platform = platform;
    }

    private Token Next()
    {
        if (_end - _at < Ahead)
        {
            Fill();
        }

        _isEmpty = false;
        _isOnAttribute = false;
        _attribute = null;
        _chunk = 0;
        _valueLength = 0;
        _spaceLength = 0;
        var rest = _bytes.AsSpan(_at, _end - _at);
        if (rest.Length < 2 || _at - _lineStart > MaxColumn)
        {
            return rest.IsEmpty && _openCount == 0 ? Token.End
                : _openCount == 0 ? Space(rest)
                : Token.Unusual;
        }

        if (rest[0] != '<')
        {
            return rest[0] <= ' ' ? Space(rest) : Text();
        }

        return rest[1] == '/' ? EndTag(rest)
            : _openCount is 0 or MaxOpen ? Token.Unusual
            : StartTag(rest);
    }

    private Token StartTag(ReadOnlySpan<byte> rest)
    {
        var length = NameLength(rest[1..]);
        if (length == 0)
        {
            return Token.Unusual;
        }

        var at = 1 + length;
        var name = _names.Of(rest[1..at]);
        if (name is null || (rest[at] == ' ' && !Attribute(rest, ref at)))
        {
            return Token.Unusual;
        }

        if (rest[at] == '>')
        {
            at++;
        }
        else if (rest[at..].StartsWith("/>"u8))
        {
            at += 2;
            _isEmpty = true;
        }
        else
        {
            return Token.Unusual;
        }

        Take(XmlNodeType.Element, name.Text, depth: _openCount, offset: 1);
        if (!_isEmpty)
        {
            _open[_openCount++] = name;
        }

        _at += at;
        return Token.Taken;
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
        if (end < 0 || value[..end].IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0)
        {
            return false;
        }

        value = value[..end];
        if (value.IndexOfAny((byte)'<', (byte)'&') >= 0)
        {
            return false;
        }

        _attributeColumn = (int)(_at + at + 1 - _lineStart) + 1;
        _attribute = _names.Of(name[..length])?.Text;
        at += length + end + 4;
        return _attribute is not null && Widen(value) && at < rest.Length;
    }

    /// <summary>Zero when there is no plain name, or it ends beyond what is looked at.</summary>
    private static int NameLength(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExcept(s_name);
        return length > 0 && (char.IsAsciiLetter((char)text[0]) || text[0] == '_') ? length : 0;
    }

    private Token EndTag(ReadOnlySpan<byte> rest)
    {
        if (_openCount == 0)
        {
            return Token.Unusual;
        }

        var name = _open[_openCount - 1];
        var length = name.Bytes.Length + 3;
        if (rest.Length < length || rest[length - 1] != '>' || !rest[2..].StartsWith(name.Bytes))
        {
            return Token.Unusual;
        }

        _openCount--;
        Take(XmlNodeType.EndElement, name.Text, depth: _openCount, offset: 2);
        _at += length;
        return Token.Taken;
    }

    private void Take(XmlNodeType type, string name, int depth, int offset)
    {
        _type = type;
        _name = name;
        _depth = depth;
        _nodeLine = _line;
        _nodeColumn = (int)(_at + offset - _lineStart) + 1;
    }

    /// <summary>Reads on behind what is not taken yet.</summary>
    /// <returns>Whether there was more, and room for it.</returns>
    private bool Fill()
    {
        if (_isWhole || (_at == 0 && _end == BufferLength))
        {
            return false;
        }

        _bytes.AsSpan(_at, _end - _at).CopyTo(_bytes);
        _end -= _at;
        _lineStart -= _at;
        _at = 0;
        var read = _document.ReadAtLeast(_bytes.AsSpan(_end), BufferLength - _end, throwOnEndOfStream: false);
        _isWhole = read < BufferLength - _end;
        _end += read;
        return read > 0;
    }
}
