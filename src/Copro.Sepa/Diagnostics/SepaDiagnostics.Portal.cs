namespace Copro.Sepa;

/// <content>420-439: the portal's option, form and text.</content>
public static partial class SepaDiagnostics
{
    /// <summary>Another mandate of this creditor bears the reference.</summary>
    public static readonly DiagnosticDescriptor ReferenceTaken = new(
        "SEPA420",
        DiagnosticSeverity.Error,
        "The mandate reference {0} that the debtor was shown is taken.",
        "La référence de mandat {0} montrée au débiteur est déjà prise."
    );

    /// <summary>End-to-end ids append to the reference, and have 35 characters in all.</summary>
    public static readonly DiagnosticDescriptor ReferenceTooLong = new(
        "SEPA421",
        DiagnosticSeverity.Error,
        "The mandate reference {0} has {1} characters; the limit is {2}.",
        "La référence de mandat {0} compte {1} caractères ; la limite est {2}."
    );

    /// <summary>The hash is not that of our text with this request's values.</summary>
    public static readonly DiagnosticDescriptor AcceptedTextDiffers = new(
        "SEPA422",
        DiagnosticSeverity.Error,
        "What the debtor accepted is not the text {0} with the values of this request.",
        "Ce que le débiteur a accepté n'est pas le texte {0} avec les valeurs de cette demande."
    );

    /// <summary>The entity's books are in another currency.</summary>
    public static readonly DiagnosticDescriptor EntityNotEuro = new(
        "SEPA425",
        DiagnosticSeverity.Error,
        "The entity {0} keeps its books in {1}: direct debits are in euros only.",
        "L'entité {0} est tenue en {1} : le prélèvement n'existe qu'en euros."
    );

    /// <summary>The entity is in a country that takes no part.</summary>
    public static readonly DiagnosticDescriptor EntityOutsideSepa = new(
        "SEPA426",
        DiagnosticSeverity.Error,
        "The entity {0} is in {1}, outside SEPA.",
        "L'entité {0} est en {1}, hors SEPA."
    );

    /// <summary>The bank account is not shown on the portal.</summary>
    public static readonly DiagnosticDescriptor AccountNotPublished = new(
        "SEPA427",
        DiagnosticSeverity.Error,
        "The bank account of {0} is not published on the portal.",
        "Le compte bancaire de {0} n'est pas publié sur le portail."
    );

    /// <summary>More than the debtor owes.</summary>
    public static readonly DiagnosticDescriptor AmountAboveOwed = new(
        "SEPA428",
        DiagnosticSeverity.Warning,
        "The amount {0} is more than what is owed ({1}).",
        "Le montant {0} dépasse ce qui est dû ({1})."
    );

    /// <summary>A mandate shows where its creditor is.</summary>
    public static readonly DiagnosticDescriptor CreditorAddressUnknown = new(
        "SEPA429",
        DiagnosticSeverity.Warning,
        "The address of {0} is not known: the mandate that the debtor reads should show it.",
        "L'adresse de {0} est inconnue : le mandat que lit le débiteur devrait la montrer."
    );

    private static DiagnosticDescriptor[] Portal =>
        [
            ReferenceTaken,
            ReferenceTooLong,
            AcceptedTextDiffers,
            EntityNotEuro,
            EntityOutsideSepa,
            AccountNotPublished,
            AmountAboveOwed,
            CreditorAddressUnknown,
        ];
}
