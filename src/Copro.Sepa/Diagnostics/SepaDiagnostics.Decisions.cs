namespace Copro.Sepa;

/// <content>120-129: decisions on portal requests.</content>
public static partial class SepaDiagnostics
{
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

    private static DiagnosticDescriptor[] Decisions =>
        [
            RequestConflict,
            CreditorMismatch,
            EntityMismatch,
            SignedInFuture,
            MandateTooOld,
            NoFreeReference,
            ReferenceInvalid,
        ];
}
