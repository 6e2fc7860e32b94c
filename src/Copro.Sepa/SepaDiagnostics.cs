namespace Copro.Sepa;

/// <summary>Everything this package can find; <c>docs/diagnostics/SEPA.md</c> gives each one's cause and cure.</summary>
/// <remarks>001-099 messages, 101-119 requests, 120-129 decisions, 130-149 mandates, 150-169 imports.</remarks>
public static class SepaDiagnostics
{
    /// <summary>An identifier is empty or longer than the message allows.</summary>
    public static readonly DiagnosticDescriptor IdentifierLength = new(
        "SEPA001",
        DiagnosticSeverity.Error,
        "{0} must have 1 to {1} characters; it has {2}.",
        "{0} doit compter de 1 à {1} caractères ; il en a {2}."
    );

    /// <summary>An identifier has a character outside the SEPA set, or slashes where they are forbidden.</summary>
    public static readonly DiagnosticDescriptor IdentifierCharacters = new(
        "SEPA002",
        DiagnosticSeverity.Error,
        "{0} may hold only a-z A-Z 0-9 / - ? : ( ) . , ' + and inner spaces, no / at either end, no //.",
        "{0} n'admet que a-z A-Z 0-9 / - ? : ( ) . , ' + et des espaces intérieures, sans / aux bords ni //."
    );

    /// <summary>A mandatory value is absent.</summary>
    public static readonly DiagnosticDescriptor ValueMissing = new(
        "SEPA003",
        DiagnosticSeverity.Error,
        "{0} is missing.",
        "{0} manque."
    );

    /// <summary>A name, an address field or a remittance text is too long after transliteration.</summary>
    public static readonly DiagnosticDescriptor TextTooLong = new(
        "SEPA004",
        DiagnosticSeverity.Error,
        "{0} has {1} characters once written in the SEPA set; the limit is {2}.",
        "{0} compte {1} caractères une fois écrit en caractères SEPA ; la limite est {2}."
    );

    /// <summary>The text has characters outside the SEPA set (EPC217-08).</summary>
    public static readonly DiagnosticDescriptor TextTransliterated = new(
        "SEPA005",
        DiagnosticSeverity.Warning,
        "{0} is written with other letters: \"{1}\".",
        "{0} est écrit avec d'autres lettres : « {1} »."
    );

    /// <summary>Zero, negative or too large.</summary>
    public static readonly DiagnosticDescriptor AmountOutOfRange = new(
        "SEPA006",
        DiagnosticSeverity.Error,
        "The amount {0} is not between 0.01 and 999999999.99.",
        "Le montant {0} n'est pas compris entre 0.01 et 999999999.99."
    );

    /// <summary>An amount in another currency, or without one.</summary>
    public static readonly DiagnosticDescriptor CurrencyNotEuro = new(
        "SEPA007",
        DiagnosticSeverity.Error,
        "SEPA collects euros only, not {0}.",
        "Le SEPA ne prélève que des euros, pas {0}."
    );

    /// <summary>The IBAN's country is not in the scheme area (EPC409-09 v8.0).</summary>
    public static readonly DiagnosticDescriptor CountryOutsideSepa = new(
        "SEPA008",
        DiagnosticSeverity.Error,
        "Accounts of {0} cannot take part in SEPA direct debits.",
        "Les comptes du pays {0} ne participent pas au prélèvement SEPA."
    );

    /// <summary>The BIC names Nouvelle-Calédonie, Polynésie française or Wallis-et-Futuna.</summary>
    public static readonly DiagnosticDescriptor PacificAccount = new(
        "SEPA009",
        DiagnosticSeverity.Error,
        "The bank is in {0}: a French IBAN, but outside SEPA.",
        "La banque est en {0} : un IBAN français, mais hors SEPA."
    );

    /// <summary>IBAN-only holds inside the EEA alone.</summary>
    public static readonly DiagnosticDescriptor BicMissing = new(
        "SEPA010",
        DiagnosticSeverity.Error,
        "The BIC is needed: one of the banks is outside the European Economic Area ({0}).",
        "Le BIC est nécessaire : une des banques est hors de l'Espace économique européen ({0})."
    );

    /// <summary>AT-P005 is mandatory there.</summary>
    public static readonly DiagnosticDescriptor AddressMissing = new(
        "SEPA011",
        DiagnosticSeverity.Error,
        "The debtor's address is needed: one of the banks is outside the European Economic Area ({0}).",
        "L'adresse du débiteur est nécessaire : une des banques est hors de l'Espace économique européen ({0})."
    );

