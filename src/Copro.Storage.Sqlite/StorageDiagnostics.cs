namespace Copro.Storage.Sqlite;

/// <summary>
/// What can be wrong with a database file. Conflicts and malformed commits have the codes of Copro.Ledger, whatever the store.
/// </summary>
public static class StorageDiagnostics
{
    /// <summary>The file was made by a newer version of the package; {0} its schema, {1} the newest known here.</summary>
    public static readonly DiagnosticDescriptor SchemaIsNewer = new(
        "STO001",
        DiagnosticSeverity.Error,
        "The database has schema {0}; this package knows schemas up to {1}.",
        "La base a le schéma {0} ; ce paquet connaît les schémas jusqu'au {1}."
    );

    /// <summary>A step of the file's schema is not ours; {0} the version, {1} our script's name.</summary>
    public static readonly DiagnosticDescriptor SchemaIsAnother = new(
        "STO002",
        DiagnosticSeverity.Error,
        "Step {0} of the database's schema was not made by the script {1} of this package.",
        "L'étape {0} du schéma de la base n'a pas été faite par le script {1} de ce paquet."
    );

    /// <summary>SQLite's own check found damage; {0} its words.</summary>
    public static readonly DiagnosticDescriptor FileIsDamaged = new(
        "STO003",
        DiagnosticSeverity.Error,
        "The database file is damaged: {0}",
        "Le fichier de la base est endommagé : {0}"
    );

    /// <summary>A line without its entry; {0} the table, {1} the table it refers to, {2} how many rows.</summary>
    public static readonly DiagnosticDescriptor ReferenceIsBroken = new(
        "STO004",
        DiagnosticSeverity.Error,
        "{2} rows of {0} refer to rows of {1} that are not there.",
        "{2} lignes de {0} renvoient à des lignes de {1} qui n'existent pas."
    );

    /// <summary>A stored record cannot be read; {0} the table, {1} the key, {2} why.</summary>
    public static readonly DiagnosticDescriptor RecordIsUnreadable = new(
        "STO005",
        DiagnosticSeverity.Error,
        "The record {1} of {0} cannot be read: {2}",
        "L'enregistrement {1} de {0} est illisible : {2}"
    );

    /// <summary>The columns beside a record say something else than the record; {0} the table, {1} the key, {2} the column.</summary>
    public static readonly DiagnosticDescriptor ColumnDisagrees = new(
        "STO006",
        DiagnosticSeverity.Error,
        "The column {2} of the record {1} of {0} is not what the record says.",
        "La colonne {2} de l'enregistrement {1} de {0} ne dit pas ce que dit l'enregistrement."
    );

    /// <summary>The content of something that leaves does not have its hash; {0} the message.</summary>
    public static readonly DiagnosticDescriptor OutboxContentIsAltered = new(
        "STO007",
        DiagnosticSeverity.Error,
        "The content of the outbox message {0} does not have the hash it was stored with.",
        "Le contenu du message sortant {0} n'a pas l'empreinte avec laquelle il a été enregistré."
    );

    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        SchemaIsNewer,
        SchemaIsAnother,
        FileIsDamaged,
        ReferenceIsBroken,
        RecordIsUnreadable,
        ColumnDisagrees,
        OutboxContentIsAltered,
    ];
}
