namespace Copro;

/// <summary>Why this package's types refuse a text. Positions are counted from 1 in the text as it was given.</summary>
/// <remarks>Codes go in blocks of ten a type and are never reused.</remarks>
public static class PrimitivesDiagnostics
{
    /// <summary>The text is no active code of ISO 4217.</summary>
    public static readonly DiagnosticDescriptor CurrencyUnknown = Error(
        "PRM001",
        "'{0}' is not an active ISO 4217 currency code in capital letters.",
        "« {0} » n'est pas un code de devise ISO 4217 actif en majuscules."
    );

    /// <summary>There is no amount.</summary>
    public static readonly DiagnosticDescriptor AmountEmpty = Error(
        "PRM010",
        "The amount is empty.",
        "Le montant est vide."
    );

    /// <summary>A character has no place in an amount, or the amount ends too early.</summary>
    public static readonly DiagnosticDescriptor AmountCharacter = Error(
        "PRM011",
        "The amount has {0} at position {1}; expected {2}.",
        "Le montant contient {0} en position {1} ; attendu : {2}."
    );

    /// <summary>The amount has more decimals than its currency.</summary>
    public static readonly DiagnosticDescriptor AmountDecimals = Error(
        "PRM012",
        "The amount has {0} decimals; its currency allows at most {1}.",
        "Le montant a {0} décimales ; sa devise en admet {1} au plus."
    );

    /// <summary>The amount does not fit into 64 bits of minor units.</summary>
    public static readonly DiagnosticDescriptor AmountOverflow = Error(
        "PRM013",
        "The amount is too large: its minor units pass 64 bits.",
        "Le montant est trop grand : il dépasse 64 bits en unités mineures."
    );

    /// <summary>The amount is not followed by a currency.</summary>
    public static readonly DiagnosticDescriptor AmountWithoutCurrency = Error(
        "PRM014",
        "The amount has no currency; expected a space and an ISO 4217 code after it.",
        "Le montant n'a pas de devise ; attendu : un espace puis un code ISO 4217."
    );

    /// <summary>There is no IBAN.</summary>
    public static readonly DiagnosticDescriptor IbanEmpty = Error("PRM020", "The IBAN is empty.", "L'IBAN est vide.");

    /// <summary>The IBAN has a character other than letters, digits and spaces.</summary>
    public static readonly DiagnosticDescriptor IbanCharacter = Error(
        "PRM021",
        "The IBAN has {0} at position {1}; expected {2}.",
        "L'IBAN contient {0} en position {1} ; attendu : {2}."
    );

    /// <summary>The IBAN's country code is not in the registry.</summary>
    public static readonly DiagnosticDescriptor IbanCountry = Error(
        "PRM022",
        "The IBAN starts with '{0}', which is no country code of the IBAN registry.",
        "L'IBAN commence par « {0} », qui n'est pas un code pays du registre des IBAN."
    );

    /// <summary>The IBAN is longer or shorter than its country's.</summary>
    public static readonly DiagnosticDescriptor IbanLength = Error(
        "PRM023",
        "The IBAN has {0} characters; an IBAN of {1} has {2}.",
        "L'IBAN a {0} caractères ; un IBAN {1} en a {2}."
    );

    /// <summary>The IBAN is too short to have a country code and check digits, or too long for any country.</summary>
    public static readonly DiagnosticDescriptor IbanSize = Error(
        "PRM024",
        "The IBAN has {0} characters; expected {1}.",
        "L'IBAN a {0} caractères ; attendu : {1}."
    );

    /// <summary>The check digits of the IBAN do not match its account number: something was mistyped.</summary>
    public static readonly DiagnosticDescriptor IbanCheckDigits = Error(
        "PRM025",
        "The check digits of IBAN {0} are {1}; its account number asks for {2}.",
        "La clé de l'IBAN {0} est {1} ; son numéro de compte demande {2}."
    );

    /// <summary>There is no BIC.</summary>
    public static readonly DiagnosticDescriptor BicEmpty = Error("PRM030", "The BIC is empty.", "Le BIC est vide.");

    /// <summary>A character of the BIC is not of the kind its place asks for.</summary>
    public static readonly DiagnosticDescriptor BicCharacter = Error(
        "PRM031",
        "The BIC has {0} at position {1}; expected {2}.",
        "Le BIC contient {0} en position {1} ; attendu : {2}."
    );

