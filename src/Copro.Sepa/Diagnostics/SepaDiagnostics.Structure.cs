namespace Copro.Sepa;

/// <content>200-219: is it a pain.008, and is it built as its version says.</content>
public static partial class SepaDiagnostics
{
    /// <summary>The root is another one.</summary>
    public static readonly DiagnosticDescriptor NotPain008 = new(
        "SEPA200",
        DiagnosticSeverity.Error,
        "This is no pain.008: the document begins with {0} in the namespace \"{1}\".",
        "Ce n'est pas un pain.008 : le document commence par {0} dans l'espace de noms « {1} »."
    );

    /// <summary>Malformed, truncated, with a DTD, or beyond a limit.</summary>
    public static readonly DiagnosticDescriptor NotWellFormed = new(
        "SEPA201",
        DiagnosticSeverity.Error,
        "From here on this is no well-formed XML, or beyond a limit: {0}",
        "À partir d'ici ce n'est plus du XML bien formé, ou une limite est dépassée : {0}"
    );

    /// <summary>Not on the closed list of encodings.</summary>
    public static readonly DiagnosticDescriptor EncodingRefused = new(
        "SEPA202",
        DiagnosticSeverity.Error,
        "The encoding {0} is not read: UTF-8, UTF-16, ISO-8859-1, ISO-8859-15 and windows-1252 are.",
        "L'encodage {0} n'est pas lu ; UTF-8, UTF-16, ISO-8859-1, ISO-8859-15 et windows-1252 le sont."
    );

    /// <summary>Missing or misspelt.</summary>
    public static readonly DiagnosticDescriptor NamespaceUnknown = new(
        "SEPA203",
        DiagnosticSeverity.Error,
        "The namespace \"{0}\" is none of pain.008; the content is judged as {1}.",
        "L'espace de noms « {0} » n'est pas celui d'un pain.008 ; le contenu est jugé comme {1}."
    );

    /// <summary>A version without a grammar.</summary>
    public static readonly DiagnosticDescriptor VersionUnknown = new(
        "SEPA204",
        DiagnosticSeverity.Warning,
        "The version {0} is not known; it is judged as {1}.",
        "La version {0} n'est pas connue ; elle est jugée comme {1}."
    );

    /// <summary>The EPC uses .02 and .08.</summary>
    public static readonly DiagnosticDescriptor VersionNotSepa = new(
        "SEPA205",
        DiagnosticSeverity.Warning,
        "{0} is not among the versions of the SEPA rulebooks (.08, and .02 before): ask the bank.",
        "{0} n'est pas une version des rulebooks SEPA (.08, auparavant .02) : consulter la banque."
    );

    /// <summary>No error, but the model has no place for it.</summary>
    public static readonly DiagnosticDescriptor NotCarried = new(
        "SEPA206",
        DiagnosticSeverity.Error,
        "The message that is read has no place for {0}.",
        "Le message lu n'a pas de place pour {0}."
    );

    /// <summary>Not in the content model.</summary>
    public static readonly DiagnosticDescriptor ElementUnexpected = new(
        "SEPA210",
        DiagnosticSeverity.Error,
        "{0} does not belong here; expected {1}.",
        "{0} n'a pas sa place ici ; attendu : {1}."
    );

    /// <summary>Compulsory and absent.</summary>
    public static readonly DiagnosticDescriptor ElementMissing = new(
        "SEPA211",
        DiagnosticSeverity.Error,
        "{0} is missing: {1} stands in its place.",
        "{0} manque : à sa place se trouve {1}."
    );

    /// <summary>Over its bound.</summary>
    public static readonly DiagnosticDescriptor ElementTooOften = new(
        "SEPA212",
        DiagnosticSeverity.Error,
        "{0} may stand here {1} times at most.",
        "{0} ne peut figurer ici que {1} fois au plus."
    );

    /// <summary>Known here, but earlier.</summary>
    public static readonly DiagnosticDescriptor ElementOutOfOrder = new(
        "SEPA213",
        DiagnosticSeverity.Error,
        "{0} stands too late; here only {1} may follow.",
        "{0} vient trop tard ; ici ne peut suivre que : {1}."
    );

    /// <summary>Not of its simple type.</summary>
    public static readonly DiagnosticDescriptor TextRefused = new(
        "SEPA214",
        DiagnosticSeverity.Error,
        "{0} holds {1}; expected {2}.",
        "{0} contient {1} ; attendu : {2}."
    );

    /// <summary>Text between elements.</summary>
    public static readonly DiagnosticDescriptor TextNotAllowed = new(
        "SEPA215",
        DiagnosticSeverity.Error,
        "{0} holds elements, not text.",
        "{0} contient des éléments, pas de texte."
    );

    /// <summary>Not in the content model.</summary>
    public static readonly DiagnosticDescriptor AttributeUnexpected = new(
        "SEPA216",
        DiagnosticSeverity.Error,
        "{0} takes no attribute {1}.",
        "{0} n'admet pas d'attribut {1}."
    );

    /// <summary>Compulsory and absent.</summary>
    public static readonly DiagnosticDescriptor AttributeMissing = new(
        "SEPA217",
        DiagnosticSeverity.Error,
        "{0} lacks the attribute {1}.",
        "L'attribut {1} manque à {0}."
    );

    /// <summary>Another namespace inside.</summary>
    public static readonly DiagnosticDescriptor ElementNamespace = new(
        "SEPA218",
        DiagnosticSeverity.Error,
        "{0} is not in the namespace of its document.",
        "{0} n'est pas dans l'espace de noms de son document."
    );

    private static DiagnosticDescriptor[] Structure =>
        [
            NotPain008,
            NotWellFormed,
            EncodingRefused,
            NamespaceUnknown,
            VersionUnknown,
            VersionNotSepa,
            NotCarried,
            ElementUnexpected,
            ElementMissing,
            ElementTooOften,
            ElementOutOfOrder,
            TextRefused,
            TextNotAllowed,
            AttributeUnexpected,
            AttributeMissing,
            ElementNamespace,
        ];
}
