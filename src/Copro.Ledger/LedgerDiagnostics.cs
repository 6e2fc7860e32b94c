namespace Copro.Ledger;

/// <summary>The findings of this package: what stands against a commit, an account, a posting, a chain or a FEC.</summary>
/// <remarks>Each one's cause and cure: <c>docs/diagnostics/LDG.md</c>. Codes are never reused.</remarks>
public static class LedgerDiagnostics
{
    /// <summary>A source came again under its key with other content.</summary>
    public static readonly DiagnosticDescriptor SourceConflict = Error(
        "LDG001",
        "The source {0} is already known with other content.",
        "Le document {0} est déjà connu avec un autre contenu."
    );

    /// <summary>A record has changed since it was read.</summary>
    public static readonly DiagnosticDescriptor VersionConflict = Error(
        "LDG002",
        "The {0} {1} was changed by somebody else: version {2} was read, version {3} is stored.",
        "{0} {1} : modifié entre-temps ; version lue {2}, version enregistrée {3}."
    );

    /// <summary>A movement is in the books under another id.</summary>
    public static readonly DiagnosticDescriptor KeyConflict = Error(
        "LDG003",
        "The movement {0} is already in the daybook as receipt {1}.",
        "Le mouvement {0} est déjà au brouillard sous l'encaissement {1}."
    );

    /// <summary>An entry does not continue its journal.</summary>
    public static readonly DiagnosticDescriptor NotTheNextEntry = Error(
        "LDG004",
        "Entry {0} does not continue journal {1} of {2} in {3}: number {4} over the hash before it is expected.",
        "L'écriture {0} ne prolonge pas le journal {1} de {2} sur {3} : numéro attendu {4}, chaîné à la précédente."
    );

    /// <summary>No fiscal year covers a date.</summary>
    public static readonly DiagnosticDescriptor NoFiscalYear = Error(
        "LDG005",
        "Entity {0} has no fiscal year for {1}.",
        "L'entité {0} n'a pas d'exercice couvrant le {1}."
    );

    /// <summary>An entry falls in a closed period.</summary>
    public static readonly DiagnosticDescriptor ClosedPeriod = Error(
        "LDG006",
        "The period of {1} is closed in {0}; the first open date is {2}.",
        "La période du {1} est clôturée dans {0} ; première date ouverte : {2}."
    );

    /// <summary>No period from a date on is open.</summary>
    public static readonly DiagnosticDescriptor NoOpenPeriod = Error(
        "LDG007",
        "{0} has no open period from {1} on.",
        "{0} n'a aucune période ouverte à partir du {1}."
    );

    /// <summary>A message id is taken.</summary>
    public static readonly DiagnosticDescriptor MessageConflict = Error(
        "LDG008",
        "There is already a message {0}.",
        "Le message {0} existe déjà."
    );

    /// <summary>The books have no such entity.</summary>
    public static readonly DiagnosticDescriptor UnknownEntity = Error(
        "LDG009",
        "There is no entity {0} in these books.",
        "L'entité {0} n'existe pas dans ce cabinet."
    );

    /// <summary>An account is not in the list of its entity's kind.</summary>
    public static readonly DiagnosticDescriptor AccountNotInChart = Error(
        "LDG020",
        "Account {0} is not in the {1}; use {2}.",
        "Le compte {0} ne figure pas dans {1} ; utiliser {2}."
    );

    /// <summary>An account is in no chart.</summary>
    public static readonly DiagnosticDescriptor AccountUnknown = Error(
        "LDG021",
        "Account {0} is not in the {1} and none does its job.",
        "Le compte {0} ne figure pas dans {1} et aucun n'en tient lieu."
    );

    /// <summary>An account only groups others.</summary>
    public static readonly DiagnosticDescriptor AccountIsHeading = Error(
        "LDG022",
        "Account {0} of the {1} is a heading; use one of the accounts below it.",
        "Le compte {0} de {1} est un intitulé ; utiliser un de ses comptes."
    );

