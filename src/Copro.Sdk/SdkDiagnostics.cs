namespace Copro.Sdk;

/// <summary>Everything the Sdk finds wrong; <c>docs/diagnostics/SDK.md</c> gives cause and cure of each.</summary>
public static class SdkDiagnostics
{
    /// <summary>The agency file cannot be read: {0}.</summary>
    public static readonly DiagnosticDescriptor AgencyUnreadable = new(
        "SDK001",
        DiagnosticSeverity.Error,
        "The agency file cannot be read: {0}",
        "Le fichier de l’agence est illisible : {0}"
    );

    /// <summary>{0}: "{1}" is not a valid value.</summary>
    public static readonly DiagnosticDescriptor AgencyValue = new(
        "SDK002",
        DiagnosticSeverity.Error,
        "{0}: \"{1}\" is not a valid value",
        "{0} : « {1} » n’est pas une valeur valide"
    );

    /// <summary>The opening entry of {0} does not balance: debits exceed credits by {1} minor units.</summary>
    public static readonly DiagnosticDescriptor OpeningUnbalanced = new(
        "SDK003",
        DiagnosticSeverity.Error,
        "The opening entry of {0} does not balance: debits exceed credits by {1} minor units",
        "L’écriture de reprise de {0} n’est pas équilibrée : les débits dépassent les crédits de {1} unités mineures"
    );

    /// <summary>{0} is not an entity of these books.</summary>
    public static readonly DiagnosticDescriptor UnknownEntity = new(
        "SDK010",
        DiagnosticSeverity.Error,
        "{0} is not an entity of these books",
        "{0} n’est pas une entité de ce cabinet"
    );

    /// <summary>{1} has no account {0}.</summary>
    public static readonly DiagnosticDescriptor UnknownAccount = new(
        "SDK011",
        DiagnosticSeverity.Error,
        "{1} has no account {0}",
        "{1} n’a pas de compte {0}"
    );

    /// <summary>{0} collects no direct debits: it has no creditor identifier, IBAN or BIC set up.</summary>
    public static readonly DiagnosticDescriptor NoCreditor = new(
        "SDK012",
        DiagnosticSeverity.Error,
        "{0} collects no direct debits: it has no creditor identifier, IBAN or BIC set up",
        "{0} n’encaisse pas de prélèvements : ICS, IBAN ou BIC non renseignés"
    );

    /// <summary>The amount {0} is more than the account owes ({1}); the rest will be a credit.</summary>
    public static readonly DiagnosticDescriptor AmountNotOwed = new(
        "SDK013",
        DiagnosticSeverity.Warning,
        "The amount {0} is more than the account owes ({1}); the rest will be a credit",
        "Le montant {0} dépasse le dû du compte ({1}) ; le reste sera un avoir"
    );

    /// <summary>The kiosk {0} is not set up.</summary>
    public static readonly DiagnosticDescriptor UnknownKiosk = new(
        "SDK020",
        DiagnosticSeverity.Error,
        "The kiosk {0} is not set up",
        "La borne {0} n’est pas déclarée"
    );

    /// <summary>Payment {0}: no account for the debtor key {1}; the money waits for a person.</summary>
    public static readonly DiagnosticDescriptor KioskDebtorUnknown = new(
        "SDK021",
        DiagnosticSeverity.Warning,
        "Payment {0}: no account for the debtor key {1}; the money waits for a person",
        "Paiement {0} : aucun compte pour la clé {1} ; l’argent attend une décision"
    );

    /// <summary>Payment {0}: {1} was kept by the kiosk without settling anything; it waits for a person.</summary>
    public static readonly DiagnosticDescriptor KioskMoneyWaiting = new(
        "SDK022",
        DiagnosticSeverity.Warning,
        "Payment {0}: {1} was kept by the kiosk without settling anything; it waits for a person",
        "Paiement {0} : {1} gardé par la borne sans rien régler ; à traiter"
    );

