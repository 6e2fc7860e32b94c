namespace Copro.Sepa;

/// <content>220-269: what a pain.008 of anybody's gets wrong beyond its structure and the rules of the rows.</content>
public static partial class SepaDiagnostics
{
    /// <summary>NbOfTxs against the content.</summary>
    public static readonly DiagnosticDescriptor CountWrong = new(
        "SEPA220",
        DiagnosticSeverity.Error,
        "{0} says {1}; there are {2}.",
        "{0} indique {1} ; il y en a {2}."
    );

    /// <summary>CtrlSum against the content.</summary>
    public static readonly DiagnosticDescriptor SumWrong = new(
        "SEPA221",
        DiagnosticSeverity.Error,
        "{0} says {1}; the amounts add up to {2}.",
        "{0} indique {1} ; la somme des montants est {2}."
    );

    /// <summary>Group and collection both.</summary>
    public static readonly DiagnosticDescriptor OnBothLevels = new(
        "SEPA222",
        DiagnosticSeverity.Error,
        "{0} stands in the group and in the collection; it belongs to one of them.",
        "{0} figure dans le lot et dans le prélèvement ; il n'appartient qu'à l'un d'eux."
    );

    /// <summary>Neither group nor collection.</summary>
    public static readonly DiagnosticDescriptor OnNoLevel = new(
        "SEPA223",
        DiagnosticSeverity.Error,
        "{0} stands neither in the group nor in the collection.",
        "{0} ne figure ni dans le lot ni dans le prélèvement."
    );

    /// <summary>SvcLvl other than SEPA.</summary>
    public static readonly DiagnosticDescriptor ServiceLevelNotSepa = new(
        "SEPA224",
        DiagnosticSeverity.Error,
        "The service level is {0}; it must be SEPA.",
        "Le niveau de service est {0} ; il doit être SEPA."
    );

    /// <summary>LclInstrm other than CORE and B2B.</summary>
    public static readonly DiagnosticDescriptor LocalInstrumentNotSepa = new(
        "SEPA225",
        DiagnosticSeverity.Error,
        "The local instrument is {0}; SEPA has CORE and B2B.",
        "L'instrument local est {0} ; le SEPA a CORE et B2B."
    );

    /// <summary>The express variant is no more.</summary>
    public static readonly DiagnosticDescriptor Cor1Ended = new(
        "SEPA226",
        DiagnosticSeverity.Error,
        "COR1 ended in November 2017: CORE has its delays.",
        "COR1 a pris fin en novembre 2017 : CORE en a repris les délais."
    );

    /// <summary>SeqTp absent, or RPRE.</summary>
    public static readonly DiagnosticDescriptor SequenceNotSepa = new(
        "SEPA227",
        DiagnosticSeverity.Error,
        "The sequence type is {0}; SEPA has FRST, RCUR, FNAL and OOFF.",
        "Le type de séquence est {0} ; le SEPA a FRST, RCUR, FNAL et OOFF."
    );

    /// <summary>Never to be written.</summary>
    public static readonly DiagnosticDescriptor NotUsedInSepa = new(
        "SEPA228",
        DiagnosticSeverity.Error,
        "{0} is never used in SEPA direct debits.",
        "{0} n'est jamais utilisé dans les prélèvements SEPA."
    );

    /// <summary>Legal in ISO, without use in SEPA.</summary>
    public static readonly DiagnosticDescriptor NoPlaceInSepa = new(
        "SEPA229",
        DiagnosticSeverity.Warning,
        "{0} has no place in the SEPA rules: a bank ignores or refuses it.",
        "{0} n'a pas de place dans les règles SEPA : la banque l'ignore ou le refuse."
    );

    /// <summary>Repeated where SEPA takes one.</summary>
    public static readonly DiagnosticDescriptor OneInSepa = new(
        "SEPA230",
        DiagnosticSeverity.Error,
        "SEPA takes one {0} here.",
        "Le SEPA n'admet ici qu'un seul {0}."
    );

