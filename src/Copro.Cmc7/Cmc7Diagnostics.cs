namespace Copro.Cmc7;

/// <summary>
/// Every finding of this package, with its stable code. <c>docs/diagnostics/CMC.md</c> gives the cause and the cure of
/// each.
/// </summary>
public static class Cmc7Diagnostics
{
    /// <summary>Nothing but a frame or spaces was received.</summary>
    public static readonly DiagnosticDescriptor InputEmpty = new(
        "CMC001",
        DiagnosticSeverity.Error,
        "There is nothing to read.",
        "Il n'y a rien à lire."
    );

    /// <summary>The input is longer than a line or a code can be.</summary>
    public static readonly DiagnosticDescriptor InputTooLong = new(
        "CMC002",
        DiagnosticSeverity.Error,
        "The input has {0} characters; at most {1} are read.",
        "L'entrée a {0} caractères ; {1} au plus sont lus."
    );

    /// <summary>No digit was read.</summary>
    public static readonly DiagnosticDescriptor SymbolsOnly = new(
        "CMC003",
        DiagnosticSeverity.Error,
        "The line has symbols but no digit.",
        "La ligne a des symboles mais aucun chiffre."
    );

    /// <summary>A zone of the layout is not there.</summary>
    public static readonly DiagnosticDescriptor ZoneMissing = new(
        "CMC004",
        DiagnosticSeverity.Error,
        "Zone {0} is missing.",
        "La zone {0} manque."
    );

    /// <summary>A zone has fewer digits than its layout says.</summary>
    public static readonly DiagnosticDescriptor ZoneTooShort = new(
        "CMC005",
        DiagnosticSeverity.Error,
        "Zone {0} has {1} digits instead of {2}.",
        "La zone {0} a {1} chiffres au lieu de {2}."
    );

    /// <summary>A zone has more digits than its layout says.</summary>
    public static readonly DiagnosticDescriptor ZoneTooLong = new(
        "CMC006",
        DiagnosticSeverity.Error,
        "Zone {0} has {1} digits instead of {2}.",
        "La zone {0} a {1} chiffres au lieu de {2}."
    );

    /// <summary>A letter other than O stands where a digit belongs.</summary>
    public static readonly DiagnosticDescriptor LetterInZone = new(
        "CMC007",
        DiagnosticSeverity.Error,
        "The letter {0} stands in zone {1}, where only digits may stand.",
        "La lettre {0} se trouve dans la zone {1}, où seuls des chiffres sont permis."
    );

    /// <summary>The letter O stands where a digit belongs. It is an error, not a repair.</summary>
    public static readonly DiagnosticDescriptor LetterO = new(
        "CMC008",
        DiagnosticSeverity.Error,
        "The letter O stands in zone {0}; it is not taken for a zero.",
        "La lettre O se trouve dans la zone {0} ; elle n'est pas prise pour un zéro."
    );

    /// <summary>A character that is neither digit, symbol nor unreadable mark.</summary>
    public static readonly DiagnosticDescriptor UnexpectedCharacter = new(
        "CMC009",
        DiagnosticSeverity.Error,
        "The character {0} cannot stand in the line.",
        "Le caractère {0} ne peut pas se trouver dans la ligne."
    );

    /// <summary>The reader marked a digit as unreadable. The line is partial.</summary>
    public static readonly DiagnosticDescriptor UnreadableDigit = new(
        "CMC010",
        DiagnosticSeverity.Error,
        "Digit {0} of zone {1} could not be read.",
        "Le chiffre {0} de la zone {1} n'a pas pu être lu."
    );

    /// <summary>The reader marked a symbol as unreadable; the digits stand at their places. The line is partial.</summary>
    public static readonly DiagnosticDescriptor UnreadableSymbol = new(
        "CMC011",
        DiagnosticSeverity.Warning,
        "A separating symbol could not be read; all zones keep their places.",
        "Un symbole séparateur n'a pas pu être lu ; toutes les zones restent à leur place."
    );

    /// <summary>Shape X d7 Y d12 X d12 W: S3 and S5 changed places. Never corrected silently.</summary>
    public static readonly DiagnosticDescriptor SymbolsSwapped = new(
        "CMC012",
        DiagnosticSeverity.Error,
        "The second and third symbols are exchanged: wrong reader profile or a misread line.",
        "Les deuxième et troisième symboles sont échangés : mauvais profil de lecteur ou ligne mal lue."
    );

