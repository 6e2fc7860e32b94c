namespace Copro.Sepa;

/// <content>150-199: tables and documents of collections.</content>
public static partial class SepaDiagnostics
{
    /// <summary>Another layout, or another separator than the comma.</summary>
    public static readonly DiagnosticDescriptor ColumnMissing = new(
        "SEPA150",
        DiagnosticSeverity.Error,
        "The column {0} is missing from the header.",
        "La colonne {0} manque dans l'en-tête."
    );

    /// <summary>A column of another program.</summary>
    public static readonly DiagnosticDescriptor ColumnUnknown = new(
        "SEPA151",
        DiagnosticSeverity.Warning,
        "The column {0} is not known and not read.",
        "La colonne {0} est inconnue et n'est pas lue."
    );

    /// <summary>A name was repeated.</summary>
    public static readonly DiagnosticDescriptor ColumnTwice = new(
        "SEPA152",
        DiagnosticSeverity.Error,
        "The column {0} stands twice in the header.",
        "La colonne {0} figure deux fois dans l'en-tête."
    );

    /// <summary>A comma or a quote too many or too few.</summary>
    public static readonly DiagnosticDescriptor FieldCount = new(
        "SEPA153",
        DiagnosticSeverity.Error,
        "The row has {0} fields; the header has {1}.",
        "La ligne a {0} champs ; l'en-tête en a {1}."
    );

    /// <summary>A required cell is empty.</summary>
    public static readonly DiagnosticDescriptor CellMissing = new(
        "SEPA154",
        DiagnosticSeverity.Error,
        "{0} is empty.",
        "{0} est vide."
    );

    /// <summary>The cell is not of the column's form.</summary>
    public static readonly DiagnosticDescriptor CellValue = new(
        "SEPA155",
        DiagnosticSeverity.Error,
        "{0} cannot be \"{1}\": {2}.",
        "{0} ne peut pas être « {1} » : {2}."
    );

    /// <summary>The closing quote is missing, or a quote stands where none may.</summary>
    public static readonly DiagnosticDescriptor QuotesWrong = new(
        "SEPA156",
        DiagnosticSeverity.Error,
        "A quoted field is never closed, or a quote stands in the middle of a field.",
        "Un champ entre guillemets n'est jamais fermé, ou un guillemet est au milieu d'un champ."
    );

    /// <summary>Not a table of collections, or an open quote.</summary>
    public static readonly DiagnosticDescriptor CellTooLong = new(
        "SEPA157",
        DiagnosticSeverity.Error,
        "A field has more than {0} characters.",
        "Un champ dépasse {0} caractères."
    );

    /// <summary>Empty, or a header alone.</summary>
    public static readonly DiagnosticDescriptor NoRows = new(
        "SEPA158",
        DiagnosticSeverity.Error,
        "The file holds no collection.",
        "Le fichier ne contient aucun prélèvement."
    );

    /// <summary>Saved in another encoding.</summary>
    public static readonly DiagnosticDescriptor NotUtf8 = new(
        "SEPA159",
        DiagnosticSeverity.Error,
        "The file is not UTF-8.",
        "Le fichier n'est pas en UTF-8."
    );

    /// <summary>A row of a source has no heading, so no group.</summary>
    public static readonly DiagnosticDescriptor HeadingMissing = new(
        "SEPA160",
        DiagnosticSeverity.Error,
        "The row does not say who collects, and when: it has no heading.",
        "La ligne ne dit pas qui encaisse, ni quand : elle n'a pas d'en-tête de groupe."
    );

    /// <summary>More groups than a batch may have; {0} how many.</summary>
    public static readonly DiagnosticDescriptor TooManyGroups = new(
        "SEPA161",
        DiagnosticSeverity.Error,
        "The batch has more than {0} groups of creditor, date, scheme and sequence; it was not read further.",
        "Le lot a plus de {0} groupes de créancier, date, schéma et séquence ; il n'a pas été lu plus loin."
    );

    /// <summary>More collections than a batch may have; {0} how many.</summary>
    public static readonly DiagnosticDescriptor BatchTooLarge = new(
        "SEPA162",
        DiagnosticSeverity.Error,
        "The batch has more than {0} collections; it was not read further.",
        "Le lot a plus de {0} prélèvements ; il n'a pas été lu plus loin."
    );

    private static DiagnosticDescriptor[] Imports =>
        [
            ColumnMissing,
            ColumnUnknown,
            ColumnTwice,
            FieldCount,
            CellMissing,
            CellValue,
            QuotesWrong,
            CellTooLong,
            NoRows,
            NotUtf8,
            HeadingMissing,
            TooManyGroups,
            BatchTooLarge,
        ];
}
