using static Copro.DiagnosticSeverity;

namespace Copro.Kiosk;

/// <summary>Every finding of this package. Cause and cure of each: <c>docs/diagnostics/KSK.md</c>.</summary>
public static class KioskDiagnostics
{
    /// <summary>The encoding is not on the closed list.</summary>
    public static readonly DiagnosticDescriptor EncodingRefused = new(
        "KSK001",
        Error,
        "The encoding {0} is not read: use UTF-8, UTF-16, ISO-8859-1, ISO-8859-15 or windows-1252.",
        "L'encodage {0} n'est pas lu : utiliser UTF-8, UTF-16, ISO-8859-1, ISO-8859-15 ou windows-1252."
    );

    /// <summary>Not well-formed, or beyond a limit of the parser.</summary>
    public static readonly DiagnosticDescriptor NotWellFormed = new(
        "KSK002",
        Error,
        "This is not XML as it is allowed here: {0}",
        "Ce n'est pas du XML admis ici : {0}"
    );

    /// <summary>The end of the file is missing.</summary>
    public static readonly DiagnosticDescriptor Truncated = new(
        "KSK003",
        Error,
        "The file ends in the middle, before the end of {0}: it was cut in its upload.",
        "Le fichier s'arrête au milieu, avant la fin de {0} : il a été coupé pendant l'envoi."
    );

    /// <summary>The root element is not one of the vocabulary.</summary>
    public static readonly DiagnosticDescriptor UnknownRoot = new(
        "KSK004",
        Error,
        "The root element {0} is not {1} of the copro-kiosk vocabulary.",
        "L'élément racine {0} n'est pas {1} du vocabulaire copro-kiosk."
    );

    /// <summary>A file of the other direction.</summary>
    public static readonly DiagnosticDescriptor WrongDirection = new(
        "KSK005",
        Error,
        "This is a {0}, which goes the other way; a {1} belongs here.",
        "Ceci est un {0}, qui va dans l'autre sens ; un {1} est attendu ici."
    );

    /// <summary>A version this package does not read.</summary>
    public static readonly DiagnosticDescriptor UnknownVersion = new(
        "KSK006",
        Error,
        "The file has version {0} of the vocabulary; this package reads version {1}.",
        "Le fichier est en version {0} du vocabulaire ; cette bibliothèque lit la version {1}."
    );

    /// <summary>Something the vocabulary requires is not there.</summary>
    public static readonly DiagnosticDescriptor Missing = new("KSK007", Error, "{0} is missing.", "{0} est absent.");

    /// <summary>An element that may stand once stands again.</summary>
    public static readonly DiagnosticDescriptor Repeated = new(
        "KSK008",
        Error,
        "{0} stands twice; it may stand once.",
        "{0} figure deux fois ; il ne peut figurer qu'une fois."
    );

    /// <summary>A value does not have the form it must have.</summary>
    public static readonly DiagnosticDescriptor InvalidValue = new(
        "KSK009",
        Error,
        "{0} is not valid: '{1}'. It must be {2}.",
        "{0} n'est pas valide : « {1} ». Il faut {2}."
    );

    /// <summary>Something this version does not know.</summary>
    public static readonly DiagnosticDescriptor UnknownElement = new(
        "KSK010",
        Info,
        "{0} is not known to this version of the vocabulary and was set aside.",
        "{0} est inconnu de cette version du vocabulaire et a été mis de côté."
    );

    /// <summary>The file has more bytes than allowed.</summary>
    public static readonly DiagnosticDescriptor FileTooLarge = new(
        "KSK011",
        Error,
        "The file has {0} bytes; at most {1} are read.",
        "Le fichier compte {0} octets ; {1} au plus sont lus."
    );

    /// <summary>The file has more records than allowed.</summary>
    public static readonly DiagnosticDescriptor TooManyRecords = new(
        "KSK012",
        Error,
        "The file has more than {0} records.",
        "Le fichier compte plus de {0} enregistrements."
    );