    /// <summary>Shape W d12 Y d12 X d7 X. Never turned round silently.</summary>
    public static readonly DiagnosticDescriptor ReadBackwards = new(
        "CMC013",
        DiagnosticSeverity.Error,
        "The line was read backwards: the cheque went in the wrong way.",
        "La ligne a été lue à l'envers : le chèque est entré dans le mauvais sens."
    );

    /// <summary>Something other than an amount zone and its symbol follows S1.</summary>
    public static readonly DiagnosticDescriptor GarbageAfterClosing = new(
        "CMC014",
        DiagnosticSeverity.Error,
        "{0} characters follow the closing symbol and are no amount zone.",
        "{0} caractères suivent le symbole de fin et ne forment pas une zone montant."
    );

    /// <summary>Nine digits between two transit symbols.</summary>
    public static readonly DiagnosticDescriptor E13B = new(
        "CMC015",
        DiagnosticSeverity.Error,
        "This is an E-13B line (the North American font), not a CMC-7 line.",
        "C'est une ligne E-13B (la police nord-américaine), pas une ligne CMC-7."
    );

    /// <summary>A second line follows the first.</summary>
    public static readonly DiagnosticDescriptor TwoLines = new(
        "CMC016",
        DiagnosticSeverity.Error,
        "Two lines are in one buffer.",
        "Deux lignes se trouvent dans un même tampon."
    );

    /// <summary>An internal slip printed in the same font: Z3 starts with 55555.</summary>
    public static readonly DiagnosticDescriptor BatchTicket = new(
        "CMC017",
        DiagnosticSeverity.Warning,
        "This is a batch ticket, not a cheque; it must not be booked as one.",
        "C'est un ticket de lot, pas un chèque ; il ne doit pas être encaissé comme tel."
    );

    /// <summary>A line of zeros is a specimen or a test print.</summary>
    public static readonly DiagnosticDescriptor AllZero = new(
        "CMC018",
        DiagnosticSeverity.Error,
        "All digits are zero.",
        "Tous les chiffres sont à zéro."
    );

    /// <summary>00, 98 and 99 are refused before any calculation.</summary>
    public static readonly DiagnosticDescriptor KeyImpossible = new(
        "CMC019",
        DiagnosticSeverity.Error,
        "The key {0} cannot exist: keys run from 01 to 97.",
        "La clé {0} n'existe pas : une clé va de 01 à 97."
    );

    /// <summary>The line and the key given do not go together.</summary>
    public static readonly DiagnosticDescriptor KeyWrong = new(
        "CMC020",
        DiagnosticSeverity.Error,
        "The key {0} does not fit the line; {1} would.",
        "La clé {0} ne correspond pas à la ligne ; la clé {1} correspondrait."
    );

    /// <summary>Unreadable digits and no key given.</summary>
    public static readonly DiagnosticDescriptor KeyNotAvailable = new(
        "CMC021",
        DiagnosticSeverity.Warning,
        "There is no key to repair with: it is printed on the cheque, not in its line.",
        "Pas de clé pour réparer : elle est imprimée sur le chèque, pas dans sa ligne."
    );

    /// <summary>The key does not decide.</summary>
    public static readonly DiagnosticDescriptor RepairAmbiguous = new(
        "CMC022",
        DiagnosticSeverity.Error,
        "{0} fillings of the unreadable digits fit the key; none is applied.",
        "{0} combinaisons des chiffres illisibles correspondent à la clé ; aucune n'est appliquée."
    );

    /// <summary>Three unknown digits have some ten solutions.</summary>
    public static readonly DiagnosticDescriptor NotRepairable = new(
        "CMC023",
        DiagnosticSeverity.Error,
        "{0} digits are unreadable: the key can repair at most two.",
        "{0} chiffres sont illisibles : la clé en répare au plus deux."
    );