    /// <summary>An account was not yet in the list.</summary>
    public static readonly DiagnosticDescriptor AccountNotYet = Error(
        "LDG023",
        "Account {0} is in the {1} from {2} only; the entry is of {3}.",
        "Le compte {0} n'entre dans {1} que le {2} ; l'écriture est du {3}."
    );

    /// <summary>An account has left the list.</summary>
    public static readonly DiagnosticDescriptor AccountNoLonger = Error(
        "LDG024",
        "Account {0} left the {1} on {2}; the entry is of {3}.",
        "Le compte {0} est sorti de {1} le {2} ; l'écriture est du {3}."
    );

    /// <summary>No posting rule fits.</summary>
    public static readonly DiagnosticDescriptor NoPostingRule = Error(
        "LDG030",
        "No rule of {0} posts a {1} by {2} from {3} in a {4}.",
        "Aucune règle de {0} ne comptabilise {1}, {2}, {3} pour une entité {4}."
    );

    /// <summary>A movement needs a debtor account and names none that exists.</summary>
    public static readonly DiagnosticDescriptor DebtorAccountMissing = Error(
        "LDG031",
        "Movement {0} needs a debtor account that exists in {1}.",
        "Le mouvement {0} exige un compte existant dans {1}."
    );

    /// <summary>A movement needs a bank account and names none that exists.</summary>
    public static readonly DiagnosticDescriptor BankAccountMissing = Error(
        "LDG032",
        "Movement {0} needs a bank account of {1}.",
        "Le mouvement {0} exige un compte bancaire de {1}."
    );

    /// <summary>A movement needs a settlement and names none that exists.</summary>
    public static readonly DiagnosticDescriptor SettlementMissing = Error(
        "LDG033",
        "Movement {0} brings no settlement known in {1}.",
        "Le mouvement {0} ne dénoue aucune remise connue de {1}."
    );

    /// <summary>Two currencies meet.</summary>
    public static readonly DiagnosticDescriptor CurrencyMismatch = Error(
        "LDG034",
        "Movement {0} is in {1}, {2} keeps its books in {3}.",
        "Le mouvement {0} est en {1}, {2} est tenue en {3}."
    );

    /// <summary>A posting rule has no line for a part of a movement.</summary>
    public static readonly DiagnosticDescriptor RuleLeavesOut = Error(
        "LDG035",
        "Rule {0} has no line for the {1} of movement {2}.",
        "La règle {0} n'a pas de ligne pour {1} du mouvement {2}."
    );

    /// <summary>No transit account is known.</summary>
    public static readonly DiagnosticDescriptor TransitAccountMissing = Error(
        "LDG036",
        "{0} names no account for money in transit of kind {1}.",
        "{0} ne donne pas de compte pour l'argent en cours de type {1}."
    );

    /// <summary>There is no such receipt.</summary>
    public static readonly DiagnosticDescriptor UnknownReceipt = Error(
        "LDG040",
        "There is no receipt {0} in these books.",
        "L'encaissement {0} n'existe pas dans ce cabinet."
    );

    /// <summary>What was asked has been done before.</summary>
    public static readonly DiagnosticDescriptor AlreadyDone = Info(
        "LDG041",
        "Receipt {0} is already {1}, by {2} at {3}.",
        "L'encaissement {0} est déjà {1}, par {2} le {3}."
    );

    /// <summary>The state of a receipt does not allow this.</summary>
    public static readonly DiagnosticDescriptor WrongState = Error(
        "LDG042",
        "Receipt {0} is {1}; this needs {2}.",
        "L'encaissement {0} est {1} ; il faudrait {2}."
    );

    /// <summary>A receipt has no journal.</summary>
    public static readonly DiagnosticDescriptor JournalMissing = Error(
        "LDG043",
        "Receipt {0} has no journal: {1} assigns none to {2} by {3}.",
        "L'encaissement {0} n'a pas de journal : {1} n'en affecte aucun à {2}, {3}."
    );