    /// <summary>A time without offset.</summary>
    public static readonly DiagnosticDescriptor NoOffset = new(
        "KSK013",
        Error,
        "{0} is a local time without offset: '{1}'. Write it as 2026-03-02T19:05:00+11:00.",
        "{0} est une heure locale sans décalage : « {1} ». L'écrire 2026-03-02T19:05:00+11:00."
    );

    /// <summary>The period ends before it begins.</summary>
    public static readonly DiagnosticDescriptor PeriodReversed = new(
        "KSK014",
        Error,
        "The business period ends on {1}, before it begins on {0}.",
        "La période s'achève le {1}, avant de commencer le {0}."
    );

    /// <summary>The exponent is not the currency's.</summary>
    public static readonly DiagnosticDescriptor WrongExponent = new(
        "KSK015",
        Error,
        "The file gives {0} the exponent {1}; it has {2}.",
        "Le fichier donne à {0} l'exposant {1} ; c'est {2}."
    );

    /// <summary>The link of the chain does not name the file before.</summary>
    public static readonly DiagnosticDescriptor WrongPrevious = new(
        "KSK016",
        Error,
        "File {0} must name file {1} as the previous one; it names {2}.",
        "Le fichier {0} doit désigner le fichier {1} comme précédent ; il désigne {2}."
    );

    /// <summary>An amount in another currency than the file's.</summary>
    public static readonly DiagnosticDescriptor OtherCurrency = new(
        "KSK017",
        Error,
        "{0} is in {1}; the file is in {2}.",
        "{0} est en {1} ; le fichier est en {2}."
    );

    /// <summary>The money put in is not where the record says it went.</summary>
    public static readonly DiagnosticDescriptor UnbalancedPayment = new(
        "KSK020",
        Error,
        "Inserted {0} is not applied + change given + change owed + retained + rounding = {1}.",
        "Le montant inséré {0} n'est pas imputé + rendu + dû + retenu + arrondi = {1}."
    );

    /// <summary>The notes and coins are worth something else than the record says.</summary>
    public static readonly DiagnosticDescriptor DenominationMismatch = new(
        "KSK021",
        Error,
        "The pieces in and out are worth {0} and {1}; the record says {2} and {3}.",
        "Les pièces et billets entrés et sortis valent {0} et {1} ; l'enregistrement dit {2} et {3}."
    );

    /// <summary>A payment that ends before it begins.</summary>
    public static readonly DiagnosticDescriptor EndBeforeStart = new(
        "KSK022",
        Error,
        "The payment ends before it starts.",
        "Le paiement s'achève avant de commencer."
    );

    /// <summary>A transaction stands twice in the file.</summary>
    public static readonly DiagnosticDescriptor DuplicateTransaction = new(
        "KSK023",
        Error,
        "Transaction {0} stands twice in the file.",
        "La transaction {0} figure deux fois dans le fichier."
    );

    /// <summary>The status and the amounts contradict each other.</summary>
    public static readonly DiagnosticDescriptor StatusContradictsAmounts = new(
        "KSK024",
        Error,
        "The status {0} contradicts the amounts: {1}.",
        "L'état {0} contredit les montants : {1}."
    );

    /// <summary>A reversal that names nothing, or a payment that names a reversed one.</summary>
    public static readonly DiagnosticDescriptor ReversalReference = new(
        "KSK025",
        Error,
        "A payment names the transaction it reverses if its status is reversed, and only then.",
        "Un paiement désigne la transaction qu'il annule si son état est reversed, et alors seulement."
    );

    /// <summary>The details of the tender are missing, or are those of another.</summary>
    public static readonly DiagnosticDescriptor TenderDetails = new(
        "KSK026",
        Error,
        "A payment by {0} carries {1}.",
        "Un paiement par {0} porte {1}."
    );

    /// <summary>Rounding that the currency's rule does not give.</summary>
    public static readonly DiagnosticDescriptor WrongRounding = new(
        "KSK027",
        Error,
        "Rounding is {0}; for {1} applied by {2} it is {3}.",
        "L'arrondi est de {0} ; pour {1} imputés par {2}, il est de {3}."
    );