    /// <summary>The kiosk {0} does not collect for {1}.</summary>
    public static readonly DiagnosticDescriptor KioskEntityNotServed = new(
        "SDK023",
        DiagnosticSeverity.Error,
        "The kiosk {0} does not collect for {1}",
        "La borne {0} n’encaisse pas pour {1}"
    );

    /// <summary>Payment {0} reverses {1}, which these books do not know.</summary>
    public static readonly DiagnosticDescriptor KioskReversalUnknown = new(
        "SDK024",
        DiagnosticSeverity.Error,
        "Payment {0} reverses {1}, which these books do not know",
        "Le paiement {0} annule {1}, inconnu de ces livres"
    );

    /// <summary>The cheque list cannot be read: {0}.</summary>
    public static readonly DiagnosticDescriptor ChequeListUnreadable = new(
        "SDK030",
        DiagnosticSeverity.Error,
        "The cheque list cannot be read: {0}",
        "La liste de chèques est illisible : {0}"
    );

    /// <summary>The cheque list has {0} lines of cheques; 1 to {1} are taken.</summary>
    public static readonly DiagnosticDescriptor ChequeListLength = new(
        "SDK031",
        DiagnosticSeverity.Error,
        "The cheque list has {0} lines of cheques; 1 to {1} are taken",
        "La liste a {0} lignes de chèques ; 1 à {1} sont admises"
    );

    /// <summary>The column {0} is missing.</summary>
    public static readonly DiagnosticDescriptor ChequeListColumnMissing = new(
        "SDK032",
        DiagnosticSeverity.Error,
        "The column {0} is missing",
        "La colonne {0} manque"
    );

    /// <summary>The line has {0} fields instead of {1}.</summary>
    public static readonly DiagnosticDescriptor ChequeListFieldCount = new(
        "SDK033",
        DiagnosticSeverity.Error,
        "The line has {0} fields instead of {1}",
        "La ligne a {0} champs au lieu de {1}"
    );

    /// <summary>{0}: "{1}" is not a valid value.</summary>
    public static readonly DiagnosticDescriptor ChequeListValue = new(
        "SDK034",
        DiagnosticSeverity.Error,
        "{0}: \"{1}\" is not a valid value",
        "{0} : « {1} » n’est pas une valeur valide"
    );

    /// <summary>This line belongs to another remittance than the first one.</summary>
    public static readonly DiagnosticDescriptor ChequeListMixed = new(
        "SDK035",
        DiagnosticSeverity.Error,
        "This line belongs to another remittance than the first one",
        "Cette ligne relève d’une autre remise que la première"
    );

    /// <summary>The cheque {0} was presented before ({1}); it counts once.</summary>
    public static readonly DiagnosticDescriptor ChequePresentedBefore = new(
        "SDK036",
        DiagnosticSeverity.Error,
        "The cheque {0} was presented before ({1}); it counts once",
        "Le chèque {0} a déjà été présenté ({1}) ; il compte une fois"
    );

    /// <summary>Cheque of {0}: the line could not be read whole; the money waits for a person.</summary>
    public static readonly DiagnosticDescriptor ChequeNeedsReview = new(
        "SDK037",
        DiagnosticSeverity.Warning,
        "Cheque of {0}: the line could not be read whole; the money waits for a person",
        "Chèque de {0} : ligne non lue en entier ; l’argent attend une décision"
    );

    /// <summary>Cheque of {0}: its coupon does not tell the debtor ({1}); the money waits for a person.</summary>
    public static readonly DiagnosticDescriptor CouponNeedsReview = new(
        "SDK038",
        DiagnosticSeverity.Warning,
        "Cheque of {0}: its coupon does not tell the debtor ({1}); the money waits for a person",
        "Chèque de {0} : le coupon ne donne pas le débiteur ({1}) ; l’argent attend une décision"
    );

    /// <summary>The coupon says {0}, the cheque {1}; the cheque counts.</summary>
    public static readonly DiagnosticDescriptor CouponAmountDiffers = new(
        "SDK039",
        DiagnosticSeverity.Warning,
        "The coupon says {0}, the cheque {1}; the cheque counts",
        "Le coupon dit {0}, le chèque {1} ; le chèque compte"
    );

