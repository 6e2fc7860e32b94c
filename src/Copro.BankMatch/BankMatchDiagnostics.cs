namespace Copro.BankMatch;

/// <summary>The findings of this library. Codes are stable and never reused.</summary>
public static class BankMatchDiagnostics
{
    /// <summary>The content is no statement format that is read.</summary>
    public static readonly DiagnosticDescriptor FormatNotRecognised = new(
        "BNK001",
        DiagnosticSeverity.Error,
        "The content is not a statement that can be read: {0}.",
        "Le contenu n'est pas un relevé lisible : {0}."
    );

    /// <summary>The document is beyond the size limit.</summary>
    public static readonly DiagnosticDescriptor DocumentTooLarge = new(
        "BNK002",
        DiagnosticSeverity.Error,
        "The document has more than {0} bytes and is refused.",
        "Le document dépasse {0} octets et est refusé."
    );

    /// <summary>The document holds nothing.</summary>
    public static readonly DiagnosticDescriptor DocumentEmpty = new(
        "BNK003",
        DiagnosticSeverity.Error,
        "The document is empty.",
        "Le document est vide."
    );

    /// <summary>A line cannot be cut in records.</summary>
    public static readonly DiagnosticDescriptor LineNotRecords = new(
        "BNK010",
        DiagnosticSeverity.Error,
        "A line of {0} characters cannot be cut into records of 120.",
        "Une ligne de {0} caractères ne se découpe pas en enregistrements de 120."
    );

    /// <summary>A record code other than 01, 04, 05, 07.</summary>
    public static readonly DiagnosticDescriptor RecordCodeUnknown = new(
        "BNK011",
        DiagnosticSeverity.Error,
        "The record code '{0}' is none of 01, 04, 05, 07.",
        "Le code enregistrement « {0} » n'est ni 01, ni 04, ni 05, ni 07."
    );

    /// <summary>An amount field that is no amount.</summary>
    public static readonly DiagnosticDescriptor AmountInvalid = new(
        "BNK012",
        DiagnosticSeverity.Error,
        "'{0}' is not an amount: record {1} cannot be used.",
        "« {0} » n'est pas un montant : l'enregistrement {1} est inutilisable."
    );

    /// <summary>A movement that no opening record precedes.</summary>
    public static readonly DiagnosticDescriptor MovementOutsideStatement = new(
        "BNK013",
        DiagnosticSeverity.Warning,
        "A movement (04) stands outside any statement: it is kept in a statement without balances.",
        "Un mouvement (04) est hors de tout relevé : il est gardé dans un relevé sans soldes."
    );

    /// <summary>A complement that no movement precedes.</summary>
    public static readonly DiagnosticDescriptor ComplementWithoutMovement = new(
        "BNK014",
        DiagnosticSeverity.Error,
        "A complement (05, qualifier '{0}') follows no movement and is not used.",
        "Un complément (05, qualifiant « {0} ») ne suit aucun mouvement et n'est pas utilisé."
    );

    /// <summary>A statement without its closing record.</summary>
    public static readonly DiagnosticDescriptor ClosingMissing = new(
        "BNK015",
        DiagnosticSeverity.Warning,
        "The statement has no closing balance (07).",
        "Le relevé n'a pas de nouveau solde (07)."
    );

    /// <summary>A closing record that no opening record precedes.</summary>
    public static readonly DiagnosticDescriptor ClosingWithoutOpening = new(
        "BNK016",
        DiagnosticSeverity.Warning,
        "A closing balance (07) has no opening balance (01) before it on its account.",
        "Un nouveau solde (07) n'a pas d'ancien solde (01) avant lui sur son compte."
    );

    /// <summary>Bank codes differ inside a statement.</summary>
    public static readonly DiagnosticDescriptor BankCodeDiffers = new(
        "BNK017",
        DiagnosticSeverity.Info,
        "Record {0} carries bank code {1}, its statement {2}; the account number ties them.",
        "L'enregistrement {0} porte le code banque {1}, son relevé {2} ; le numéro de compte les relie."
    );

    /// <summary>A date that does not exist.</summary>
    public static readonly DiagnosticDescriptor DateInvalid = new(
        "BNK018",
        DiagnosticSeverity.Warning,
        "'{0}' is not a date ({1}): it is read as absent.",
        "« {0} » n'est pas une date ({1}) : elle est lue comme absente."
    );