    /// <summary>A card number in clear.</summary>
    public static readonly DiagnosticDescriptor CardNotMasked = new(
        "KSK028",
        Warning,
        "The card number is not masked; only its last four digits were kept.",
        "Le numéro de carte n'est pas masqué ; seuls ses quatre derniers chiffres ont été conservés."
    );

    /// <summary>Money for nobody.</summary>
    public static readonly DiagnosticDescriptor NoDebtor = new(
        "KSK029",
        Warning,
        "Money was applied without debtor key and without coupon: a person must find whose it is.",
        "Un montant a été imputé sans clé de débiteur ni coupon : une personne doit trouver à qui il revient."
    );

    /// <summary>A reversal that does not repeat the payment it takes back.</summary>
    public static readonly DiagnosticDescriptor ReversalDiffers = new(
        "KSK030",
        Error,
        "The reversal does not repeat tender and amounts of transaction {0}, or reverses it a second time.",
        "L'annulation ne reprend pas le moyen et les montants de la transaction {0}, ou l'annule une seconde fois."
    );

    /// <summary>The trailer counts other records than there are.</summary>
    public static readonly DiagnosticDescriptor CountMismatch = new(
        "KSK040",
        Error,
        "The trailer counts {0} records; the file has {1}.",
        "La fin de fichier compte {0} enregistrements ; le fichier en a {1}."
    );

    /// <summary>A total of the trailer is not the sum of the records.</summary>
    public static readonly DiagnosticDescriptor TotalMismatch = new(
        "KSK041",
        Error,
        "The trailer gives {0} for {1} of {2}; the records give {3}.",
        "La fin de fichier donne {0} pour {1} de {2} ; les enregistrements donnent {3}."
    );

    /// <summary>A line of the box does not add up.</summary>
    public static readonly DiagnosticDescriptor BoxLineMismatch = new(
        "KSK042",
        Error,
        "Denomination {0}: opening + inserted - paid out - collected + refilled = {1}, not closing {2}.",
        "Coupure {0} : ouverture + entrées - sorties - collecte + recharge = {1}, et non clôture {2}."
    );

    /// <summary>The box and the payments differ.</summary>
    public static readonly DiagnosticDescriptor BoxContradictsPayments = new(
        "KSK043",
        Error,
        "Denomination {0}: the box counts {1} in and {2} out; the payments count {3} and {4}.",
        "Coupure {0} : la caisse compte {1} entrées et {2} sorties ; les paiements en comptent {3} et {4}."
    );

    /// <summary>The box is not worth what cash payments brought.</summary>
    public static readonly DiagnosticDescriptor BoxContradictsTotal = new(
        "KSK044",
        Error,
        "The box took {0} in cash; the cash payments took {1}.",
        "La caisse a pris {0} en espèces ; les paiements en espèces ont pris {1}."
    );

    /// <summary>Counter and time disagree.</summary>
    public static readonly DiagnosticDescriptor CounterContradictsTime = new(
        "KSK050",
        Warning,
        "Payment {0} has a higher counter than {1} but ended before it: the clock of the kiosk jumped.",
        "Le paiement {0} a un compteur plus élevé que {1} mais s'est achevé avant : l'horloge de la borne a sauté."
    );

    /// <summary>A payment after the file that holds it.</summary>
    public static readonly DiagnosticDescriptor PaymentAfterFile = new(
        "KSK051",
        Warning,
        "Payment {0} ended after the file was made.",
        "Le paiement {0} s'est achevé après la création du fichier."
    );

    /// <summary>A payment outside the period.</summary>
    public static readonly DiagnosticDescriptor OutsidePeriod = new(
        "KSK052",
        Warning,
        "Payment {0} of {1} lies outside the business period of the file.",
        "Le paiement {0} du {1} est hors de la période du fichier."
    );

    /// <summary>An offset that is not the zone's.</summary>
    public static readonly DiagnosticDescriptor OffsetContradictsZone = new(
        "KSK053",
        Warning,
        "The offset {0} of {1} is not that of {2}.",
        "Le décalage {0} de {1} n'est pas celui de {2}."
    );