    /// <summary>The account {0} belongs to no entity of these books.</summary>
    public static readonly DiagnosticDescriptor StatementAccountUnknown = new(
        "SDK050",
        DiagnosticSeverity.Error,
        "The account {0} belongs to no entity of these books",
        "Le compte {0} n’est à aucune entité de ce cabinet"
    );

    /// <summary>The statement of {0} does not balance: it is {1} short of its closing balance; nothing of the file is posted.</summary>
    public static readonly DiagnosticDescriptor StatementUnbalanced = new(
        "SDK051",
        DiagnosticSeverity.Error,
        "The statement of {0} does not balance: it is {1} short of its closing balance; nothing of the file is posted",
        "Le relevé de {0} n’est pas équilibré : écart de {1} avec le solde final ; rien n’est comptabilisé"
    );

    /// <summary>The statement of {0} opens at {1}, but the books stand at {2}: one before it is missing.</summary>
    public static readonly DiagnosticDescriptor StatementNotContinued = new(
        "SDK052",
        DiagnosticSeverity.Error,
        "The statement of {0} opens at {1}, but the books stand at {2}: one before it is missing",
        "Le relevé de {0} s’ouvre à {1} alors que les livres sont à {2} : un relevé antérieur manque"
    );

    /// <summary>{0} of {1}: {2}.</summary>
    public static readonly DiagnosticDescriptor MovementNeedsReview = new(
        "SDK053",
        DiagnosticSeverity.Warning,
        "{0} of {1}: {2}",
        "{0} du {1} : {2}"
    );

    /// <summary>{0} of {1} came on {2} but pays {3}: it waits, with a transfer proposed.</summary>
    public static readonly DiagnosticDescriptor Misdirected = new(
        "SDK054",
        DiagnosticSeverity.Warning,
        "{0} of {1} came on {2} but pays {3}: it waits, with a transfer proposed",
        "{0} du {1} reçu sur {2} mais destiné à {3} : en attente, virement proposé"
    );

    /// <summary>An advice or a report among the statements.</summary>
    public static readonly DiagnosticDescriptor NotAStatement = new(
        "SDK055",
        DiagnosticSeverity.Error,
        "{0} is no end-of-day statement: its entries come again with the statement and would count twice",
        "{0} n’est pas un relevé de fin de journée : ses écritures reviennent avec le relevé et compteraient deux fois"
    );

    /// <summary>The collection file of {0} was not made: {1} findings.</summary>
    public static readonly DiagnosticDescriptor CollectionsRefused = new(
        "SDK060",
        DiagnosticSeverity.Error,
        "The collection file of {0} was not made: {1} findings",
        "Le fichier de prélèvement de {0} n’est pas produit : {1} anomalies"
    );

    /// <summary>The debtor list of kiosk {0} is held back for a person.</summary>
    public static readonly DiagnosticDescriptor DebtorListHeld = new(
        "SDK061",
        DiagnosticSeverity.Warning,
        "The debtor list of kiosk {0} is held back for a person",
        "La liste des débiteurs de la borne {0} est retenue"
    );

    /// <summary>{0} could not be read: {1}.</summary>
    public static readonly DiagnosticDescriptor DocumentUnreadable = new(
        "SDK070",
        DiagnosticSeverity.Error,
        "{0} could not be read: {1}",
        "{0} n’a pas pu être lu : {1}"
    );

    /// <summary>{0} says something the books cannot hold: {1}.</summary>
    public static readonly DiagnosticDescriptor NotForTheBooks = new(
        "SDK071",
        DiagnosticSeverity.Error,
        "{0} says something the books cannot hold: {1}",
        "{0} contient ce que les livres ne peuvent recevoir : {1}"
    );