    /// <summary>BIC and IBAN name different countries.</summary>
    public static readonly DiagnosticDescriptor BicCountryMismatch = new(
        "SEPA012",
        DiagnosticSeverity.Error,
        "The BIC is of {0}, the IBAN of {1}.",
        "Le BIC est de {0}, l'IBAN de {1}."
    );

    /// <summary>A hybrid address has two lines at most.</summary>
    public static readonly DiagnosticDescriptor AddressLines = new(
        "SEPA013",
        DiagnosticSeverity.Error,
        "An address has at most {0} free lines; this one has {1}.",
        "Une adresse a au plus {0} lignes libres ; celle-ci en a {1}."
    );

    /// <summary>Hybrid addresses came with the 2025 rulebook.</summary>
    public static readonly DiagnosticDescriptor HybridAddressTooEarly = new(
        "SEPA014",
        DiagnosticSeverity.Error,
        "Free address lines are not allowed beside fields for collections before {0}.",
        "Les lignes libres à côté des champs ne sont pas admises pour un prélèvement avant le {0}."
    );

    /// <summary>The address's country is no ISO 3166 code.</summary>
    public static readonly DiagnosticDescriptor CountryCode = new(
        "SEPA015",
        DiagnosticSeverity.Error,
        "A country is two capital letters; this is \"{0}\".",
        "Un pays s'écrit en deux lettres capitales ; ceci est « {0} »."
    );

    /// <summary>Both IBANs are equal.</summary>
    public static readonly DiagnosticDescriptor SameAccount = new(
        "SEPA016",
        DiagnosticSeverity.Error,
        "The debtor's account is the creditor's own.",
        "Le compte du débiteur est celui du créancier."
    );

    /// <summary>The date is a weekend or a TARGET holiday.</summary>
    public static readonly DiagnosticDescriptor NotTargetDay = new(
        "SEPA017",
        DiagnosticSeverity.Error,
        "{0} is not a TARGET day; the next one is {1}.",
        "Le {0} n'est pas un jour TARGET ; le prochain est le {1}."
    );

    /// <summary>The date is past, or nearer than D-1 TARGET day.</summary>
    public static readonly DiagnosticDescriptor CollectionTooLate = new(
        "SEPA018",
        DiagnosticSeverity.Error,
        "A file made on {0} can be collected on {1} at the earliest, not on {2}.",
        "Un fichier créé le {0} peut être prélevé au plus tôt le {1}, pas le {2}."
    );

    /// <summary>Earlier than D-14.</summary>
    public static readonly DiagnosticDescriptor CollectionTooEarly = new(
        "SEPA019",
        DiagnosticSeverity.Warning,
        "The file is made on {0}, more than {1} days before the collection of {2}: a bank may refuse it.",
        "Le fichier est créé le {0}, plus de {1} jours avant le prélèvement du {2} : la banque peut le refuser."
    );

    /// <summary>The signature lies after the file or after the collection.</summary>
    public static readonly DiagnosticDescriptor SignatureDate = new(
        "SEPA020",
        DiagnosticSeverity.Error,
        "The mandate is signed on {0}, after {1}.",
        "Le mandat est signé le {0}, après le {1}."
    );

    /// <summary>Two collections of the file share an id.</summary>
    public static readonly DiagnosticDescriptor EndToEndIdTwice = new(
        "SEPA021",
        DiagnosticSeverity.Error,
        "The end-to-end id \"{0}\" is used twice; first at {1}.",
        "L'identifiant de bout en bout « {0} » sert deux fois ; d'abord en {1}."
    );

    /// <summary>A one-off mandate allows one collection.</summary>
    public static readonly DiagnosticDescriptor OneOffMandateTwice = new(
        "SEPA022",
        DiagnosticSeverity.Error,
        "The one-off mandate \"{0}\" is used twice; first at {1}.",
        "Le mandat ponctuel « {0} » sert deux fois ; d'abord en {1}."
    );

    /// <summary>Same mandate, amount and date.</summary>
    public static readonly DiagnosticDescriptor SameCollectionTwice = new(
        "SEPA023",
        DiagnosticSeverity.Warning,
        "The mandate \"{0}\" collects the same amount twice on one day; first at {1}.",
        "Le mandat « {0} » prélève deux fois le même montant le même jour ; d'abord en {1}."
    );

    /// <summary>The batch mixes schemes and was not split.</summary>
    public static readonly DiagnosticDescriptor MixedSchemes = new(
        "SEPA024",
        DiagnosticSeverity.Error,
        "CORE and B2B never share a message; the first group is {0}.",
        "CORE et B2B ne partagent jamais un message ; le premier groupe est {0}."
    );

