using System.Text;
using System.Xml;

namespace Copro.Sepa;

/// <summary>The text and the attribute of the innermost element, in UTF-8.</summary>
internal sealed partial class StructureChecker
{
    /// <summary>The longest text that is kept: above every simple type of the grammars (2048); a longer one is refused.</summary>
    public const int MaxText = 4096;

    private const int MaxBytesOfChar = 3;

    // A quarter, far above every attribute's type.
    private const int MaxAttribute = MaxText / 4;

    private byte[] _text = new byte[MaxText];
    private byte[] _attribute = [];
    private char[]? _characters;
    private int _length;
    private int _attributeLength;
    private int _lost;

    /// <summary>The text of the element that ended, comments and CDATA sections resolved; cut at <see cref="MaxText"/>.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _length);

    /// <summary>The compulsory attribute of the element that ended; empty when it has none.</summary>
    public ReadOnlySpan<byte> Attribute => _attribute.AsSpan(0, _attributeLength);

    private void ClearText()
    {
        _length = 0;
        _attributeLength = 0;
        _lost = 0;
    }

    private void Append(ReadOnlySpan<byte> piece)
    {
        if (_length + piece.Length > MaxText)
        {
            Append(Encoding.UTF8.GetString(piece).AsSpan());
            return;
        }

        piece.CopyTo(_text.AsSpan(_length));
        _length += piece.Length;
    }

    /// <summary>What may be too long: characters are counted, and those that no longer fit are lost.</summary>
    private void Append(ReadOnlySpan<char> piece)
    {
        var kept = Math.Min(piece.Length, MaxText - Encoding.UTF8.GetCharCount(Text));
        Room(ref _text, _length + (kept * MaxBytesOfChar));
        _length += Encoding.UTF8.GetBytes(piece[..kept], _text.AsSpan(_length));
        _lost = (int)Math.Min((long)_lost + piece.Length - kept, int.MaxValue / 2);
    }

    private void Append(XmlReader reader)
    {
        if (_leavesValues || !reader.CanReadValueChunk)
        {
            Append(reader.Value.AsSpan());
            return;
        }

        // As much as is kept comes in one piece, so that no pair of surrogates is cut in two before that.
        int read;
        do
        {
            read = ReadCharacters(reader, MaxText + 1);
            Append(_characters.AsSpan(0, read));
        } while (read >= MaxText);
    }

    /// <summary>
    /// The next characters of the value the reader stands on: up to a limit, or one below it, since a reader cannot give one
    /// character of a pair of surrogates; fewer only at the end of the value.
    /// </summary>
    private int ReadCharacters(XmlReader reader, int limit)
    {
        _characters ??= new char[MaxText + 1];
        var length = 0;
        int read;
        while (length + 1 < limit && (read = reader.ReadValueChunk(_characters, length, limit - length)) > 0)
        {
            length += read;
        }

        return length;
    }

    private void KeepAttribute(XmlReader reader)
    {
        if (reader.CanReadValueChunk)
        {
            var read = ReadCharacters(reader, MaxAttribute + 1);
            KeepAttribute(_characters.AsSpan(0, read));
        }
        else
        {
            KeepAttribute(reader.Value.AsSpan());
        }
    }

    private void KeepAttribute(ReadOnlySpan<char> value)
    {
        var kept = value[..Math.Min(value.Length, MaxAttribute)];
        Room(ref _attribute, kept.Length * MaxBytesOfChar);
        _attributeLength = Encoding.UTF8.GetBytes(kept, _attribute);
    }

    private void KeepAttribute(ReadOnlySpan<byte> value)
    {
        _attributeLength = Math.Min(value.Length, MaxAttribute);
        Room(ref _attribute, _attributeLength);
        value[.._attributeLength].CopyTo(_attribute);
    }

    private static void Room(ref byte[] bytes, int length)
    {
        if (bytes.Length < length)
        {
            Array.Resize(ref bytes, length);
        }
    }
}