    /// <summary>No solution: something else is wrong as well.</summary>
    public static readonly DiagnosticDescriptor RepairImpossible = new(
        "CMC024",
        DiagnosticSeverity.Error,
        "No filling of the unreadable digits fits the key {0}: the key or a digit that was read is wrong.",
        "Aucune valeur des chiffres illisibles ne correspond à la clé {0} : la clé ou un chiffre lu est faux."
    );

    /// <summary>The repair used the key up: trust it less than a checked read.</summary>
    public static readonly DiagnosticDescriptor Repaired = new(
        "CMC025",
        DiagnosticSeverity.Warning,
        "One unreadable digit was repaired with the key; nothing is left to detect a second error.",
        "Un chiffre illisible a été réparé avec la clé ; rien ne peut plus révéler une seconde erreur."
    );

    /// <summary>Proposed, never applied.</summary>
    public static readonly DiagnosticDescriptor RepairProposed = new(
        "CMC026",
        DiagnosticSeverity.Warning,
        "Two unreadable digits have one filling that fits the key; a person must confirm it.",
        "Deux chiffres illisibles ont une seule valeur possible selon la clé ; une personne doit la confirmer."
    );

    /// <summary>The cheque of another country.</summary>
    public static readonly DiagnosticDescriptor OtherLayout = new(
        "CMC027",
        DiagnosticSeverity.Error,
        "The line has the shape of layout {0}, but {1} is set.",
        "La ligne a la forme de la disposition {0}, mais {1} est réglée."
    );

    /// <summary>A digit of another script or of full width.</summary>
    public static readonly DiagnosticDescriptor NonAsciiDigit = new(
        "CMC028",
        DiagnosticSeverity.Error,
        "The digit {0} is not one of 0 to 9.",
        "Le chiffre {0} n'est pas l'un de 0 à 9."
    );

    /// <summary>Spaces may stand beside a symbol, not inside a zone. A warning in tolerant mode.</summary>
    public static readonly DiagnosticDescriptor SpaceInZone = new(
        "CMC029",
        DiagnosticSeverity.Error,
        "A space stands inside zone {0}.",
        "Une espace se trouve dans la zone {0}."
    );

    /// <summary>The zones have their lengths but a symbol is missing or unlike its twin. Accepted with a warning in tolerant mode.</summary>
    public static readonly DiagnosticDescriptor SymbolsInconsistent = new(
        "CMC030",
        DiagnosticSeverity.Error,
        "The symbols do not stand as the layout says: {0} found, {1} expected.",
        "Les symboles ne sont pas ceux de la disposition : {0} trouvé, {1} attendu."
    );

    /// <summary>A line without symbols, or tolerant mode.</summary>
    public static readonly DiagnosticDescriptor SymbolsNotChecked = new(
        "CMC031",
        DiagnosticSeverity.Info,
        "The symbols were not sent or not looked at; only the lengths of the zones were checked.",
        "Les symboles n'ont pas été transmis ou pas examinés ; seules les longueurs des zones ont été vérifiées."
    );

    /// <summary>The symbols are recognised by position; the profile set says otherwise.</summary>
    public static readonly DiagnosticDescriptor ProfileDisagrees = new(
        "CMC032",
        DiagnosticSeverity.Warning,
        "Profile {0} sends {1} as {2}, but the line has {3} in its place.",
        "Le profil {0} envoie {1} sous la forme {2}, mais la ligne porte {3} à sa place."
    );

    /// <summary>A frame (STX, ETX, CR, LF, TAB) or spaces around the line.</summary>
    public static readonly DiagnosticDescriptor NoiseStripped = new(
        "CMC033",
        DiagnosticSeverity.Info,
        "{0} characters before and {1} after the line were removed.",
        "{0} caractères avant et {1} après la ligne ont été retirés."
    );

    /// <summary>A reader that poses as a US keyboard on an AZERTY computer.</summary>
    public static readonly DiagnosticDescriptor KeyboardRemapped = new(
        "CMC034",
        DiagnosticSeverity.Warning,
        "The text was re-mapped from a keyboard of layout {0}: the reader should be configured for it.",
        "Le texte a été reconverti depuis un clavier {0} : le lecteur devrait être configuré pour lui."
    );

