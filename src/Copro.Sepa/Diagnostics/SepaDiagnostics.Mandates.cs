namespace Copro.Sepa;

/// <content>130-149: the life of a mandate.</content>
public static partial class SepaDiagnostics
{
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

    private static DiagnosticDescriptor[] Mandates =>
        [TransitionRefused, PresentationMismatch, NotYetCollectable, AmountMismatch, ReuseNotAllowed, StateUnreadable];
}
