namespace Copro.Sepa;

/// <content>101-119: portal requests.</content>
public static partial class SepaDiagnostics
{
    /// <summary>Not a request of this form.</summary>
    public static readonly DiagnosticDescriptor RequestTooLarge = new(
        "SEPA101",
        DiagnosticSeverity.Error,
        "The document has {0} bytes; the limit is {1}.",
        "Le document compte {0} octets ; la limite est {1}."
    );

    /// <summary>Cut short, wrong encoding, or nested too deep.</summary>
    public static readonly DiagnosticDescriptor RequestNotJson = new(
        "SEPA102",
        DiagnosticSeverity.Error,
        "This is not JSON, or it is nested too deep.",
        "Ceci n'est pas du JSON, ou l'imbrication est trop profonde."
    );

    /// <summary>A required field is absent, null or empty.</summary>
    public static readonly DiagnosticDescriptor FieldMissing = new(
        "SEPA103",
        DiagnosticSeverity.Error,
        "{0} is missing.",
        "{0} manque."
    );

    /// <summary>A field has another JSON type.</summary>
    public static readonly DiagnosticDescriptor FieldKind = new(
        "SEPA104",
        DiagnosticSeverity.Error,
        "{0} must be of the JSON type {1}, not {2}.",
        "{0} doit être du type JSON {1}, pas {2}."
    );

    /// <summary>The value is not of the field's form.</summary>
    public static readonly DiagnosticDescriptor FieldValue = new(
        "SEPA105",
        DiagnosticSeverity.Error,
        "{0} cannot be \"{1}\": {2}.",
        "{0} ne peut pas être « {1} » : {2}."
    );

    /// <summary>Longer than the form allows.</summary>
    public static readonly DiagnosticDescriptor FieldTooLong = new(
        "SEPA106",
        DiagnosticSeverity.Error,
        "{0} has {1} characters; the limit is {2}.",
        "{0} compte {1} caractères ; la limite est {2}."
    );

    /// <summary>One object names a field twice.</summary>
    public static readonly DiagnosticDescriptor FieldTwice = new(
        "SEPA107",
        DiagnosticSeverity.Error,
        "{0} is given twice.",
        "{0} est donné deux fois."
    );

    /// <summary>Civility and names do not fit.</summary>
    public static readonly DiagnosticDescriptor NameMissing = new(
        "SEPA108",
        DiagnosticSeverity.Error,
        "A person needs a last name, a company its name; not both.",
        "Une personne a un nom, une société sa raison sociale ; pas les deux."
    );

    /// <summary>The box was not ticked.</summary>
    public static readonly DiagnosticDescriptor HolderStatementMissing = new(
        "SEPA109",
        DiagnosticSeverity.Error,
        "The debtor has not stated to be the holder of the account.",
        "Le débiteur n'a pas déclaré être titulaire du compte."
    );

    /// <summary>The portal is newer.</summary>
    public static readonly DiagnosticDescriptor FormVersionUnknown = new(
        "SEPA110",
        DiagnosticSeverity.Error,
        "Version {0} of the request is not known; this library reads version {1}.",
        "La version {0} de la demande est inconnue ; cette bibliothèque lit la version {1}."
    );

    private static DiagnosticDescriptor[] Requests =>
        [
            RequestTooLarge,
            RequestNotJson,
            FieldMissing,
            FieldKind,
            FieldValue,
            FieldTooLong,
            FieldTwice,
            NameMissing,
            HolderStatementMissing,
            FormVersionUnknown,
        ];
}