    /// <summary>A zone this machine does not know.</summary>
    public static readonly DiagnosticDescriptor ZoneUnknown = new(
        "KSK054",
        Info,
        "This machine does not know the time zone {0}: the offsets were not compared with it.",
        "Cette machine ne connaît pas le fuseau {0} : les décalages n'ont pas été comparés."
    );

    /// <summary>A file made before the one before it.</summary>
    public static readonly DiagnosticDescriptor CreatedBeforePrevious = new(
        "KSK055",
        Warning,
        "The file was made before the previous one: the clock of the kiosk jumped.",
        "Le fichier a été créé avant le précédent : l'horloge de la borne a sauté."
    );

    /// <summary>A debt above the ceiling paid in cash.</summary>
    public static readonly DiagnosticDescriptor CashCeiling = new(
        "KSK060",
        Warning,
        "A debt of {0} was paid in cash; the ceiling is {1} (payments of one debtor added up).",
        "Une dette de {0} a été payée en espèces ; le plafond est de {1} (paiements d'un débiteur cumulés)."
    );

    /// <summary>The file is known.</summary>
    public static readonly DiagnosticDescriptor AlreadyDone = new(
        "KSK070",
        Info,
        "File {0} was taken in before; nothing to do.",
        "Le fichier {0} a déjà été importé ; rien à faire."
    );

    /// <summary>A known file with other bytes.</summary>
    public static readonly DiagnosticDescriptor FileConflict = new(
        "KSK071",
        Error,
        "File {0} was taken in before with other content: known {1}, now {2}.",
        "Le fichier {0} a déjà été importé avec un autre contenu : connu {1}, reçu {2}."
    );

    /// <summary>Files are missing before this one.</summary>
    public static readonly DiagnosticDescriptor Gap = new(
        "KSK072",
        Warning,
        "Files {0} to {1} are missing before file {2}.",
        "Les fichiers {0} à {1} manquent avant le fichier {2}."
    );

    /// <summary>A missing file came.</summary>
    public static readonly DiagnosticDescriptor LateFile = new(
        "KSK073",
        Info,
        "File {0} was missing and has come.",
        "Le fichier {0} manquait et est arrivé."
    );

    /// <summary>Two neighbours contradict each other.</summary>
    public static readonly DiagnosticDescriptor ChainBroken = new(
        "KSK074",
        Warning,
        "The chain is broken: file {1} names another content for file {0} than was received.",
        "La chaîne est rompue : le fichier {1} désigne pour le fichier {0} un autre contenu que celui reçu."
    );

    /// <summary>A new epoch nobody confirmed.</summary>
    public static readonly DiagnosticDescriptor NewEpoch = new(
        "KSK075",
        Warning,
        "The kiosk announces epoch {0}, the known one is {1}: a person must confirm the reset.",
        "La borne annonce l'époque {0}, celle connue est {1} : une personne doit confirmer la remise à zéro."
    );

    /// <summary>The sequence began anew in the same epoch.</summary>
    public static readonly DiagnosticDescriptor RestartWithoutEpoch = new(
        "KSK076",
        Error,
        "The sequence starts again at 1 although the epoch is still {0} and {1} files are known.",
        "La séquence repart à 1 alors que l'époque est toujours {0} et que {1} fichiers sont connus."
    );

    /// <summary>Another kiosk than the registered one.</summary>
    public static readonly DiagnosticDescriptor OtherKiosk = new(
        "KSK077",
        Error,
        "The file comes from kiosk {0}; {1} is expected.",
        "Le fichier vient de la borne {0} ; {1} est attendue."
    );

    /// <summary>Another custody than the registered one.</summary>
    public static readonly DiagnosticDescriptor OtherCustody = new(
        "KSK078",
        Error,
        "The file says that the money is the {0}'s; the kiosk is registered as the {1}'s.",
        "Le fichier dit que l'argent appartient à : {0} ; la borne est enregistrée avec : {1}."
    );