    /// <summary>The BIC has neither 8 nor 11 characters.</summary>
    public static readonly DiagnosticDescriptor BicLength = Error(
        "PRM032",
        "The BIC has {0} characters; expected 8 or 11.",
        "Le BIC a {0} caractères ; attendu : 8 ou 11."
    );

    /// <summary>The text is the word that stands for a missing BIC.</summary>
    public static readonly DiagnosticDescriptor BicNotProvided = Error(
        "PRM033",
        "NOTPROVIDED stands for a missing BIC and is not one.",
        "NOTPROVIDED tient lieu de BIC absent et n'en est pas un."
    );

    /// <summary>There is no creditor reference.</summary>
    public static readonly DiagnosticDescriptor CreditorReferenceEmpty = Error(
        "PRM040",
        "The creditor reference is empty.",
        "La référence créancier est vide."
    );

    /// <summary>The creditor reference has a character other than letters, digits and spaces.</summary>
    public static readonly DiagnosticDescriptor CreditorReferenceCharacter = Error(
        "PRM041",
        "The creditor reference has {0} at position {1}; expected {2}.",
        "La référence créancier contient {0} en position {1} ; attendu : {2}."
    );

    /// <summary>The creditor reference is too short or too long.</summary>
    public static readonly DiagnosticDescriptor CreditorReferenceLength = Error(
        "PRM042",
        "The creditor reference has {0} characters; expected 5 to 25.",
        "La référence créancier a {0} caractères ; attendu : 5 à 25."
    );

    /// <summary>The creditor reference does not start with <c>RF</c>.</summary>
    public static readonly DiagnosticDescriptor CreditorReferencePrefix = Error(
        "PRM043",
        "The creditor reference starts with '{0}'; expected 'RF'.",
        "La référence créancier commence par « {0} » ; attendu : « RF »."
    );

    /// <summary>The check digits of the creditor reference do not match the rest.</summary>
    public static readonly DiagnosticDescriptor CreditorReferenceCheckDigits = Error(
        "PRM044",
        "The check digits of the creditor reference are {0}; the rest asks for {1}.",
        "La clé de la référence créancier est {0} ; le reste demande {1}."
    );

    /// <summary>There is no creditor identifier.</summary>
    public static readonly DiagnosticDescriptor CreditorIdentifierEmpty = Error(
        "PRM050",
        "The creditor identifier is empty.",
        "L'identifiant créancier SEPA (ICS) est vide."
    );

    /// <summary>A character of the creditor identifier is not of the kind its place asks for.</summary>
    public static readonly DiagnosticDescriptor CreditorIdentifierCharacter = Error(
        "PRM051",
        "The creditor identifier has {0} at position {1}; expected {2}.",
        "L'identifiant créancier SEPA (ICS) contient {0} en position {1} ; attendu : {2}."
    );

    /// <summary>The creditor identifier is too short or too long.</summary>
    public static readonly DiagnosticDescriptor CreditorIdentifierLength = Error(
        "PRM052",
        "The creditor identifier has {0} characters; expected {1}.",
        "L'identifiant créancier SEPA (ICS) a {0} caractères ; attendu : {1}."
    );

    /// <summary>The check digits of the creditor identifier do not match the rest.</summary>
    public static readonly DiagnosticDescriptor CreditorIdentifierCheckDigits = Error(
        "PRM053",
        "The check digits of the creditor identifier are {0}; the rest asks for {1}.",
        "La clé de l'identifiant créancier SEPA (ICS) est {0} ; le reste demande {1}."
    );

    /// <summary>There is no mandate reference.</summary>
    public static readonly DiagnosticDescriptor MandateReferenceEmpty = Error(
        "PRM060",
        "The mandate reference is empty.",
        "La référence unique de mandat (RUM) est vide."
    );

    /// <summary>The mandate reference has a character outside the SEPA set.</summary>
    public static readonly DiagnosticDescriptor MandateReferenceCharacter = Error(
        "PRM061",
        "The mandate reference has {0} at position {1}; expected {2}.",
        "La référence unique de mandat (RUM) contient {0} en position {1} ; attendu : {2}."
    );

    /// <summary>The mandate reference is too long.</summary>
    public static readonly DiagnosticDescriptor MandateReferenceLength = Error(
        "PRM062",
        "The mandate reference has {0} characters; expected 1 to 35.",
        "La référence unique de mandat (RUM) a {0} caractères ; attendu : 1 à 35."
    );