    /// <summary>Both maps fit a format, with different results.</summary>
    public static readonly DiagnosticDescriptor KeyboardAmbiguous = new(
        "CMC035",
        DiagnosticSeverity.Error,
        "The French and the Belgian keyboard give two different texts; none is chosen.",
        "Les claviers français et belge donnent deux textes différents ; aucun n'est choisi."
    );

    /// <summary>^ and ¨ merge with the next character.</summary>
    public static readonly DiagnosticDescriptor KeyboardDeadKey = new(
        "CMC036",
        DiagnosticSeverity.Error,
        "A dead key of the keyboard took part in the text: it cannot be re-mapped.",
        "Une touche morte du clavier est entrée dans le texte : il ne peut pas être reconverti."
    );

    /// <summary>A Luhn digit of a Brazilian line does not fit.</summary>
    public static readonly DiagnosticDescriptor LineCheckDigitWrong = new(
        "CMC037",
        DiagnosticSeverity.Error,
        "Check digit {0} is {1}; {2} would fit.",
        "Le chiffre de contrôle {0} est {1} ; {2} conviendrait."
    );

    /// <summary>The same 31 digits in another transaction.</summary>
    public static readonly DiagnosticDescriptor ChequeAlreadyPresented = new(
        "CMC038",
        DiagnosticSeverity.Error,
        "This cheque was already presented in transaction {0}.",
        "Ce chèque a déjà été présenté dans la transaction {0}."
    );

    /// <summary>The same 31 digits with another amount.</summary>
    public static readonly DiagnosticDescriptor ChequeAmountConflict = new(
        "CMC039",
        DiagnosticSeverity.Error,
        "This cheque was already presented in transaction {0} with another amount.",
        "Ce chèque a déjà été présenté dans la transaction {0} avec un autre montant."
    );

    /// <summary>Equal wherever both are known.</summary>
    public static readonly DiagnosticDescriptor ChequePossibleDuplicate = new(
        "CMC040",
        DiagnosticSeverity.Warning,
        "The digits that were read equal those of the cheque in transaction {0}.",
        "Les chiffres lus sont ceux du chèque de la transaction {0}."
    );

    /// <summary>No layout, and no named error, fits.</summary>
    public static readonly DiagnosticDescriptor ShapeUnknown = new(
        "CMC041",
        DiagnosticSeverity.Error,
        "This is no line of a known layout.",
        "Ce n'est pas une ligne d'une disposition connue."
    );

    /// <summary>The key given has another form.</summary>
    public static readonly DiagnosticDescriptor KeyMalformed = new(
        "CMC042",
        DiagnosticSeverity.Error,
        "The key must be one or two digits, in brackets or not.",
        "La clé doit avoir un ou deux chiffres, entre parenthèses ou non."
    );

    /// <summary>More groups of digits than the layout has zones.</summary>
    public static readonly DiagnosticDescriptor TooManyZones = new(
        "CMC043",
        DiagnosticSeverity.Error,
        "The line has {0} zones; the layout has at most {1}.",
        "La ligne a {0} zones ; la disposition en a {1} au plus."
    );

    /// <summary>An internal slip printed in the same font: Z3 starts with 44444.</summary>
    public static readonly DiagnosticDescriptor DepositTicket = new(
        "CMC044",
        DiagnosticSeverity.Warning,
        "This is a deposit ticket, not a cheque; it must not be booked as one.",
        "C'est un ticket de remise, pas un chèque ; il ne doit pas être encaissé comme tel."
    );

    /// <summary>A wrong digit at an unknown place is never corrected.</summary>
    public static readonly DiagnosticDescriptor MisreadCandidates = new(
        "CMC045",
        DiagnosticSeverity.Info,
        "{0} lines that differ in one digit would fit the key; they are shown as a help, none is applied.",
        "{0} lignes qui diffèrent d'un chiffre correspondraient à la clé ; elles sont montrées pour aider, aucune n'est appliquée."
    );

    /// <summary>A key was given for a line that has none.</summary>
    public static readonly DiagnosticDescriptor KeyNotUsed = new(
        "CMC046",
        DiagnosticSeverity.Error,
        "Layout {0} has no RLMC key.",
        "La disposition {0} n'a pas de clé RLMC."
    );