    /// <summary>A known payment with other content.</summary>
    public static readonly DiagnosticDescriptor PaymentConflict = new(
        "KSK080",
        Error,
        "Payment {0} is known with other content: the file is not taken in.",
        "Le paiement {0} est connu avec un autre contenu : le fichier n'est pas importé."
    );

    /// <summary>A known payment again.</summary>
    public static readonly DiagnosticDescriptor PaymentKnown = new(
        "KSK081",
        Info,
        "Payment {0} is known with the same content and counts once.",
        "Le paiement {0} est connu avec le même contenu et compte une fois."
    );

    /// <summary>A reversal of something unknown.</summary>
    public static readonly DiagnosticDescriptor ReversesUnknown = new(
        "KSK082",
        Warning,
        "Payment {0} reverses {1}, which is not known yet: the file is held.",
        "Le paiement {0} annule {1}, encore inconnu : le fichier est retenu."
    );

    /// <summary>A file from before what is remembered.</summary>
    public static readonly DiagnosticDescriptor TooOld = new(
        "KSK083",
        Error,
        "File {0} is older than what is remembered of this kiosk, and the store does not know it.",
        "Le fichier {0} est plus ancien que ce qui est retenu de cette borne, et le stockage ne le connaît pas."
    );

    /// <summary>The box was opened with other cash than it was closed with.</summary>
    public static readonly DiagnosticDescriptor OpeningDiffers = new(
        "KSK084",
        Warning,
        "The box opens with {0}; the file before closed it with {1}.",
        "La caisse s'ouvre avec {0} ; le fichier précédent l'avait fermée avec {1}."
    );