    /// <summary>The mandate reference starts or ends with a slash, or has two in a row.</summary>
    public static readonly DiagnosticDescriptor MandateReferenceSlash = Error(
        "PRM063",
        "The mandate reference has a slash at position {0}; none may stand first, last or beside another.",
        "La référence unique de mandat (RUM) a une barre oblique en position {0} ; aucune ne peut être en tête, en fin ou doublée."
    );

    /// <summary>There is no reason code.</summary>
    public static readonly DiagnosticDescriptor ReturnReasonEmpty = Error(
        "PRM070",
        "The return reason is empty.",
        "Le motif de rejet est vide."
    );

    /// <summary>The reason code has a character that is not printable ASCII.</summary>
    public static readonly DiagnosticDescriptor ReturnReasonCharacter = Error(
        "PRM071",
        "The return reason has {0} at position {1}; expected {2}.",
        "Le motif de rejet contient {0} en position {1} ; attendu : {2}."
    );

    /// <summary>The reason code is too long.</summary>
    public static readonly DiagnosticDescriptor ReturnReasonLength = Error(
        "PRM072",
        "The return reason has {0} characters; expected 1 to 35.",
        "Le motif de rejet a {0} caractères ; attendu : 1 à 35."
    );

    /// <summary>There is no source key.</summary>
    public static readonly DiagnosticDescriptor SourceKeyEmpty = Error(
        "PRM080",
        "The source key is empty.",
        "La clé de source est vide."
    );

    /// <summary>A character of the source key is not allowed where it stands.</summary>
    public static readonly DiagnosticDescriptor SourceKeyCharacter = Error(
        "PRM081",
        "The source key has {0} at position {1}; expected {2}.",
        "La clé de source contient {0} en position {1} ; attendu : {2}."
    );

    /// <summary>The source key is too long.</summary>
    public static readonly DiagnosticDescriptor SourceKeyLength = Error(
        "PRM082",
        "The source key has {0} characters; expected at most 95.",
        "La clé de source a {0} caractères ; attendu : 95 au plus."
    );

    /// <summary>The source key lacks its kind, the colon, or its value.</summary>
    public static readonly DiagnosticDescriptor SourceKeyShape = Error(
        "PRM083",
        "The source key is not a kind, a colon and a value, such as kiosk:KIOSK-1/1/42.",
        "La clé de source n'est pas formée d'une sorte, d'un deux-points et d'une valeur, comme kiosk:KIOSK-1/1/42."
    );

    /// <summary>A character of the hash is not a hexadecimal digit.</summary>
    public static readonly DiagnosticDescriptor ContentHashCharacter = Error(
        "PRM090",
        "The content hash has {0} at position {1}; expected {2}.",
        "L'empreinte contient {0} en position {1} ; attendu : {2}."
    );

    /// <summary>The hash does not have 64 digits.</summary>
    public static readonly DiagnosticDescriptor ContentHashLength = Error(
        "PRM091",
        "The content hash has {0} digits; expected 64 (SHA-256).",
        "L'empreinte a {0} chiffres ; attendu : 64 (SHA-256)."
    );

    /// <summary>Every descriptor of this package, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        CurrencyUnknown,
        AmountEmpty,
        AmountCharacter,
        AmountDecimals,
        AmountOverflow,
        AmountWithoutCurrency,
        IbanEmpty,
        IbanCharacter,
        IbanCountry,
        IbanLength,
        IbanSize,
        IbanCheckDigits,
        BicEmpty,
        BicCharacter,
        BicLength,
        BicNotProvided,
        CreditorReferenceEmpty,
        CreditorReferenceCharacter,
        CreditorReferenceLength,
        CreditorReferencePrefix,
        CreditorReferenceCheckDigits,
        CreditorIdentifierEmpty,
        CreditorIdentifierCharacter,
        CreditorIdentifierLength,
        CreditorIdentifierCheckDigits,
        MandateReferenceEmpty,
        MandateReferenceCharacter,
        MandateReferenceLength,
        MandateReferenceSlash,
        ReturnReasonEmpty,
        ReturnReasonCharacter,
        ReturnReasonLength,
        SourceKeyEmpty,
        SourceKeyCharacter,
        SourceKeyLength,
        SourceKeyShape,
        ContentHashCharacter,
        ContentHashLength,
    ];

    private static DiagnosticDescriptor Error(string code, string english, string french) =>
        new(code, DiagnosticSeverity.Error, english, french);
}
