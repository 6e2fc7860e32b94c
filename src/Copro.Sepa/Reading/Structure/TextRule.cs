namespace Copro.Sepa;

/// <summary>A simple type: which texts an element or attribute may hold. Immutable.</summary>
internal abstract class TextRule
{
    /// <summary>Whether a text in UTF-8 is one of them.</summary>
    public abstract bool Accepts(ReadOnlySpan<byte> text);

    /// <summary>What is expected, in words.</summary>
    public abstract DiagnosticArgument Expected { get; }

    /// <summary>Whether what was found says nothing about a person, so that it may be shown: a code, a number, a date.</summary>
    public virtual bool IsPublic => true;

    /// <summary>White space as XML knows it, which <c>whiteSpace=collapse</c> takes off both ends.</summary>
    protected static ReadOnlySpan<byte> Collapsed(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8);
}
