namespace Copro.Sepa;

/// <summary>What a <see cref="PlainTokenizer"/> came upon.</summary>
internal enum PlainToken
{
    /// <summary>A start tag.</summary>
    Start,

    /// <summary>The tag of an element without content.</summary>
    Empty,

    /// <summary>A start tag, text and the end tag: three nodes in one.</summary>
    Leaf,

    /// <summary>The end tag of the innermost open element.</summary>
    End,

    /// <summary>Text up to the next tag.</summary>
    Text,

    /// <summary>Nothing but white space up to the next tag.</summary>
    Space,

    /// <summary>A comment, which is no node: none is handed out.</summary>
    Comment,

    /// <summary>The end of a document that is well-formed.</summary>
    EndOfDocument,

    /// <summary>Anything else, wrong or merely unusual: the platform's reader is to judge.</summary>
    Unusual,
}