    /// <summary>A receipt lacks the voucher its journal asks for.</summary>
    public static readonly DiagnosticDescriptor VoucherMissing = Error(
        "LDG044",
        "Receipt {0} has no voucher, journal {1} asks for one.",
        "L'encaissement {0} n'a pas de pièce, le journal {1} l'exige."
    );

    /// <summary>There is no such journal.</summary>
    public static readonly DiagnosticDescriptor UnknownJournal = Error(
        "LDG045",
        "{0} has no journal {1}.",
        "{0} n'a pas de journal {1}."
    );

    /// <summary>The collection file of a receipt was not generated.</summary>
    public static readonly DiagnosticDescriptor FileNotGenerated = Error(
        "LDG046",
        "Receipt {0} is a direct debit whose collection file was not generated yet.",
        "L'encaissement {0} est un prélèvement dont le fichier n'est pas généré."
    );

    /// <summary>An allocation is above what is left to pay.</summary>
    public static readonly DiagnosticDescriptor AllocationAboveRemaining = Error(
        "LDG047",
        "Receipt {0} pays {1} of item {2}, of which {3} remains.",
        "L'encaissement {0} paie {1} sur l'échéance {2}, dont il reste {3}."
    );

    /// <summary>An allocation names an item that the account does not owe.</summary>
    public static readonly DiagnosticDescriptor AllocationOfOtherAccount = Error(
        "LDG048",
        "Receipt {0} pays item {1}, which account {2} does not owe.",
        "L'encaissement {0} paie l'échéance {1}, que le compte {2} ne doit pas."
    );

    /// <summary>Allocations exceed the receipt.</summary>
    public static readonly DiagnosticDescriptor AllocationsAboveAmount = Error(
        "LDG049",
        "Receipt {0} of {1} has allocations of {2}.",
        "L'encaissement {0} de {1} porte des affectations de {2}."
    );

    /// <summary>A return names no receipt that exists.</summary>
    public static readonly DiagnosticDescriptor OriginalMissing = Error(
        "LDG050",
        "Return {0} takes back no known receipt of {1}.",
        "Le rejet {0} ne reprend aucun encaissement connu de {1}."
    );

    /// <summary>A return takes back a receipt that does not count yet.</summary>
    public static readonly DiagnosticDescriptor OriginalNotValidated = Error(
        "LDG051",
        "Return {0} takes back receipt {1}, which is not validated.",
        "Le rejet {0} reprend l'encaissement {1}, qui n'est pas validé."
    );

    /// <summary>A return takes back more than was paid.</summary>
    public static readonly DiagnosticDescriptor ReturnAboveOriginal = Error(
        "LDG052",
        "Return {0} of {1} exceeds what is left of receipt {2}: {3}.",
        "Le rejet {0} de {1} dépasse ce qui reste de l'encaissement {2} : {3}."
    );

    /// <summary>A settlement brings more than is in transit.</summary>
    public static readonly DiagnosticDescriptor SettlementAboveGross = Error(
        "LDG053",
        "Movement {0} brings {1} to settlement {2}, of which {3} is expected.",
        "Le mouvement {0} apporte {1} à la remise {2}, dont {3} est attendu."
    );

    /// <summary>Others changed the records faster than this could be committed.</summary>
    public static readonly DiagnosticDescriptor TooManyConflicts = Error(
        "LDG054",
        "After {0} attempts somebody else was faster: {1}",
        "Après {0} tentatives, un autre traitement a été plus rapide : {1}"
    );

    /// <summary>An act needs a reason and got none.</summary>
    public static readonly DiagnosticDescriptor ReasonMissing = Error(
        "LDG055",
        "Receipt {0} cannot be taken out of the daybook without a reason.",
        "L'encaissement {0} ne peut quitter le brouillard sans motif."
    );

    /// <summary>A movement has no amount.</summary>
    public static readonly DiagnosticDescriptor ZeroAmount = Error(
        "LDG060",
        "Movement {0} has no amount.",
        "Le mouvement {0} n'a pas de montant."
    );