    /// <summary>Two groups share an id.</summary>
    public static readonly DiagnosticDescriptor GroupIdTwice = new(
        "SEPA025",
        DiagnosticSeverity.Error,
        "The payment information id \"{0}\" is used twice.",
        "L'identifiant de lot « {0} » sert deux fois."
    );

    /// <summary>A message without groups, or a group without collections.</summary>
    public static readonly DiagnosticDescriptor Empty = new(
        "SEPA026",
        DiagnosticSeverity.Error,
        "{0} holds nothing to collect.",
        "{0} ne contient rien à prélever."
    );

    /// <summary>Not a code of the ISO list.</summary>
    public static readonly DiagnosticDescriptor PurposeCode = new(
        "SEPA027",
        DiagnosticSeverity.Error,
        "A purpose is 1 to 4 capital letters or digits; this is \"{0}\".",
        "Un motif compte 1 à 4 lettres capitales ou chiffres ; ceci est « {0} »."
    );

    /// <summary>Ustrd and Strd together.</summary>
    public static readonly DiagnosticDescriptor RemittanceTwice = new(
        "SEPA028",
        DiagnosticSeverity.Error,
        "Remittance is a text or a reference, not both.",
        "Le libellé est un texte ou une référence, pas les deux."
    );

    /// <summary>Not 18 alphanumerics and two right check digits (ISO 17442).</summary>
    public static readonly DiagnosticDescriptor LeiInvalid = new(
        "SEPA029",
        DiagnosticSeverity.Error,
        "\"{0}\" is no LEI.",
        "« {0} » n'est pas un LEI."
    );

    /// <summary>Beyond what banks and this library take in one file.</summary>
    public static readonly DiagnosticDescriptor TooManyCollections = new(
        "SEPA030",
        DiagnosticSeverity.Error,
        "A message holds at most {0} collections; this one has {1}.",
        "Un message contient au plus {0} prélèvements ; celui-ci en a {1}."
    );

    /// <summary>FR, two digits, business code, six alphanumerics.</summary>
    public static readonly DiagnosticDescriptor FrenchIdentifierShape = new(
        "SEPA031",
        DiagnosticSeverity.Error,
        "A French creditor identifier has 13 characters; this one has {0}.",
        "Un ICS français compte 13 caractères ; celui-ci en a {0}."
    );

    /// <summary>A number was cast to the enumeration.</summary>
    public static readonly DiagnosticDescriptor ValueUnknown = new(
        "SEPA032",
        DiagnosticSeverity.Error,
        "{0} is no value of {1}.",
        "{0} n'est pas une valeur de {1}."
    );

    /// <summary>Too much in one message.</summary>
    public static readonly DiagnosticDescriptor TotalOutOfRange = new(
        "SEPA033",
        DiagnosticSeverity.Error,
        "The total is larger than the 18 digits of a control sum.",
        "Le total dépasse les 18 chiffres d'une somme de contrôle."
    );