    /// <summary>A debtor key stands twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateDebtor = new(
        "KSK090",
        Error,
        "The debtor key {0} stands twice.",
        "La clé de débiteur {0} figure deux fois."
    );

    /// <summary>Two debtors with one coupon key.</summary>
    public static readonly DiagnosticDescriptor DuplicateCoupon = new(
        "KSK091",
        Error,
        "Debtors {0} and {1} have one coupon key.",
        "Les débiteurs {0} et {1} ont la même clé de coupon."
    );

    /// <summary>The balances add up to something else.</summary>
    public static readonly DiagnosticDescriptor BalanceMismatch = new(
        "KSK092",
        Error,
        "The trailer gives {0} as the total of the balances; the records give {1}.",
        "La fin de fichier donne {0} comme total des soldes ; les enregistrements donnent {1}."
    );

    /// <summary>The list shrank too much.</summary>
    public static readonly DiagnosticDescriptor ShrinkGuard = new(
        "KSK093",
        Warning,
        "The list has {0} debtors and {1}, the last one {2} and {3}: a person must confirm it.",
        "La liste compte {0} débiteurs et {1}, la précédente {2} et {3} : une personne doit la confirmer."
    );

    /// <summary>The list grew a lot.</summary>
    public static readonly DiagnosticDescriptor Growth = new(
        "KSK094",
        Warning,
        "The list has {0} debtors and {1}, the last one {2} and {3}: is it the right entity, once?",
        "La liste compte {0} débiteurs et {1}, la précédente {2} et {3} : est-ce la bonne entité, une seule fois ?"
    );

    /// <summary>A delta without snapshot, or a snapshot with parts of a delta.</summary>
    public static readonly DiagnosticDescriptor DeltaBase = new(
        "KSK095",
        Error,
        "A delta names the snapshot it applies to; a snapshot names none and removes nobody.",
        "Un delta désigne la liste complète à laquelle il s'applique ; une liste complète n'en désigne pas et ne retire personne."
    );

    /// <summary>A file that may not be used any more when it is made.</summary>
    public static readonly DiagnosticDescriptor ExpiredAtBirth = new(
        "KSK096",
        Error,
        "The file may not be used after an instant that is not after its creation.",
        "Le fichier ne peut plus servir après un instant qui n'est pas postérieur à sa création."
    );

    /// <summary>Limits of a debtor that contradict each other.</summary>
    public static readonly DiagnosticDescriptor LimitsReversed = new(
        "KSK097",
        Error,
        "Debtor {0}: the minimum is above the maximum.",
        "Débiteur {0} : le minimum dépasse le maximum."
    );

    /// <summary>The name of a file that is not safe.</summary>
    public static readonly DiagnosticDescriptor UnsafeName = new(
        "KSK100",
        Error,
        "The file name '{0}' is not one that every system takes; the file was left where it is.",
        "Le nom de fichier « {0} » n'est pas admis par tous les systèmes ; le fichier est resté en place."
    );

    /// <summary>The bytes are not those the marker vouches for.</summary>
    public static readonly DiagnosticDescriptor MarkerMismatch = new(
        "KSK101",
        Error,
        "The file is not the one its marker {0} vouches for: it is cut, was changed, or is still being uploaded.",
        "Le fichier n'est pas celui que garantit son marqueur {0} : coupé, modifié ou encore en cours d'envoi."
    );

    /// <summary>The file is still coming.</summary>
    public static readonly DiagnosticDescriptor NotYetWhole = new(
        "KSK102",
        Info,
        "The file has no marker and no end yet: it may still be uploaded, and is left for the next time.",
        "Le fichier n'a ni marqueur ni fin : l'envoi peut être en cours, il est laissé pour la prochaine fois."
    );

    /// <summary>Names that differ by case only.</summary>
    public static readonly DiagnosticDescriptor NamesDifferByCase = new(
        "KSK103",
        Error,
        "'{0}' and '{1}' differ by upper and lower case only; both were left where they are.",
        "« {0} » et « {1} » ne diffèrent que par la casse ; les deux sont restés en place."
    );

    /// <summary>A state record that cannot be read.</summary>
    public static readonly DiagnosticDescriptor StateUnreadable = new(
        "KSK110",
        Error,
        "The stored state of the kiosk cannot be read: {0}",
        "L'état enregistré de la borne est illisible : {0}"
    );

    /// <summary>A state record from a newer version.</summary>
    public static readonly DiagnosticDescriptor StateVersion = new(
        "KSK111",
        Error,
        "The stored state of the kiosk has version {0}; this package reads up to {1}.",
        "L'état enregistré de la borne est en version {0} ; cette bibliothèque lit jusqu'à {1}."
    );

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        EncodingRefused,
        NotWellFormed,
        Truncated,
        UnknownRoot,
        WrongDirection,
        UnknownVersion,
        Missing,
        Repeated,
        InvalidValue,
        UnknownElement,
        FileTooLarge,
        TooManyRecords,
        NoOffset,
        PeriodReversed,
        WrongExponent,
        WrongPrevious,
        OtherCurrency,
        UnbalancedPayment,
        DenominationMismatch,
        EndBeforeStart,
        DuplicateTransaction,
        StatusContradictsAmounts,
        ReversalReference,
        TenderDetails,
        WrongRounding,
        CardNotMasked,
        NoDebtor,
        ReversalDiffers,
        CountMismatch,
        TotalMismatch,
        BoxLineMismatch,
        BoxContradictsPayments,
        BoxContradictsTotal,
        CounterContradictsTime,
        PaymentAfterFile,
        OutsidePeriod,
        OffsetContradictsZone,
        ZoneUnknown,
        CreatedBeforePrevious,
        CashCeiling,
        AlreadyDone,
        FileConflict,
        Gap,
        LateFile,
        ChainBroken,
        NewEpoch,
        RestartWithoutEpoch,
        OtherKiosk,
        OtherCustody,
        PaymentConflict,
        PaymentKnown,
        ReversesUnknown,
        TooOld,
        OpeningDiffers,
        DuplicateDebtor,
        DuplicateCoupon,
        BalanceMismatch,
        ShrinkGuard,
        Growth,
        DeltaBase,
        ExpiredAtBirth,
        LimitsReversed,
        UnsafeName,
        MarkerMismatch,
        NotYetWhole,
        NamesDifferByCase,
        StateUnreadable,
        StateVersion,
    ];
}