    /// <summary>A currency that ISO 4217 does not list.</summary>
    public static readonly DiagnosticDescriptor CurrencyUnknown = new(
        "BNK019",
        DiagnosticSeverity.Error,
        "'{0}' is not a currency: {1} cannot be used.",
        "« {0} » n'est pas une devise : {1} est inutilisable."
    );

    /// <summary>More decimals than the currency has, and they are not zero.</summary>
    public static readonly DiagnosticDescriptor TooManyDecimals = new(
        "BNK020",
        DiagnosticSeverity.Error,
        "The amount '{0}' has more decimals than {1} allows, or does not fit: it is not rounded, {2} cannot be used.",
        "Le montant « {0} » a plus de décimales que {1} n'en admet, ou est trop grand : il n'est pas arrondi, {2} est inutilisable."
    );

    /// <summary>A movement of another account than the statement's.</summary>
    public static readonly DiagnosticDescriptor AccountDiffers = new(
        "BNK021",
        DiagnosticSeverity.Warning,
        "A movement (04) is on another account than the statement it stands in: it is kept in a statement of its own.",
        "Un mouvement (04) porte un autre compte que son relevé : il est gardé dans un relevé à part."
    );

    /// <summary>Characters that a one-byte page cannot hold.</summary>
    public static readonly DiagnosticDescriptor CharactersReplaced = new(
        "BNK022",
        DiagnosticSeverity.Warning,
        "The text has more than {0} different characters beyond ASCII: the rest is shown as '?'.",
        "Le texte a plus de {0} caractères différents hors ASCII : les autres sont rendus par « ? »."
    );

    /// <summary>The sign and the operation code disagree.</summary>
    public static readonly DiagnosticDescriptor DirectionDiffers = new(
        "BNK023",
        DiagnosticSeverity.Info,
        "The amount {0} has the other sign than operation code {1} ({2}); the sign of the amount decides.",
        "Le montant {0} n'a pas le sens du code opération {1} ({2}) ; le signe du montant décide."
    );

    /// <summary>A record of a statement cut short.</summary>
    public static readonly DiagnosticDescriptor RecordCutShort = new(
        "BNK024",
        DiagnosticSeverity.Error,
        "Record {0} ends after {1} characters, before its amount: it cannot be used.",
        "L'enregistrement {0} s'arrête après {1} caractères, avant son montant : il est inutilisable."
    );

    /// <summary>Opening + movements is not the closing.</summary>
    public static readonly DiagnosticDescriptor BalanceGap = new(
        "BNK030",
        DiagnosticSeverity.Error,
        "The statement does not balance: opening {0} + movements {1} is not closing {2}; the difference is {3}.",
        "Le relevé n'est pas équilibré : ancien solde {0} + mouvements {1} n'égale pas le nouveau solde {2} ; l'écart est de {3}."
    );

    /// <summary>A statement does not follow the one before it.</summary>
    public static readonly DiagnosticDescriptor BalanceChainBroken = new(
        "BNK031",
        DiagnosticSeverity.Warning,
        "The opening balance {0} is not the closing balance {1} of the statement before it: one is missing or repeated.",
        "L'ancien solde {0} n'est pas le nouveau solde {1} du relevé précédent : il en manque un, ou l'un est répété."
    );

    /// <summary>The balances cannot be compared.</summary>
    public static readonly DiagnosticDescriptor BalanceNotComparable = new(
        "BNK032",
        DiagnosticSeverity.Warning,
        "The balances cannot be compared: opening in {0}, closing in {1}.",
        "Les soldes ne se comparent pas : ouverture en {0}, clôture en {1}."
    );

    /// <summary>An XML document that is malformed or beyond a limit.</summary>
    public static readonly DiagnosticDescriptor XmlMalformed = new(
        "BNK040",
        DiagnosticSeverity.Error,
        "The XML cannot be read further: {0}",
        "Le XML n'est pas lisible plus loin : {0}"
    );

    /// <summary>An encoding that is not accepted.</summary>
    public static readonly DiagnosticDescriptor EncodingRefused = new(
        "BNK041",
        DiagnosticSeverity.Error,
        "The declared encoding '{0}' is not accepted.",
        "L'encodage déclaré « {0} » n'est pas admis."
    );