    /// <summary>Without symbols or spaces the zones can be cut only when the total is right.</summary>
    public static readonly DiagnosticDescriptor DigitCount = new(
        "CMC047",
        DiagnosticSeverity.Error,
        "The line has {0} digits without any symbol; {1} are expected.",
        "La ligne a {0} chiffres sans aucun symbole ; {1} sont attendus."
    );

    /// <summary>No format fits, not even with a wrong check digit.</summary>
    public static readonly DiagnosticDescriptor NotRecognised = new(
        "CMC101",
        DiagnosticSeverity.Error,
        "The text fits no payment code that is enabled.",
        "Le texte ne correspond à aucun code de paiement activé."
    );

    /// <summary>An amount that is cut is still a number.</summary>
    public static readonly DiagnosticDescriptor PossiblyTruncated = new(
        "CMC102",
        DiagnosticSeverity.Warning,
        "The closing asterisk is missing: the amount is possibly truncated.",
        "L'astérisque final manque : le montant est peut-être tronqué."
    );

    /// <summary>A key that is cut is still a key.</summary>
    public static readonly DiagnosticDescriptor StartPossiblyTruncated = new(
        "CMC103",
        DiagnosticSeverity.Warning,
        "The opening asterisk is missing: the first key is possibly truncated.",
        "L'astérisque initial manque : la première clé est peut-être tronquée."
    );

    /// <summary>A Code 39 reader removes them.</summary>
    public static readonly DiagnosticDescriptor NotProtected = new(
        "CMC104",
        DiagnosticSeverity.Warning,
        "Both outer asterisks are missing: the text is not protected against truncation.",
        "Les deux astérisques extérieurs manquent : le texte n'est pas protégé contre la troncature."
    );

    /// <summary>A misread: 3817,8 is not 3 817,80.</summary>
    public static readonly DiagnosticDescriptor AmountDecimals = new(
        "CMC105",
        DiagnosticSeverity.Error,
        "Decimals of the amount: {0}; {1} has {2}.",
        "Décimales du montant : {0} ; {1} en a {2}."
    );

    /// <summary>3.817,83 and 3,817.83 are refused.</summary>
    public static readonly DiagnosticDescriptor AmountAmbiguous = new(
        "CMC106",
        DiagnosticSeverity.Error,
        "The amount has both point and comma, or two of one: which one separates the decimals is not known.",
        "Le montant contient point et virgule, ou deux fois l'un : on ne sait lequel sépare les décimales."
    );

    /// <summary>Zero on a coupon.</summary>
    public static readonly DiagnosticDescriptor AmountNotPositive = new(
        "CMC107",
        DiagnosticSeverity.Error,
        "The amount is zero: there is nothing to pay.",
        "Le montant est nul : il n'y a rien à payer."
    );

    /// <summary>Beyond 64 bits of minor units.</summary>
    public static readonly DiagnosticDescriptor AmountOverflow = new(
        "CMC108",
        DiagnosticSeverity.Error,
        "The amount is too large.",
        "Le montant est trop grand."
    );

    /// <summary>A sign, an exponent, another script, an underscore, a letter.</summary>
    public static readonly DiagnosticDescriptor AmountMalformed = new(
        "CMC109",
        DiagnosticSeverity.Error,
        "The character {0} cannot stand in an amount.",
        "Le caractère {0} ne peut pas se trouver dans un montant."
    );

    /// <summary>No digit.</summary>
    public static readonly DiagnosticDescriptor AmountEmpty = new(
        "CMC110",
        DiagnosticSeverity.Error,
        "The amount is empty.",
        "Le montant est vide."
    );

    /// <summary>A space in the wrong place may hide a lost digit.</summary>
    public static readonly DiagnosticDescriptor AmountGrouping = new(
        "CMC111",
        DiagnosticSeverity.Error,
        "Thousands are not in groups of three.",
        "Les milliers ne sont pas par groupes de trois."
    );

    /// <summary>Two currencies are never mixed.</summary>
    public static readonly DiagnosticDescriptor AmountCurrency = new(
        "CMC112",
        DiagnosticSeverity.Error,
        "The amount is marked {0}, but {1} is expected.",
        "Le montant porte {0}, mais {1} est attendu."
    );

