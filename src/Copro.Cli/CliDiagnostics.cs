namespace Copro.Cli;

/// <summary>What the command itself finds wrong with its input; everything else has the code of its library.</summary>
public static class CliDiagnostics
{
    /// <summary>A document, or a row of a file, is not the JSON that is expected; {0} why.</summary>
    public static readonly DiagnosticDescriptor NotJson = new(
        "CLI001",
        DiagnosticSeverity.Error,
        "This is no JSON that can be read: {0}.",
        "Ceci n'est pas du JSON lisible : {0}."
    );

    /// <summary>Why it is no JSON: what the parser, or the texts in it, say.</summary>
    internal static readonly DiagnosticArgument Malformed = DiagnosticArgument.Public(
        "it is cut or malformed, nested too deep, or not UTF-8",
        "il est coupé ou mal formé, trop imbriqué, ou pas en UTF-8"
    );

    /// <summary>Why it is not the JSON that is expected: it is a list, a text, a number.</summary>
    internal static readonly DiagnosticArgument NoObject = DiagnosticArgument.Public(
        "an object is expected",
        "un objet est attendu"
    );

    /// <summary>A field is not there; {0} its name.</summary>
    public static readonly DiagnosticDescriptor FieldMissing = new(
        "CLI002",
        DiagnosticSeverity.Error,
        "The field {0} is missing.",
        "Le champ {0} manque."
    );

    /// <summary>A field holds something else than it should; {0} its name, {1} what was expected.</summary>
    public static readonly DiagnosticDescriptor FieldWrong = new(
        "CLI003",
        DiagnosticSeverity.Error,
        "The field {0} must hold {1}.",
        "Le champ {0} doit contenir {1}."
    );

    /// <summary>A row is well formed and cannot be calculated; {0} why.</summary>
    public static readonly DiagnosticDescriptor RowRefused = new(
        "CLI004",
        DiagnosticSeverity.Error,
        "The row cannot be calculated: {0}",
        "La ligne ne peut pas être calculée : {0}"
    );

    /// <summary>A line does not have the columns it should; {0} how many it has, {1} how many it should have.</summary>
    public static readonly DiagnosticDescriptor ColumnCount = new(
        "CLI005",
        DiagnosticSeverity.Error,
        "The line has {0} columns instead of {1}.",
        "La ligne a {0} colonnes au lieu de {1}."
    );

    /// <summary>A debit or credit is no whole number of minor units; {0} what stands there, {1} the column, from 1.</summary>
    public static readonly DiagnosticDescriptor NotMinorUnits = new(
        "CLI006",
        DiagnosticSeverity.Error,
        "'{0}' in column {1} is not a whole number of minor units.",
        "« {0} » dans la colonne {1} n'est pas un nombre entier d'unités mineures."
    );

    /// <summary>Debits and credits of a transaction differ; {0} the transaction, {1} debits minus credits in minor units.</summary>
    public static readonly DiagnosticDescriptor TransactionUnbalanced = new(
        "CLI007",
        DiagnosticSeverity.Error,
        "The transaction {0} does not balance: debits minus credits are {1}.",
        "L'écriture {0} n'est pas équilibrée : débits moins crédits font {1}."
    );

    /// <summary>A line has no account.</summary>
    public static readonly DiagnosticDescriptor AccountMissing = new(
        "CLI008",
        DiagnosticSeverity.Error,
        "The line names no account.",
        "La ligne ne nomme aucun compte."
    );

    /// <summary>A database holds no such books; {0} their code.</summary>
    public static readonly DiagnosticDescriptor BooksMissing = new(
        "CLI009",
        DiagnosticSeverity.Error,
        "The database holds no books '{0}' that were set up; name them with --books.",
        "La base ne contient pas de cabinet « {0} » mis en place ; le nommer avec --books."
    );

    /// <summary>A key file is not what it should be; {0} how many bytes a secret has at least.</summary>
    public static readonly DiagnosticDescriptor KeyFileWrong = new(
        "CLI010",
        DiagnosticSeverity.Error,
        "The key file does not hold a secret of at least {0} bytes in hexadecimal.",
        "Le fichier de clé ne contient pas un secret d'au moins {0} octets en hexadécimal."
    );

    /// <summary>A table has no column of this name; {0} the column.</summary>
    public static readonly DiagnosticDescriptor ColumnMissing = new(
        "CLI011",
        DiagnosticSeverity.Error,
        "The column {0} is missing.",
        "La colonne {0} manque."
    );

    /// <summary>A table cannot be read on; {0} why.</summary>
    public static readonly DiagnosticDescriptor TableMalformed = new(
        "CLI012",
        DiagnosticSeverity.Error,
        "The table cannot be read further: {0}",
        "Le tableau ne peut pas être lu plus loin : {0}"
    );

    /// <summary>Two rows have one identifier; {0} the identifier.</summary>
    public static readonly DiagnosticDescriptor IdentifierTwice = new(
        "CLI013",
        DiagnosticSeverity.Error,
        "The identifier {0} is there twice.",
        "L'identifiant {0} figure deux fois."
    );

    /// <summary>One file holds collections of creditors at several banks; {0} how many banks.</summary>
    public static readonly DiagnosticDescriptor SeveralBanks = new(
        "CLI014",
        DiagnosticSeverity.Warning,
        "The file collects for creditors at {0} banks, and a file goes to one bank: use --split bank.",
        "Le fichier encaisse pour des créanciers de {0} banques, or un fichier va à une banque : utiliser --split bank."
    );

    /// <summary>A file is neither of the two kiosk files; nothing to fill in.</summary>
    public static readonly DiagnosticDescriptor NotAKioskFile = new(
        "CLI015",
        DiagnosticSeverity.Error,
        "This is no kiosk file: its root is neither paymentFile nor debtorFile.",
        "Ceci n'est pas un fichier de borne : sa racine n'est ni paymentFile ni debtorFile."
    );

    /// <summary>A collection file is not in the books; {0} its name.</summary>
    public static readonly DiagnosticDescriptor FileUnknown = new(
        "CLI016",
        DiagnosticSeverity.Error,
        "No movement is in a collection file {0}.",
        "Aucun mouvement n'est dans un fichier de prélèvement {0}."
    );

    /// <summary>An object has a member that the form does not know; {0} its name.</summary>
    public static readonly DiagnosticDescriptor MemberUnknown = new(
        "CLI017",
        DiagnosticSeverity.Error,
        "The field {0} is not known.",
        "Le champ {0} n'est pas connu."
    );

    /// <summary>An object has a member twice; {0} its name.</summary>
    public static readonly DiagnosticDescriptor MemberTwice = new(
        "CLI018",
        DiagnosticSeverity.Error,
        "The field {0} is there twice.",
        "Le champ {0} figure deux fois."
    );

    /// <summary>More findings of a kind than are listed; {0} how many, {1} the code.</summary>
    public static readonly DiagnosticDescriptor AndMore = new(
        "CLI019",
        DiagnosticSeverity.Info,
        "And {0} more of {1}.",
        "Et {0} autres de {1}."
    );

    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NotJson,
        FieldMissing,
        FieldWrong,
        RowRefused,
        ColumnCount,
        NotMinorUnits,
        TransactionUnbalanced,
        AccountMissing,
        BooksMissing,
        KeyFileWrong,
        ColumnMissing,
        TableMalformed,
        IdentifierTwice,
        SeveralBanks,
        NotAKioskFile,
        FileUnknown,
        MemberUnknown,
        MemberTwice,
        AndMore,
    ];
}