    /// <summary>An entry without amount or direction.</summary>
    public static readonly DiagnosticDescriptor EntryUnusable = new(
        "BNK042",
        DiagnosticSeverity.Error,
        "An entry cannot be used: {0} is missing or unknown ('{1}').",
        "Une écriture est inutilisable : {0} absent ou inconnu (« {1} »)."
    );

    /// <summary>A batch whose parts are not its total.</summary>
    public static readonly DiagnosticDescriptor DetailsDoNotAddUp = new(
        "BNK043",
        DiagnosticSeverity.Warning,
        "The details do not add up: entry {0}, details {1}. The entry counts; the details are kept as texts and ids.",
        "Les détails ne font pas le total : écriture {0}, détails {1}. L'écriture compte ; les détails restent comme textes et identifiants."
    );

    /// <summary>A batch without its parts.</summary>
    public static readonly DiagnosticDescriptor BatchNotDetailed = new(
        "BNK044",
        DiagnosticSeverity.Info,
        "A batch of {0} payments is not detailed here.",
        "Un lot de {0} paiements n'est pas détaillé ici."
    );

    /// <summary>The summary counts other entries than the file holds.</summary>
    public static readonly DiagnosticDescriptor EntryCountDiffers = new(
        "BNK045",
        DiagnosticSeverity.Warning,
        "The summary announces {0} entries, the statement holds {1}.",
        "Le résumé annonce {0} écritures, le relevé en contient {1}."
    );

    /// <summary>A balance that cannot be read.</summary>
    public static readonly DiagnosticDescriptor BalanceUnusable = new(
        "BNK046",
        DiagnosticSeverity.Warning,
        "A balance '{0}' cannot be used: its amount or direction is missing or unknown.",
        "Un solde « {0} » est inutilisable : montant ou sens absent ou inconnu."
    );

    /// <summary>An advice (camt.054) lacks what the standard makes compulsory.</summary>
    public static readonly DiagnosticDescriptor ElementMissing = new(
        "BNK047",
        DiagnosticSeverity.Error,
        "The element {0} is compulsory here and is missing.",
        "L'élément {0} est obligatoire ici et manque."
    );

    /// <summary>An advice (camt.054) has its elements in another order than the standard.</summary>
    public static readonly DiagnosticDescriptor ElementMisplaced = new(
        "BNK048",
        DiagnosticSeverity.Error,
        "The element {0} must stand before {1}.",
        "L'élément {0} doit précéder {1}."
    );

    /// <summary>A case that is not JSON, or not a case.</summary>
    public static readonly DiagnosticDescriptor CaseMalformed = new(
        "BNK060",
        DiagnosticSeverity.Error,
        "The match case cannot be read: {0}",
        "Le cas de rapprochement n'est pas lisible : {0}"
    );

    /// <summary>A field of a case that cannot be used.</summary>
    public static readonly DiagnosticDescriptor CaseFieldInvalid = new(
        "BNK061",
        DiagnosticSeverity.Error,
        "The field '{0}' is missing or not valid: '{1}'.",
        "Le champ « {0} » est absent ou invalide : « {1} »."
    );

    /// <summary>Every finding of this library, in the order of the codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        FormatNotRecognised,
        DocumentTooLarge,
        DocumentEmpty,
        LineNotRecords,
        RecordCodeUnknown,
        AmountInvalid,
        MovementOutsideStatement,
        ComplementWithoutMovement,
        ClosingMissing,
        ClosingWithoutOpening,
        BankCodeDiffers,
        DateInvalid,
        CurrencyUnknown,
        TooManyDecimals,
        AccountDiffers,
        CharactersReplaced,
        DirectionDiffers,
        RecordCutShort,
        BalanceGap,
        BalanceChainBroken,
        BalanceNotComparable,
        XmlMalformed,
        EncodingRefused,
        EntryUnusable,
        DetailsDoNotAddUp,
        BatchNotDetailed,
        EntryCountDiffers,
        BalanceUnusable,
        ElementMissing,
        ElementMisplaced,
        CaseMalformed,
        CaseFieldInvalid,
    ];
}