    /// <summary>Two asterisks follow each other.</summary>
    public static readonly DiagnosticDescriptor EmptyField = new(
        "CMC113",
        DiagnosticSeverity.Error,
        "Field {0} is empty.",
        "Le champ {0} est vide."
    );

    /// <summary>A coupon has two keys and an amount.</summary>
    public static readonly DiagnosticDescriptor FieldCount = new(
        "CMC114",
        DiagnosticSeverity.Error,
        "{0} fields found, {1} expected.",
        "{0} champs trouvés, {1} attendus."
    );

    /// <summary>Keys are ASCII digits.</summary>
    public static readonly DiagnosticDescriptor CouponKeyCharacter = new(
        "CMC115",
        DiagnosticSeverity.Error,
        "The character {0} stands in a key, where only digits 0 to 9 may stand.",
        "Le caractère {0} se trouve dans une clé, où seuls les chiffres 0 à 9 sont permis."
    );

    /// <summary>An error, never repaired.</summary>
    public static readonly DiagnosticDescriptor CouponKeyLetterO = new(
        "CMC116",
        DiagnosticSeverity.Error,
        "The letter O stands in a key; it is not taken for a zero.",
        "La lettre O se trouve dans une clé ; elle n'est pas prise pour un zéro."
    );

    /// <summary>Not one coupon.</summary>
    public static readonly DiagnosticDescriptor TwoScans = new(
        "CMC117",
        DiagnosticSeverity.Error,
        "{0} scans are in one buffer; they are reported one by one.",
        "{0} lectures se trouvent dans un même tampon ; elles sont données une par une."
    );

    /// <summary>The reader did not convert the pairs.</summary>
    public static readonly DiagnosticDescriptor FullAsciiOff = new(
        "CMC118",
        DiagnosticSeverity.Warning,
        "This is a Code 39 scan with full ASCII switched off: /J stands for * and /L for the comma.",
        "C'est une lecture Code 39 sans le mode full ASCII : /J vaut * et /L vaut la virgule."
    );

    /// <summary>An identifier is a hint only.</summary>
    public static readonly DiagnosticDescriptor IdentifierUnusual = new(
        "CMC119",
        DiagnosticSeverity.Info,
        "The symbology identifier {0} is unusual for this format; the text counts.",
        "L'identifiant de symbologie {0} est inhabituel pour ce format ; le texte l'emporte."
    );

    /// <summary>Two formats fit equally well.</summary>
    public static readonly DiagnosticDescriptor Ambiguous = new(
        "CMC120",
        DiagnosticSeverity.Warning,
        "{0} readings are equally strong; a person must choose.",
        "{0} lectures ont la même force ; une personne doit choisir."
    );

    /// <summary>The format fits, its check does not.</summary>
    public static readonly DiagnosticDescriptor CheckFailed = new(
        "CMC121",
        DiagnosticSeverity.Error,
        "It looks like {0}, but its check {1} is wrong.",
        "Cela ressemble à {0}, mais le contrôle {1} est faux."
    );

    /// <summary>A format that is off is mentioned as a hint.</summary>
    public static readonly DiagnosticDescriptor FormatNotEnabled = new(
        "CMC122",
        DiagnosticSeverity.Info,
        "It could be {0}, which is not enabled.",
        "Ce pourrait être {0}, qui n'est pas activé."
    );

    /// <summary>Why this reading was made, and how strong it is.</summary>
    public static readonly DiagnosticDescriptor RecognisedByHeader = new(
        "CMC123",
        DiagnosticSeverity.Info,
        "Recognised as {0} by a fixed header and independent checks.",
        "Reconnu comme {0} par un en-tête fixe et des contrôles indépendants."
    );

    /// <summary>A line or field of the payload breaks its rule.</summary>
    public static readonly DiagnosticDescriptor ElementInvalid = new(
        "CMC124",
        DiagnosticSeverity.Error,
        "Element {0} is not as {1} says.",
        "L'élément {0} n'est pas conforme à {1}."
    );

    /// <summary>A mandatory line or field is empty or absent.</summary>
    public static readonly DiagnosticDescriptor ElementMissing = new(
        "CMC125",
        DiagnosticSeverity.Error,
        "Element {0} is missing.",
        "L'élément {0} manque."
    );