    /// <summary>The platform of one-off requests could not be asked for all of them: {0}.</summary>
    public static readonly DiagnosticDescriptor PlatformUnavailable = new(
        "SDK080",
        DiagnosticSeverity.Warning,
        "Not all one-off requests could be fetched: {0}",
        "Toutes les demandes ponctuelles n’ont pas pu être relevées : {0}"
    );

    /// <summary>The acknowledgement of {0} was not confirmed: {1}.</summary>
    public static readonly DiagnosticDescriptor AcknowledgementLost = new(
        "SDK081",
        DiagnosticSeverity.Warning,
        "The acknowledgement of {0} was not confirmed: {1}",
        "L’accusé de réception de {0} n’a pas été confirmé : {1}"
    );

    /// <summary>{0} has no right to void the collection file {1}.</summary>
    public static readonly DiagnosticDescriptor VoidNotAllowed = new(
        "SDK082",
        DiagnosticSeverity.Error,
        "{0} has no right to void the collection file {1}",
        "{0} n’a pas le droit d’annuler le fichier de prélèvement {1}"
    );

    /// <summary>A collection was rejected before it settled.</summary>
    public static readonly DiagnosticDescriptor CollectionRejected = new(
        "SDK090",
        DiagnosticSeverity.Warning,
        "The collection {0} of {1}: {2} {3}. {4}",
        "Le prélèvement {0} de {1} : {2} {3}. {4}"
    );

    /// <summary>A file was refused because the bank has had it before.</summary>
    public static readonly DiagnosticDescriptor FileRefusedAsDuplicate = new(
        "SDK091",
        DiagnosticSeverity.Warning,
        "The bank refuses {0} because it has had it before: the first one is under way, nothing was changed",
        "La banque refuse {0} comme déjà reçu : le premier suit son cours, rien n’a été modifié"
    );

    /// <summary>Something else among the statuses.</summary>
    public static readonly DiagnosticDescriptor NotACollectionStatus = new(
        "SDK092",
        DiagnosticSeverity.Error,
        "This is neither a status report (pain.002) nor an advice (camt.054)",
        "Ce n’est ni un rapport de statut (pain.002) ni un avis (camt.054)"
    );

    /// <summary>A collection came back after it settled.</summary>
    public static readonly DiagnosticDescriptor CollectionCameBack = new(
        "SDK093",
        DiagnosticSeverity.Warning,
        "The collection {0} of {1} came back: {2} {3}. {4}",
        "Le prélèvement {0} de {1} est revenu : {2} {3}. {4}"
    );

    /// <summary>A direct debit came back that is not known.</summary>
    public static readonly DiagnosticDescriptor ReturnOfUnknown = new(
        "SDK094",
        DiagnosticSeverity.Warning,
        "A direct debit came back and no collection presented is known for it: '{0}'",
        "Un prélèvement est revenu sans qu’un prélèvement présenté lui corresponde : « {0} »"
    );

    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        AgencyUnreadable,
        AgencyValue,
        OpeningUnbalanced,
        UnknownEntity,
        UnknownAccount,
        NoCreditor,
        AmountNotOwed,
        UnknownKiosk,
        KioskDebtorUnknown,
        KioskMoneyWaiting,
        KioskEntityNotServed,
        KioskReversalUnknown,
        ChequeListUnreadable,
        ChequeListLength,
        ChequeListColumnMissing,
        ChequeListFieldCount,
        ChequeListValue,
        ChequeListMixed,
        ChequePresentedBefore,
        ChequeNeedsReview,
        CouponNeedsReview,
        CouponAmountDiffers,
        StatementAccountUnknown,
        StatementUnbalanced,
        StatementNotContinued,
        MovementNeedsReview,
        Misdirected,
        NotAStatement,
        CollectionsRefused,
        DebtorListHeld,
        DocumentUnreadable,
        NotForTheBooks,
        PlatformUnavailable,
        AcknowledgementLost,
        VoidNotAllowed,
        CollectionRejected,
        FileRefusedAsDuplicate,
        NotACollectionStatus,
        CollectionCameBack,
        ReturnOfUnknown,
    ];
}