    /// <summary>ChrgBr other than SLEV.</summary>
    public static readonly DiagnosticDescriptor ChargeBearerNotShared = new(
        "SEPA231",
        DiagnosticSeverity.Error,
        "The charge bearer is {0}; it must be SLEV.",
        "La répartition des frais est {0} ; elle doit être SLEV."
    );

    /// <summary>SchmeNm of a creditor identifier.</summary>
    public static readonly DiagnosticDescriptor SchemeNameNotSepa = new(
        "SEPA232",
        DiagnosticSeverity.Error,
        "The identifier's scheme must be SchmeNm/Prtry = SEPA; it is {0}.",
        "Le schéma de l'identifiant doit être SchmeNm/Prtry = SEPA ; c'est {0}."
    );

    /// <summary>OrgId instead of PrvtId.</summary>
    public static readonly DiagnosticDescriptor IdentifierOfOrganisation = new(
        "SEPA233",
        DiagnosticSeverity.Error,
        "A creditor identifier belongs in PrvtId, for a company too.",
        "Un ICS se place dans PrvtId, même pour une personne morale."
    );

    /// <summary>Othr where an IBAN must be.</summary>
    public static readonly DiagnosticDescriptor AccountNotIban = new(
        "SEPA234",
        DiagnosticSeverity.Error,
        "{0} is no IBAN: SEPA knows accounts by nothing else.",
        "{0} n'est pas un IBAN : le SEPA ne connaît rien d'autre."
    );

    /// <summary>Neither BIC nor NOTPROVIDED.</summary>
    public static readonly DiagnosticDescriptor BankNotNamed = new(
        "SEPA235",
        DiagnosticSeverity.Error,
        "{0} names the bank neither by a BIC nor as NOTPROVIDED.",
        "{0} ne désigne la banque ni par un BIC ni par NOTPROVIDED."
    );

    /// <summary>In the wrong element.</summary>
    public static readonly DiagnosticDescriptor NotProvidedAsBic = new(
        "SEPA236",
        DiagnosticSeverity.Error,
        "NOTPROVIDED is no BIC: it belongs in Othr/Id.",
        "NOTPROVIDED n'est pas un BIC : il se place dans Othr/Id."
    );

    /// <summary>True without details.</summary>
    public static readonly DiagnosticDescriptor AmendmentWithoutDetails = new(
        "SEPA237",
        DiagnosticSeverity.Error,
        "AmdmntInd says that the mandate changed; AmdmntInfDtls does not say how.",
        "AmdmntInd annonce une modification du mandat ; AmdmntInfDtls ne dit pas laquelle."
    );

    /// <summary>Details without true.</summary>
    public static readonly DiagnosticDescriptor DetailsWithoutIndicator = new(
        "SEPA238",
        DiagnosticSeverity.Error,
        "AmdmntInfDtls says what changed, but AmdmntInd is not true.",
        "AmdmntInfDtls décrit une modification, mais AmdmntInd n'est pas vrai."
    );

    /// <summary>Same mandate, new debtor account.</summary>
    public static readonly DiagnosticDescriptor SmndaInOldPlace = new(
        "SEPA239",
        DiagnosticSeverity.Error,
        "SMNDA stands in OrgnlDbtrAgt, its place before November 2016; it belongs in OrgnlDbtrAcct/Id/Othr/Id.",
        "SMNDA est dans OrgnlDbtrAgt, sa place avant novembre 2016 ; il se place dans OrgnlDbtrAcct/Id/Othr/Id."
    );

    /// <summary>Another value than SMNDA.</summary>
    public static readonly DiagnosticDescriptor OriginalAccountUnknown = new(
        "SEPA240",
        DiagnosticSeverity.Error,
        "The debtor's former account is given neither by an IBAN nor as SMNDA.",
        "L'ancien compte du débiteur n'est donné ni par un IBAN ni par SMNDA."
    );

    /// <summary>AdrLine only, no cut-off in force.</summary>
    public static readonly DiagnosticDescriptor UnstructuredAddress = new(
        "SEPA241",
        DiagnosticSeverity.Info,
        "The address is unstructured (AdrLine only): allowed for this collection date, banks move away from it.",
        "L'adresse n'est pas structurée (AdrLine seul) : admise à cette date, elle est appelée à disparaître."
    );

