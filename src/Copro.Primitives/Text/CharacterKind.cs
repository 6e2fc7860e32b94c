namespace Copro;

/// <summary>The sets of characters that the identifiers are made of. The value is the letter the standards use.</summary>
internal enum CharacterKind : byte
{
    /// <summary>0-9 (<c>n</c>).</summary>
    Digit = (byte)'n',

    /// <summary>A-Z (<c>a</c>).</summary>
    Letter = (byte)'a',

    /// <summary>A-Z and 0-9 (<c>c</c>).</summary>
    Alphanumeric = (byte)'c',
}