    /// <summary>More lines than the format has.</summary>
    public static readonly DiagnosticDescriptor ElementTooMany = new(
        "CMC126",
        DiagnosticSeverity.Error,
        "{0} elements found, at most {1} are allowed.",
        "{0} éléments trouvés, {1} au plus sont permis."
    );

    /// <summary>EPC069-12, elements 10 and 11.</summary>
    public static readonly DiagnosticDescriptor BothReferences = new(
        "CMC128",
        DiagnosticSeverity.Error,
        "Structured reference and free text exclude each other; both are filled.",
        "La référence structurée et le texte libre s'excluent ; les deux sont remplis."
    );

    /// <summary>The element string cannot be cut further.</summary>
    public static readonly DiagnosticDescriptor Gs1IdentifierUnknown = new(
        "CMC129",
        DiagnosticSeverity.Error,
        "The GS1 application identifier at character {0} is unknown or not followed by its data.",
        "L'identifiant GS1 au caractère {0} est inconnu ou n'est pas suivi de ses données."
    );

    /// <summary>Keyboard readers lose the GS character.</summary>
    public static readonly DiagnosticDescriptor Gs1SeparatorDoubtful = new(
        "CMC130",
        DiagnosticSeverity.Warning,
        "No group separator was received: where element {0} ends is not certain.",
        "Aucun séparateur de groupe n'a été reçu : la fin de l'élément {0} n'est pas certaine."
    );

    /// <summary>392n is the price of a trade item; 8020 and 390n need 415.</summary>
    public static readonly DiagnosticDescriptor Gs1Slip = new(
        "CMC131",
        DiagnosticSeverity.Error,
        "Element ({0}) has no place on a payment slip, or lacks its companion ({1}).",
        "L'élément ({0}) n'a pas sa place sur un bordereau de paiement, ou il lui manque ({1})."
    );

    /// <summary>A reader that compresses spaces.</summary>
    public static readonly DiagnosticDescriptor TipBlanksLost = new(
        "CMC132",
        DiagnosticSeverity.Warning,
        "The blanks before the amount were lost; the amount was read from the end.",
        "Les blancs devant le montant ont été perdus ; le montant a été lu depuis la fin."
    );

    /// <summary>Why this reading was made, and how strong it is.</summary>
    public static readonly DiagnosticDescriptor RecognisedByMod97 = new(
        "CMC133",
        DiagnosticSeverity.Info,
        "Recognised as {0} by its structure and a modulo 97 check.",
        "Reconnu comme {0} par sa structure et un contrôle modulo 97."
    );

    /// <summary>Why this reading was made, and how strong it is.</summary>
    public static readonly DiagnosticDescriptor RecognisedByShape = new(
        "CMC134",
        DiagnosticSeverity.Info,
        "Recognised as {0} by a distinctive shape without a check.",
        "Reconnu comme {0} par une forme distinctive sans contrôle."
    );

    /// <summary>Why this reading was made, and how strong it is.</summary>
    public static readonly DiagnosticDescriptor RecognisedByMod10 = new(
        "CMC135",
        DiagnosticSeverity.Info,
        "Recognised as {0} by its length and a one-digit check, which passes by chance one time in ten.",
        "Reconnu comme {0} par sa longueur et un contrôle à un chiffre, juste par hasard une fois sur dix."
    );

    /// <summary>Why this reading was made, and how strong it is.</summary>
    public static readonly DiagnosticDescriptor RecognisedByLength = new(
        "CMC136",
        DiagnosticSeverity.Info,
        "Recognised as {0} by its length alone.",
        "Reconnu comme {0} par sa seule longueur."
    );

    /// <summary>A deviation that loses nothing was accepted.</summary>
    public static readonly DiagnosticDescriptor ToleratedEmptyLines = new(
        "CMC137",
        DiagnosticSeverity.Warning,
        "Empty lines at the end were dropped.",
        "Des lignes vides à la fin ont été retirées."
    );

    /// <summary>A deviation that loses nothing was accepted.</summary>
    public static readonly DiagnosticDescriptor ToleratedSpaces = new(
        "CMC138",
        DiagnosticSeverity.Warning,
        "Spaces in or around element {0} were dropped.",
        "Des espaces dans ou autour de l'élément {0} ont été retirées."
    );