    /// <summary>AdrLine only after the cut-off.</summary>
    public static readonly DiagnosticDescriptor UnstructuredAddressEnded = new(
        "SEPA242",
        DiagnosticSeverity.Error,
        "The address is unstructured (AdrLine only), which ended with collections of {0}.",
        "L'adresse n'est pas structurée (AdrLine seul), ce qui a pris fin avec les prélèvements du {0}."
    );

    /// <summary>A text outside a-z A-Z 0-9 / - ? : ( ) . , ' + and space.</summary>
    public static readonly DiagnosticDescriptor CharactersOutsideSet = new(
        "SEPA243",
        DiagnosticSeverity.Warning,
        "{0} has characters outside the SEPA set: banks replace or refuse them.",
        "{0} a des caractères hors du jeu SEPA : la banque les remplace ou les refuse."
    );

    /// <summary>Purp/Prtry.</summary>
    public static readonly DiagnosticDescriptor PurposeNotCode = new(
        "SEPA244",
        DiagnosticSeverity.Error,
        "A purpose is given by its code (Purp/Cd), not in other words.",
        "Un motif est donné par son code (Purp/Cd), pas en clair."
    );

    /// <summary>Another kind of reference.</summary>
    public static readonly DiagnosticDescriptor ReferenceKindNotSepa = new(
        "SEPA245",
        DiagnosticSeverity.Error,
        "A structured reference is of the kind SCOR (Tp/CdOrPrtry/Cd); this one is {0}.",
        "Une référence structurée est du type SCOR (Tp/CdOrPrtry/Cd) ; celle-ci est {0}."
    );

    /// <summary>A reference in ElctrncSgntr.</summary>
    public static readonly DiagnosticDescriptor ElectronicSignature = new(
        "SEPA246",
        DiagnosticSeverity.Warning,
        "ElctrncSgntr is reserved for e-mandates of the debtor's bank (AT-M013): leave it empty for a click or an OTP.",
        "ElctrncSgntr est réservé aux e-mandats de la banque du débiteur (AT-M013) : à laisser vide pour un clic ou un OTP."
    );

    /// <summary>Strd without reference.</summary>
    public static readonly DiagnosticDescriptor ReferenceMissing = new(
        "SEPA247",
        DiagnosticSeverity.Error,
        "Strd holds no creditor's reference (CdtrRefInf/Ref).",
        "Strd ne contient pas de référence du créancier (CdtrRefInf/Ref)."
    );

    /// <summary>Not to be carried by one CollectionGroup.</summary>
    public static readonly DiagnosticDescriptor HeadingsMixed = new(
        "SEPA248",
        DiagnosticSeverity.Error,
        "The collections of a group differ in payment type or creditor identifier.",
        "Les prélèvements d'un lot diffèrent par leur type ou leur ICS."
    );

    /// <summary>Not there, rather than empty.</summary>
    public static readonly DiagnosticDescriptor ElementEmpty = new(
        "SEPA249",
        DiagnosticSeverity.Warning,
        "{0} is empty: what there is nothing to say of is left out.",
        "{0} est vide : ce dont il n'y a rien à dire s'omet."
    );

    private static DiagnosticDescriptor[] Reading =>
        [
            CountWrong,
            SumWrong,
            OnBothLevels,
            OnNoLevel,
            ServiceLevelNotSepa,
            LocalInstrumentNotSepa,
            Cor1Ended,
            SequenceNotSepa,
            NotUsedInSepa,
            NoPlaceInSepa,
            OneInSepa,
            ChargeBearerNotShared,
            SchemeNameNotSepa,
            IdentifierOfOrganisation,
            AccountNotIban,
            BankNotNamed,
            NotProvidedAsBic,
            AmendmentWithoutDetails,
            DetailsWithoutIndicator,
            SmndaInOldPlace,
            OriginalAccountUnknown,
            UnstructuredAddress,
            UnstructuredAddressEnded,
            CharactersOutsideSet,
            PurposeNotCode,
            ReferenceKindNotSepa,
            ElectronicSignature,
            ReferenceMissing,
            HeadingsMixed,
            ElementEmpty,
        ];
}
