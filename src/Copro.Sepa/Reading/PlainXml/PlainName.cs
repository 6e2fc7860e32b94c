namespace Copro.Sepa;

/// <summary>A name in ASCII.</summary>
internal sealed class PlainName(string text, ReadOnlySpan<byte> bytes)
{
    /// <summary>The one string that the name table has for it, without a prefix.</summary>
    public string Text { get; } = text;

    /// <summary>The same as the document spells it, with its prefix.</summary>
    public byte[] Bytes { get; } = bytes.ToArray();
}