    /// <summary>A deviation that loses nothing was accepted.</summary>
    public static readonly DiagnosticDescriptor ToleratedLowerCase = new(
        "CMC139",
        DiagnosticSeverity.Warning,
        "Lower case in element {0} was read as upper case.",
        "Des minuscules de l'élément {0} ont été lues comme des majuscules."
    );

    /// <summary>A deviation that loses nothing was accepted.</summary>
    public static readonly DiagnosticDescriptor ToleratedMissingBic = new(
        "CMC140",
        DiagnosticSeverity.Warning,
        "The BIC is missing, which version 001 asks for.",
        "Le BIC manque, que la version 001 demande."
    );

    /// <summary>A deviation that loses nothing was accepted.</summary>
    public static readonly DiagnosticDescriptor ToleratedLineEnds = new(
        "CMC141",
        DiagnosticSeverity.Warning,
        "Line ends of several kinds are mixed.",
        "Des fins de ligne de plusieurs sortes sont mêlées."
    );

    /// <summary>A deviation that loses nothing was accepted.</summary>
    public static readonly DiagnosticDescriptor ToleratedBelgianReference = new(
        "CMC142",
        DiagnosticSeverity.Warning,
        "A Belgian structured communication stands in place of an ISO 11649 reference.",
        "Une communication structurée belge tient lieu de référence ISO 11649."
    );

    /// <summary>A deviation that loses nothing was accepted.</summary>
    public static readonly DiagnosticDescriptor ToleratedPunctuation = new(
        "CMC143",
        DiagnosticSeverity.Warning,
        "Punctuation in the reference was dropped.",
        "La ponctuation de la référence a été retirée."
    );

    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        InputEmpty,
        InputTooLong,
        SymbolsOnly,
        ZoneMissing,
        ZoneTooShort,
        ZoneTooLong,
        LetterInZone,
        LetterO,
        UnexpectedCharacter,
        UnreadableDigit,
        UnreadableSymbol,
        SymbolsSwapped,
        ReadBackwards,
        GarbageAfterClosing,
        E13B,
        TwoLines,
        BatchTicket,
        AllZero,
        KeyImpossible,
        KeyWrong,
        KeyNotAvailable,
        RepairAmbiguous,
        NotRepairable,
        RepairImpossible,
        Repaired,
        RepairProposed,
        OtherLayout,
        NonAsciiDigit,
        SpaceInZone,
        SymbolsInconsistent,
        SymbolsNotChecked,
        ProfileDisagrees,
        NoiseStripped,
        KeyboardRemapped,
        KeyboardAmbiguous,
        KeyboardDeadKey,
        LineCheckDigitWrong,
        ChequeAlreadyPresented,
        ChequeAmountConflict,
        ChequePossibleDuplicate,
        ShapeUnknown,
        KeyMalformed,
        TooManyZones,
        DepositTicket,
        MisreadCandidates,
        KeyNotUsed,
        DigitCount,
        NotRecognised,
        PossiblyTruncated,
        StartPossiblyTruncated,
        NotProtected,
        AmountDecimals,
        AmountAmbiguous,
        AmountNotPositive,
        AmountOverflow,
        AmountMalformed,
        AmountEmpty,
        AmountGrouping,
        AmountCurrency,
        EmptyField,
        FieldCount,
        CouponKeyCharacter,
        CouponKeyLetterO,
        TwoScans,
        FullAsciiOff,
        IdentifierUnusual,
        Ambiguous,
        CheckFailed,
        FormatNotEnabled,
        RecognisedByHeader,
        ElementInvalid,
        ElementMissing,
        ElementTooMany,
        BothReferences,
        Gs1IdentifierUnknown,
        Gs1SeparatorDoubtful,
        Gs1Slip,
        TipBlanksLost,
        RecognisedByMod97,
        RecognisedByShape,
        RecognisedByMod10,
        RecognisedByLength,
        ToleratedEmptyLines,
        ToleratedSpaces,
        ToleratedLowerCase,
        ToleratedMissingBic,
        ToleratedLineEnds,
        ToleratedBelgianReference,
        ToleratedPunctuation,
    ];
}