    /// <summary>Not a request of this form.</summary>
    public static readonly DiagnosticDescriptor RequestTooLarge = new(
        "SEPA101",
        DiagnosticSeverity.Error,
        "The request has {0} bytes; the limit is {1}.",
        "La demande compte {0} octets ; la limite est {1}."
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

    /// <summary>An id was reused, or the request was altered.</summary>
    public static readonly DiagnosticDescriptor RequestConflict = new(
        "SEPA120",
        DiagnosticSeverity.Error,
        "The request \"{0}\" was filed before with other content.",
        "La demande « {0} » a déjà été reçue avec un autre contenu."
    );

    /// <summary>The ICS of the request is another.</summary>
    public static readonly DiagnosticDescriptor CreditorMismatch = new(
        "SEPA121",
        DiagnosticSeverity.Error,
        "The debtor was shown the creditor {0}; the entity collects as {1}.",
        "Le débiteur a vu le créancier {0} ; l'entité prélève sous {1}."
    );

    /// <summary>Routed to the wrong creditor.</summary>
    public static readonly DiagnosticDescriptor EntityMismatch = new(
        "SEPA122",
        DiagnosticSeverity.Error,
        "The request is for the entity {0}, not {1}.",
        "La demande vise l'entité {0}, pas {1}."
    );

    /// <summary>The portal's clock is ahead.</summary>
    public static readonly DiagnosticDescriptor SignedInFuture = new(
        "SEPA123",
        DiagnosticSeverity.Error,
        "It is signed at {0}, later than now ({1}).",
        "Signée le {0}, après maintenant ({1})."
    );

    /// <summary>36 months without a presentation.</summary>
    public static readonly DiagnosticDescriptor MandateTooOld = new(
        "SEPA124",
        DiagnosticSeverity.Error,
        "The mandate signed on {0} lapsed on {1}, before it could be collected.",
        "Le mandat signé le {0} est caduc depuis le {1}, avant tout prélèvement."
    );

    /// <summary>Every try is taken for this ICS.</summary>
    public static readonly DiagnosticDescriptor NoFreeReference = new(
        "SEPA125",
        DiagnosticSeverity.Error,
        "No mandate reference is free within {0} milliseconds of {1}.",
        "Aucune référence de mandat libre à moins de {0} millisecondes de {1}."
    );

    /// <summary>Characters or length of prefix and pattern.</summary>
    public static readonly DiagnosticDescriptor ReferenceInvalid = new(
        "SEPA126",
        DiagnosticSeverity.Error,
        "The prefix \"{0}\" makes no mandate reference: {1}.",
        "Le préfixe « {0} » ne donne pas de référence de mandat : {1}."
    );

    /// <summary>The event does not fit the state.</summary>
    public static readonly DiagnosticDescriptor TransitionRefused = new(
        "SEPA130",
        DiagnosticSeverity.Error,
        "The mandate {0} is {1}: it cannot be {2}.",
        "Le mandat {0} est « {1} » : impossible de le passer à « {2} »."
    );

    /// <summary>A status speaks of another file.</summary>
    public static readonly DiagnosticDescriptor PresentationMismatch = new(
        "SEPA131",
        DiagnosticSeverity.Error,
        "The mandate {0} is reserved by the file {1}, not by {2}.",
        "Le mandat {0} est réservé par le fichier {1}, pas par {2}."
    );

    /// <summary>The date is before the one agreed to.</summary>
    public static readonly DiagnosticDescriptor NotYetCollectable = new(
        "SEPA132",
        DiagnosticSeverity.Error,
        "The debtor of {0} was told {1}; {2} is too soon.",
        "Le débiteur de {0} a été prévenu pour le {1} ; le {2} est trop tôt."
    );

    /// <summary>Another amount than the signed one.</summary>
    public static readonly DiagnosticDescriptor AmountMismatch = new(
        "SEPA133",
        DiagnosticSeverity.Error,
        "The debtor of {0} agreed to {1}, not to {2}.",
        "Le débiteur de {0} a accepté {1}, pas {2}."
    );

    /// <summary>ReuseAfterReject is off.</summary>
    public static readonly DiagnosticDescriptor ReuseNotAllowed = new(
        "SEPA134",
        DiagnosticSeverity.Error,
        "The one-off mandate {0} was presented before; policy asks for a new one.",
        "Le mandat ponctuel {0} a déjà été présenté ; la règle demande un nouveau mandat."
    );

    /// <summary>Damaged, or of a newer schema version.</summary>
    public static readonly DiagnosticDescriptor StateUnreadable = new(
        "SEPA140",
        DiagnosticSeverity.Error,
        "The mandate state cannot be read: {0}.",
        "L'état du mandat est illisible : {0}."
    );

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

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        IdentifierLength,
        IdentifierCharacters,
        ValueMissing,
        TextTooLong,
        TextTransliterated,
        AmountOutOfRange,
        CurrencyNotEuro,
        CountryOutsideSepa,
        PacificAccount,
        BicMissing,
        AddressMissing,
        BicCountryMismatch,
        AddressLines,
        HybridAddressTooEarly,
        CountryCode,
        SameAccount,
        NotTargetDay,
        CollectionTooLate,
        CollectionTooEarly,
        SignatureDate,
        EndToEndIdTwice,
        OneOffMandateTwice,
        SameCollectionTwice,
        MixedSchemes,
        GroupIdTwice,
        Empty,
        PurposeCode,
        RemittanceTwice,
        LeiInvalid,
        TooManyCollections,
        FrenchIdentifierShape,
        ValueUnknown,
        TotalOutOfRange,
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
        RequestConflict,
        CreditorMismatch,
        EntityMismatch,
        SignedInFuture,
        MandateTooOld,
        NoFreeReference,
        ReferenceInvalid,
        TransitionRefused,
        PresentationMismatch,
        NotYetCollectable,
        AmountMismatch,
        ReuseNotAllowed,
        StateUnreadable,
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
    ];
}
