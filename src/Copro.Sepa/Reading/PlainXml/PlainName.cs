using System.Text;

namespace Copro.Sepa;

/// <summary>A name in ASCII.</summary>
internal sealed class PlainName(string text)
{
    /// <summary>The one string that the name table has for it.</summary>
    public string Text { get; } = text;

    /// <summary>The same as the document spells it.</summary>
    public byte[] Bytes { get; } = Encoding.ASCII.GetBytes(text);
}
