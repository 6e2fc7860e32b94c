using System.Xml;

namespace Copro.Shared;

/// <summary>
/// Why XML cannot be read, in our own words and both languages. The platform's are English only, and quote the document, where somebody's
/// account may stand.
/// </summary>
internal static class XmlFlaw
{
    /// <summary>Bytes that are no text in the encoding that was declared, or found.</summary>
    public static DiagnosticArgument Encoding { get; } =
        Words(
            "bytes here are no text in the encoding declared.",
            "des octets n'y sont pas du texte dans l'encodage déclaré."
        );

    private static readonly DiagnosticArgument s_notWellFormed = Words(
        "this is no markup of XML.",
        "ce n'est pas un balisage XML."
    );

    // The platform tells its kinds apart by their sentence alone; where an app leaves those out, by the name of the sentence. Those that
    // quote a name of the document stand first: it may be the mark of another.
    private static readonly (string[] Marks, DiagnosticArgument Flaw)[] s_kinds =
    [
        (
            ["end tag of", "TagMismatch"],
            Words("an end tag is not that of its start tag.", "une balise fermante n'est pas celle de l'ouvrante.")
        ),
        (
            ["undeclared entity", "UndeclaredEntity"],
            Words("this entity is not declared.", "cette entité n'est pas déclarée.")
        ),
        (["undeclared prefix", "UnknownNs"], Words("this prefix is not declared.", "ce préfixe n'est pas déclaré.")),
        (["duplicate attribute", "DupAttribute"], Words("an attribute stands twice.", "un attribut figure deux fois.")),
        (["DTD"], Words("a document type (DTD) is not read.", "une DTD n'est pas lue.")),
        (
            ["end of file", "UnexpectedEOF"],
            Words("the document ends too early: it was cut.", "le document finit trop tôt : il est tronqué.")
        ),
        (["Root element is missing", "MissingRoot"], Words("there is no element at all.", "il n'y a aucun élément.")),
        (
            ["multiple root", "MultipleRoots"],
            Words("a second document follows the first.", "un second document suit le premier.")
        ),
        (
            ["root level", "InvalidRootData"],
            Words("text stands outside of the document.", "du texte se trouve hors du document.")
        ),
        (["encoding", "byte order mark"], Encoding),
        (
            ["invalid character", "surrogate"],
            Words("XML does not allow this character.", "XML n'admet pas ce caractère.")
        ),
        (
            ["exceeded a limit", "LimitExceeded"],
            Words("the document is longer than what is read.", "le document dépasse la longueur lue.")
        ),
        (["EntityName"], Words("an & in a text is written &amp;.", "un & dans un texte s'écrit &amp;.")),
    ];

    /// <summary>Why reading ended.</summary>
    public static DiagnosticArgument Of(XmlException end)
    {
        ArgumentNullException.ThrowIfNull(end);
        if (end is RefusedXmlException refused)
        {
            return refused.Reason;
        }

        foreach (var (marks, flaw) in s_kinds)
        {
            if (marks.Any(mark => end.Message.Contains(mark, StringComparison.OrdinalIgnoreCase)))
            {
                return flaw;
            }
        }

        return s_notWellFormed;
    }

    private static DiagnosticArgument Words(string english, string french) =>
        DiagnosticArgument.Public(english, french);
}
