using System.Text;
using System.Xml;

namespace Copro.Sepa;

/// <summary>
/// Reads on behind a document element where <see cref="XmlReader"/> is at its slowest: in UTF-8 that is nothing but elements of one
/// namespace, text, white space, comments and at most one attribute. The tokens are the nodes of the platform's reader, which has the last
/// word: at the first byte that is anything else, wrong or merely unusual, it is made again from the start of the document, goes to
/// that place and reads the rest.
/// </summary>
internal sealed partial class PlainTokenizer
{
    private const int BufferLength = 1 << 16;

    // The longest tag that is taken.
    private const int Ahead = 512;
    private const int MaxOpen = 60;
    private const int MaxColumn = 1 << 30;

    private readonly Stream _document;
    private readonly long _origin;
    private readonly long _longest;
    private readonly byte[] _bytes;
    private int _at;
    private int _end;
    private bool _isWhole;
    private int _line;
    private long _lineStart;
    private long _taken;

    private PlainTokenizer(XmlReader root, Stream document, long origin, long longest, byte[] bytes)
    {
        _document = document;
        _origin = origin;
        _longest = longest;
        _bytes = bytes;
        _names = new PlainNames(root.NameTable);
        _prefix = Encoding.ASCII.GetBytes(root.Name[..^root.LocalName.Length]);
        _open[0] = new PlainName(root.LocalName, Encoding.ASCII.GetBytes(root.Name));
        _openCount = 1;
    }

    /// <summary>The line of the start tag's name, or of the text.</summary>
    public int Line { get; private set; }

    /// <summary>The column of the start tag's name, or of the text.</summary>
    public int Column { get; private set; }

    /// <summary>The column of the text, of a leaf too.</summary>
    public int TextColumn => Column + _textBehindPlace;

    /// <summary>Goes on behind a document element.</summary>
    /// <param name="root">The platform's reader, on the start tag of the document element.</param>
    /// <param name="document">What it reads.</param>
    /// <param name="origin">Where the document begins in the stream.</param>
    /// <param name="longest">The length from which on the platform's reader is to count.</param>
    /// <returns><c>null</c> when nothing is to be gained: the platform's reader may go on as if nothing had been.</returns>
    public static PlainTokenizer? Behind(XmlReader root, Stream document, long origin, long longest = long.MaxValue)
    {
        if (
            !document.CanSeek
            || root.IsEmptyElement
            || root.XmlSpace != XmlSpace.None
            || root is not IXmlLineInfo place
        )
        {
            return null;
        }

        var resume = document.Position;
        document.Position = origin;
        var bytes = new byte[BufferLength];
        var length = document.ReadAtLeast(bytes, BufferLength, throwOnEndOfStream: false);
        if (DocumentStart.Find(bytes.AsSpan(0, length), place.LineNumber, place.LinePosition) is { } start)
        {
            return new PlainTokenizer(root, document, origin, longest, bytes).At(start, length);
        }

        document.Position = resume;
        return null;
    }

    /// <summary>The next token.</summary>
    /// <param name="likely">A name that well may come next, which is then found the faster; <c>null</c> for none.</param>
    public PlainToken Next(PlainName? likely = null)
    {
        PlainToken token;
        do
        {
            token = NextOrComment(likely);
        } while (token == PlainToken.Comment);
        return token;
    }

    /// <summary>The platform's reader at the last token that was taken.</summary>
    /// <param name="reopen">Makes it, the stream standing at the origin of the document.</param>
    public XmlReader HandOver(Func<XmlReader> reopen)
    {
        _document.Position = _origin;
        var platform = reopen();
        while (platform.NodeType != XmlNodeType.Element)
        {
            platform.Read();
        }

        for (var node = 0L; node < _taken; node++)
        {
            platform.Read();
        }

        return platform;
    }

    private PlainTokenizer At(DocumentStart start, int length)
    {
        (_at, _line, _lineStart) = (start.Offset, start.Line, start.LineStart);
        _end = length;
        _isWhole = length < BufferLength;
        return this;
    }

    private PlainToken NextOrComment(PlainName? likely)
    {
        if (_end - _at < Ahead)
        {
            Fill();
        }

        var rest = Rest();
        if (rest.Length < 2 || _at - _lineStart > MaxColumn)
        {
            return LastToken(rest);
        }

        return rest[0] != '<' ? Characters(rest)
            : rest[1] == '/' ? EndTag(rest)
            : rest[1] == '!' ? Comment(rest)
            : StartTag(rest, likely);
    }

    /// <summary>At most one byte is left, or the line is too long.</summary>
    private PlainToken LastToken(ReadOnlySpan<byte> rest)
    {
        if (_openCount > 0 || !_isWhole || rest.Length > 1)
        {
            return PlainToken.Unusual;
        }

        return rest.IsEmpty ? PlainToken.EndOfDocument : Space(rest);
    }

    /// <summary>Notes a token and its place; those behind it begin where <see cref="_at"/> is set next.</summary>
    private void Take(int offset)
    {
        Line = _line;
        Column = (int)(_at + offset - _lineStart) + 1;
        _taken++;
    }

    private Span<byte> Rest() => _bytes.AsSpan(_at, _end - _at);

    /// <summary>Reads on behind what is not taken yet.</summary>
    /// <returns>Whether there was more, and room for it.</returns>
    private bool Fill()
    {
        if (_isWhole || (_at == 0 && _end == BufferLength) || _document.Position - _origin > _longest)
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
