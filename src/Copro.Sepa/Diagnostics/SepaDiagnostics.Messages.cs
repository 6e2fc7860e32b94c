namespace Copro.Sepa;

/// <content>001-099: what is wrong with a message to be written.</content>
public static partial class SepaDiagnostics
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
        "The amount {0} is not between {1} and {2}.",
        "Le montant {0} n'est pas compris entre {1} et {2}."
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

    /// <summary>The country is no code of ISO 3166-1.</summary>
    public static readonly DiagnosticDescriptor CountryCode = new(
        "SEPA015",
        DiagnosticSeverity.Error,
        "\"{0}\" is no country: those are two capital letters of ISO 3166-1.",
        "« {0} » n'est pas un pays : ce sont deux lettres capitales de l'ISO 3166-1."
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
        "The mandate is signed on {0}; {1} is the last day that will do.",
        "Le mandat est signé le {0} ; le dernier jour admis est le {1}."
    );

    /// <summary>Two collections of the file share an id.</summary>
    public static readonly DiagnosticDescriptor EndToEndIdTwice = new(
        "SEPA021",
        DiagnosticSeverity.Error,
        "The end-to-end id \"{0}\" is used twice; first at {1}.",
        "L'identifiant de bout en bout « {0} » sert deux fois ; d'abord à {1}."
    );

    /// <summary>A one-off mandate allows one collection.</summary>
    public static readonly DiagnosticDescriptor OneOffMandateTwice = new(
        "SEPA022",
        DiagnosticSeverity.Error,
        "The one-off mandate \"{0}\" is used twice; first at {1}.",
        "Le mandat ponctuel « {0} » sert deux fois ; d'abord à {1}."
    );

    /// <summary>Same mandate, amount and date.</summary>
    public static readonly DiagnosticDescriptor SameCollectionTwice = new(
        "SEPA023",
        DiagnosticSeverity.Warning,
        "The mandate \"{0}\" collects the same amount twice on one day; first at {1}.",
        "Le mandat « {0} » prélève deux fois le même montant le même jour ; d'abord à {1}."
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

    /// <summary>A date is absent or no date of the calendar.</summary>
    public static readonly DiagnosticDescriptor DateUnreadable = new(
        "SEPA034",
        DiagnosticSeverity.Error,
        "{0} is no date of the form 2026-11-20.",
        "{0} n'est pas une date de la forme 2026-11-20."
    );

    /// <summary>RENT informs the debtor (Purp); a category purpose triggers processing at the bank.</summary>
    public static readonly DiagnosticDescriptor RentIsNoCategory = new(
        "SEPA035",
        DiagnosticSeverity.Error,
        "RENT is a purpose (Purp), never a category purpose (CtgyPurp).",
        "RENT est un motif (Purp), jamais une catégorie (CtgyPurp)."
    );

    /// <summary>pain.008.001.02 has no place for an LEI.</summary>
    public static readonly DiagnosticDescriptor LeiNeedsNewerVersion = new(
        "SEPA036",
        DiagnosticSeverity.Error,
        "An LEI cannot be written in pain.008.001.02.",
        "Un LEI ne peut pas être écrit en pain.008.001.02."
    );

    /// <summary>The address is mandatory, and banks take no structured one in pain.008.001.02.</summary>
    public static readonly DiagnosticDescriptor AddressNeedsNewerVersion = new(
        "SEPA037",
        DiagnosticSeverity.Error,
        "The debtor's address is needed ({0}), and pain.008.001.02 does not carry it.",
        "L'adresse du débiteur est nécessaire ({0}), et pain.008.001.02 ne la transporte pas."
    );

    /// <summary>The BIC has the form of ISO 9362:2022, which pain.008.001.02 does not know.</summary>
    public static readonly DiagnosticDescriptor BicNeedsNewerVersion = new(
        "SEPA038",
        DiagnosticSeverity.Error,
        "The BIC \"{0}\" does not have the form that pain.008.001.02 knows.",
        "Le BIC « {0} » n'a pas la forme que connaît pain.008.001.02."
    );

    /// <summary>An amendment that says nothing comes back as MD02.</summary>
    public static readonly DiagnosticDescriptor AmendmentEmpty = new(
        "SEPA039",
        DiagnosticSeverity.Error,
        "The amendment does not say what changed.",
        "La modification ne dit pas ce qui a changé."
    );

    /// <summary>SMNDA stands for any new account: the old one has no place beside it.</summary>
    public static readonly DiagnosticDescriptor NewAccountNotAlone = new(
        "SEPA040",
        DiagnosticSeverity.Error,
        "SMNDA (new account) and {0} exclude each other.",
        "SMNDA (nouveau compte) et {0} s'excluent."
    );

    /// <summary>The value before is the value now.</summary>
    public static readonly DiagnosticDescriptor AmendmentUnchanged = new(
        "SEPA041",
        DiagnosticSeverity.Warning,
        "{0} names what still holds: nothing changed.",
        "{0} désigne ce qui vaut toujours : rien n'a changé."
    );

    /// <summary>UltmtCdtr stands in the group or in its collections, never in both.</summary>
    public static readonly DiagnosticDescriptor UltimateCreditorTwice = new(
        "SEPA042",
        DiagnosticSeverity.Error,
        "The ultimate creditor is named by the group already.",
        "Le créancier final est déjà désigné par le lot."
    );

    /// <summary>A party with neither name nor identification.</summary>
    public static readonly DiagnosticDescriptor PartyEmpty = new(
        "SEPA043",
        DiagnosticSeverity.Error,
        "The party has neither a name nor an identification.",
        "Le tiers n'a ni nom ni identification."
    );

    /// <summary>Strd has at most 140 characters, tags included.</summary>
    public static readonly DiagnosticDescriptor StructuredTooLong = new(
        "SEPA044",
        DiagnosticSeverity.Error,
        "The structured remittance takes {0} characters with its tags; the limit is {1}.",
        "La référence structurée prend {0} caractères avec ses balises ; la limite est {1}."
    );

    /// <summary>The clé RIB inside an IBAN of France or Monaco does not fit.</summary>
    public static readonly DiagnosticDescriptor NationalCheckDigits = new(
        "SEPA045",
        DiagnosticSeverity.Warning,
        "The national check digits of the account are wrong: the bank may not know it.",
        "La clé RIB du compte est fausse : la banque peut ne pas le connaître."
    );

    /// <summary>A mandate is one-off or recurrent, never both.</summary>
    public static readonly DiagnosticDescriptor OneOffAndRecurrent = new(
        "SEPA046",
        DiagnosticSeverity.Error,
        "The mandate \"{0}\" is collected as one-off and as recurrent; first at {1}.",
        "Le mandat « {0} » est prélevé comme ponctuel et comme récurrent ; d'abord à {1}."
    );

    /// <summary>A mandate has one first collection.</summary>
    public static readonly DiagnosticDescriptor FirstTwice = new(
        "SEPA047",
        DiagnosticSeverity.Warning,
        "The mandate \"{0}\" is collected as FRST twice; first at {1}.",
        "Le mandat « {0} » est prélevé deux fois en FRST ; d'abord à {1}."
    );

    /// <summary>After FNAL a mandate is closed.</summary>
    public static readonly DiagnosticDescriptor BesideFinal = new(
        "SEPA048",
        DiagnosticSeverity.Warning,
        "The mandate \"{0}\" is closed by an FNAL collection, and collected besides; first at {1}.",
        "Le mandat « {0} » est clos par un prélèvement FNAL et prélevé par ailleurs ; d'abord à {1}."
    );

    /// <summary>French and Spanish banks often want it; the profile says so.</summary>
    public static readonly DiagnosticDescriptor InitiatorIdDemanded = new(
        "SEPA049",
        DiagnosticSeverity.Error,
        "{0} wants the sender identified (InitgPty/Id).",
        "{0} veut un émetteur identifié (InitgPty/Id)."
    );

    /// <summary>The bank's profile demands it.</summary>
    public static readonly DiagnosticDescriptor CreditorAddressDemanded = new(
        "SEPA050",
        DiagnosticSeverity.Error,
        "{0} wants the creditor's address.",
        "{0} veut l'adresse du créancier."
    );

    /// <summary>The bank's profile demands it.</summary>
    public static readonly DiagnosticDescriptor BicDemanded = new(
        "SEPA051",
        DiagnosticSeverity.Error,
        "{0} wants the BIC.",
        "{0} veut le BIC."
    );

    /// <summary>The bank takes fewer characters than SEPA allows, and identifiers are never changed.</summary>
    public static readonly DiagnosticDescriptor CharacterRefused = new(
        "SEPA052",
        DiagnosticSeverity.Error,
        "{0} holds a character that {1} refuses.",
        "{0} contient un caractère que {1} refuse."
    );

    /// <summary>A free line says what a field of the address says already (EPC153-22).</summary>
    public static readonly DiagnosticDescriptor AddressRepeated = new(
        "SEPA053",
        DiagnosticSeverity.Warning,
        "The free line repeats {0}: an address says nothing twice.",
        "La ligne libre répète {0} : une adresse ne dit rien deux fois."
    );

    /// <summary>An identifier of the scheme SIRET that is none.</summary>
    public static readonly DiagnosticDescriptor SiretInvalid = new(
        "SEPA054",
        DiagnosticSeverity.Error,
        "\"{0}\" is no SIRET.",
        "« {0} » n'est pas un SIRET."
    );

    private static DiagnosticDescriptor[] Messages =>
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
            DateUnreadable,
            RentIsNoCategory,
            LeiNeedsNewerVersion,
            AddressNeedsNewerVersion,
            BicNeedsNewerVersion,
            AmendmentEmpty,
            NewAccountNotAlone,
            AmendmentUnchanged,
            UltimateCreditorTwice,
            PartyEmpty,
            StructuredTooLong,
            NationalCheckDigits,
            OneOffAndRecurrent,
            FirstTwice,
            BesideFinal,
            InitiatorIdDemanded,
            CreditorAddressDemanded,
            BicDemanded,
            CharacterRefused,
            AddressRepeated,
            SiretInvalid,
        ];
}