    /// <summary>A movement is dated in the future.</summary>
    public static readonly DiagnosticDescriptor FutureDate = Error(
        "LDG061",
        "Movement {0} is dated {1}, after {2}.",
        "Le mouvement {0} est daté du {1}, après le {2}."
    );

    /// <summary>A movement names an account that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownDebtorAccount = Warning(
        "LDG062",
        "Movement {0} names an account that {1} does not have.",
        "Le mouvement {0} nomme un compte que {1} n'a pas."
    );

    /// <summary>A rule set or chart is not readable.</summary>
    public static readonly DiagnosticDescriptor DataMalformed = Error(
        "LDG070",
        "The data is not readable at line {0}, byte {1}: {2}",
        "Les données sont illisibles ligne {0}, octet {1} : {2}"
    );

    /// <summary>A rule is not usable.</summary>
    public static readonly DiagnosticDescriptor RuleInvalid = Error("LDG071", "Rule {0}: {1}", "Règle {0} : {1}");

    /// <summary>A number is missing in a journal.</summary>
    public static readonly DiagnosticDescriptor ChainGap = Error(
        "LDG080",
        "Entry {0} follows number {1}: a number is missing or repeated.",
        "L'écriture {0} suit le numéro {1} : un numéro manque ou se répète."
    );

    /// <summary>An entry does not name the hash before it.</summary>
    public static readonly DiagnosticDescriptor ChainBroken = Error(
        "LDG081",
        "Entry {0} does not carry the hash of the entry before it.",
        "L'écriture {0} ne porte pas l'empreinte de la précédente."
    );

    /// <summary>An entry is not what was hashed.</summary>
    public static readonly DiagnosticDescriptor HashWrong = Error(
        "LDG082",
        "Entry {0} has been changed: its hash is {1}, its content gives {2}.",
        "L'écriture {0} a été modifiée : empreinte {1}, contenu {2}."
    );

    /// <summary>The personal texts of an entry are not what was digested.</summary>
    public static readonly DiagnosticDescriptor TextsWrong = Error(
        "LDG083",
        "The texts of entry {0} have been changed.",
        "Les textes de l'écriture {0} ont été modifiés."
    );

    /// <summary>An entry in the chain does not balance.</summary>
    public static readonly DiagnosticDescriptor EntryUnbalanced = Error(
        "LDG084",
        "Entry {0} does not balance.",
        "L'écriture {0} n'est pas équilibrée."
    );

    /// <summary>A line of a FEC is longer than is read.</summary>
    public static readonly DiagnosticDescriptor FecLineLimit = Error(
        "LDG090",
        "The line is longer than {0} bytes; reading stops here.",
        "La ligne dépasse {0} octets ; la lecture s'arrête ici."
    );

    /// <summary>The file is empty.</summary>
    public static readonly DiagnosticDescriptor FecEmpty = Error(
        "LDG100",
        "The file is empty.",
        "Le fichier est vide."
    );

    /// <summary>The file is UTF-16.</summary>
    public static readonly DiagnosticDescriptor FecUtf16 = Error(
        "LDG101",
        "The file is UTF-16; ASCII, ISO 8859-15 or UTF-8 is asked for.",
        "Le fichier est en UTF-16 ; ASCII, ISO 8859-15 ou UTF-8 est exigé."
    );

    /// <summary>The separator is neither TAB nor bar.</summary>
    public static readonly DiagnosticDescriptor FecSeparator = Error(
        "LDG102",
        "The names are separated by neither TAB nor |.",
        "Les noms ne sont séparés ni par tabulation ni par |."
    );

    /// <summary>A field name is missing or renamed.</summary>
    public static readonly DiagnosticDescriptor FecNameMissing = Error(
        "LDG103",
        "The field {0} is missing.",
        "Le champ {0} est absent."
    );

    /// <summary>The fields stand in another order.</summary>
    public static readonly DiagnosticDescriptor FecNameOrder = Error(
        "LDG104",
        "The field {0} stands at place {1}, {2} is asked for.",
        "Le champ {0} est en position {1} au lieu de {2}."
    );

    /// <summary>There are names and no line.</summary>
    public static readonly DiagnosticDescriptor FecNoLines = Error(
        "LDG105",
        "The file has no line after the names.",
        "Le fichier n'a aucune ligne après les noms."
    );

    /// <summary>A line has too few fields.</summary>
    public static readonly DiagnosticDescriptor FecLineShort = Error(
        "LDG106",
        "The line has {0} fields, the header {1}.",
        "La ligne a {0} champs, l'en-tête {1}."
    );

    /// <summary>A line is blank.</summary>
    public static readonly DiagnosticDescriptor FecLineBlank = Error(
        "LDG107",
        "The line is blank.",
        "La ligne est vide."
    );

    /// <summary>A line has too many fields.</summary>
    public static readonly DiagnosticDescriptor FecLineLong = Error(
        "LDG108",
        "The line has {0} fields, the header {1}.",
        "La ligne a {0} champs, l'en-tête {1}."
    );

    /// <summary>Every line ends with a separator too many.</summary>
    public static readonly DiagnosticDescriptor FecExtraSeparator = Warning(
        "LDG109",
        "Every line, the names included, has an empty field at its end.",
        "Chaque ligne, en-tête compris, se termine par un champ vide."
    );

    /// <summary>The file starts with a byte order mark.</summary>
    public static readonly DiagnosticDescriptor FecMark = Warning(
        "LDG110",
        "The file starts with a UTF-8 byte order mark.",
        "Le fichier commence par une marque d'ordre des octets."
    );

    /// <summary>Bytes are not UTF-8.</summary>
    public static readonly DiagnosticDescriptor FecBytes = Warning(
        "LDG111",
        "The line is not UTF-8; it was read as ISO 8859-1.",
        "La ligne n'est pas en UTF-8 ; lue en ISO 8859-1."
    );

    /// <summary>A field name has other capitals.</summary>
    public static readonly DiagnosticDescriptor FecNameCase = Warning(
        "LDG112",
        "The field {0} is written {1}.",
        "Le champ {0} est écrit {1}."
    );

    /// <summary>A field that may not be blank is.</summary>
    public static readonly DiagnosticDescriptor FecFieldBlank = Error(
        "LDG113",
        "The field {0} is blank.",
        "Le champ {0} est vide."
    );

    /// <summary>A date does not exist or has another form.</summary>
    public static readonly DiagnosticDescriptor FecDateImpossible = Error(
        "LDG114",
        "The date {1} in {0} is no AAAAMMJJ of the calendar.",
        "La date {1} dans {0} n'est pas un AAAAMMJJ du calendrier."
    );

    /// <summary>An entry date lies outside the year that the name closes.</summary>
    public static readonly DiagnosticDescriptor FecDateOut = Error(
        "LDG115",
        "The date {0} lies outside the twelve months that end on {1}.",
        "La date {0} est hors des douze mois clos le {1}."
    );

    /// <summary>An amount is not readable.</summary>
    public static readonly DiagnosticDescriptor FecAmount = Error(
        "LDG116",
        "{0} is '{1}': digits and a decimal comma are asked for.",
        "{0} vaut « {1} » : chiffres et virgule décimale exigés."
    );

    /// <summary>An amount is in exponent notation or too long.</summary>
    public static readonly DiagnosticDescriptor FecAmountExponent = Error(
        "LDG117",
        "{0} is '{1}': exponent notation or more than 18 digits.",
        "{0} vaut « {1} » : notation scientifique ou plus de 18 chiffres."
    );

    /// <summary>An entry does not balance.</summary>
    public static readonly DiagnosticDescriptor FecUnbalanced = Error(
        "LDG118",
        "Entry {0} of journal {1} is off by {2}.",
        "L'écriture {0} du journal {1} est déséquilibrée de {2}."
    );

    /// <summary>A line has debit and credit.</summary>
    public static readonly DiagnosticDescriptor FecBothSides = Error(
        "LDG119",
        "Debit and credit are both set.",
        "Débit et crédit sont tous deux servis."
    );

    /// <summary>A line has neither debit nor credit.</summary>
    public static readonly DiagnosticDescriptor FecNoSide = Error(
        "LDG120",
        "Debit and credit are both zero.",
        "Débit et crédit sont nuls."
    );

    /// <summary>An account does not start with three digits.</summary>
    public static readonly DiagnosticDescriptor FecAccount = Error(
        "LDG121",
        "The account {0} does not start with three digits.",
        "Le compte {0} ne commence pas par trois chiffres."
    );

    /// <summary>Lettering without date, or the reverse.</summary>
    public static readonly DiagnosticDescriptor FecLettering = Error(
        "LDG122",
        "EcritureLet and DateLet come together or not at all.",
        "EcritureLet et DateLet vont ensemble ou pas du tout."
    );

    /// <summary>An amount in currency is incomplete.</summary>
    public static readonly DiagnosticDescriptor FecCurrency = Error(
        "LDG123",
        "Montantdevise '{0}' and Idevise '{1}' do not go together.",
        "Montantdevise « {0} » et Idevise « {1} » ne vont pas ensemble."
    );

    /// <summary>Two entries have one number.</summary>
    public static readonly DiagnosticDescriptor FecNumberReused = Error(
        "LDG124",
        "Number {0} of journal {1} is used by more than one entry.",
        "Le numéro {0} du journal {1} sert à plusieurs écritures."
    );

    /// <summary>One entry has two dates.</summary>
    public static readonly DiagnosticDescriptor FecTwoDates = Error(
        "LDG125",
        "Entry {0} of journal {1} has the dates {2} and {3}.",
        "L'écriture {0} du journal {1} porte les dates {2} et {3}."
    );

    /// <summary>A number is missing or out of order.</summary>
    public static readonly DiagnosticDescriptor FecGap = Warning(
        "LDG126",
        "Number {0} follows {1} in journal {2}.",
        "Le numéro {0} suit {1} dans le journal {2}."
    );

    /// <summary>The lines of an entry are not together.</summary>
    public static readonly DiagnosticDescriptor FecLinesApart = Warning(
        "LDG127",
        "The lines of entry {0} of journal {1} stand apart.",
        "Les lignes de l'écriture {0} du journal {1} sont dispersées."
    );

    /// <summary>Dates of a line disagree.</summary>
    public static readonly DiagnosticDescriptor FecDatesDisagree = Warning(
        "LDG128",
        "{0} {1} does not go with EcritureDate {2}.",
        "{0} {1} ne s'accorde pas avec EcritureDate {2}."
    );

    /// <summary>An amount has more than two decimals.</summary>
    public static readonly DiagnosticDescriptor FecDecimals = Warning(
        "LDG129",
        "{0} is '{1}': more than two decimals.",
        "{0} vaut « {1} » : plus de deux décimales."
    );

    /// <summary>An auxiliary account has no name.</summary>
    public static readonly DiagnosticDescriptor FecAuxiliary = Warning(
        "LDG130",
        "CompAuxNum {0} has no CompAuxLib.",
        "CompAuxNum {0} n'a pas de CompAuxLib."
    );

    /// <summary>The file's name is not SIREN, FEC, date.</summary>
    public static readonly DiagnosticDescriptor FecFileName = Error(
        "LDG131",
        "The name {0} is not SirenFECAAAAMMJJ.",
        "Le nom {0} n'est pas SirenFECAAAAMMJJ."
    );

    /// <summary>The name does not start with nine digits, or its date does not exist.</summary>
    public static readonly DiagnosticDescriptor FecSiren = Error(
        "LDG132",
        "The name {0} has no SIREN of nine digits or no date of the calendar.",
        "Le nom {0} n'a pas de SIREN à neuf chiffres ou pas de date du calendrier."
    );

    /// <summary>FEC in the name is in lower case.</summary>
    public static readonly DiagnosticDescriptor FecNameLower = Warning(
        "LDG133",
        "The name {0} has FEC in lower case.",
        "Le nom {0} a FEC en minuscules."
    );

    /// <summary>Sens is not a side.</summary>
    public static readonly DiagnosticDescriptor FecSense = Error(
        "LDG134",
        "Sens is '{0}': D, C, +1 or -1 is asked for.",
        "Sens vaut « {0} » : D, C, +1 ou -1 exigé."
    );

    /// <summary>A side is blank.</summary>
    public static readonly DiagnosticDescriptor FecSideBlank = Error(
        "LDG135",
        "{0} is blank: write 0,00.",
        "{0} est vide : écrire 0,00."
    );

    /// <summary>A lettering group does not balance.</summary>
    public static readonly DiagnosticDescriptor FecLetterGroup = Warning(
        "LDG136",
        "The lettering {0} of account {1} is off by {2}.",
        "Le lettrage {0} du compte {1} est déséquilibré de {2}."
    );

    /// <summary>A text of a TAB file has a bar.</summary>
    public static readonly DiagnosticDescriptor FecBar = Warning(
        "LDG137",
        "{0} has a bar (|).",
        "{0} contient une barre (|)."
    );

    /// <summary>A date has no month of the calendar.</summary>
    public static readonly DiagnosticDescriptor FecDateMonth = Error(
        "LDG138",
        "The date {1} in {0} has no month 1 to 12, or no day.",
        "La date {1} dans {0} n'a pas de mois 1 à 12, ou pas de jour."
    );

    /// <summary>All of them, ordered by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        SourceConflict,
        VersionConflict,
        KeyConflict,
        NotTheNextEntry,
        NoFiscalYear,
        ClosedPeriod,
        NoOpenPeriod,
        MessageConflict,
        UnknownEntity,
        AccountNotInChart,
        AccountUnknown,
        AccountIsHeading,
        AccountNotYet,
        AccountNoLonger,
        NoPostingRule,
        DebtorAccountMissing,
        BankAccountMissing,
        SettlementMissing,
        CurrencyMismatch,
        RuleLeavesOut,
        TransitAccountMissing,
        UnknownReceipt,
        AlreadyDone,
        WrongState,
        JournalMissing,
        VoucherMissing,
        UnknownJournal,
        FileNotGenerated,
        AllocationAboveRemaining,
        AllocationOfOtherAccount,
        AllocationsAboveAmount,
        OriginalMissing,
        OriginalNotValidated,
        ReturnAboveOriginal,
        SettlementAboveGross,
        TooManyConflicts,
        ReasonMissing,
        ZeroAmount,
        FutureDate,
        UnknownDebtorAccount,
        DataMalformed,
        RuleInvalid,
        ChainGap,
        ChainBroken,
        HashWrong,
        TextsWrong,
        EntryUnbalanced,
        FecLineLimit,
        FecEmpty,
        FecUtf16,
        FecSeparator,
        FecNameMissing,
        FecNameOrder,
        FecNoLines,
        FecLineShort,
        FecLineBlank,
        FecLineLong,
        FecExtraSeparator,
        FecMark,
        FecBytes,
        FecNameCase,
        FecFieldBlank,
        FecDateImpossible,
        FecDateOut,
        FecAmount,
        FecAmountExponent,
        FecUnbalanced,
        FecBothSides,
        FecNoSide,
        FecAccount,
        FecLettering,
        FecCurrency,
        FecNumberReused,
        FecTwoDates,
        FecGap,
        FecLinesApart,
        FecDatesDisagree,
        FecDecimals,
        FecAuxiliary,
        FecFileName,
        FecSiren,
        FecNameLower,
        FecSense,
        FecSideBlank,
        FecLetterGroup,
        FecBar,
        FecDateMonth,
    ];

    private static DiagnosticDescriptor Error(string code, string english, string french) =>
        new(code, DiagnosticSeverity.Error, english, french);

    private static DiagnosticDescriptor Warning(string code, string english, string french) =>
        new(code, DiagnosticSeverity.Warning, english, french);

    private static DiagnosticDescriptor Info(string code, string english, string french) =>
        new(code, DiagnosticSeverity.Info, english, french);
}
