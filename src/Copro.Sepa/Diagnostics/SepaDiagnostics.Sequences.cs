namespace Copro.Sepa;

/// <content>410-419: amendments and sequence types.</content>
public static partial class SepaDiagnostics
{
    /// <summary>A mandate that is in a file, spent, lapsed or revoked stays what it is.</summary>
    public static readonly DiagnosticDescriptor AmendmentRefused = new(
        "SEPA410",
        DiagnosticSeverity.Error,
        "The mandate {0} is not active: nothing in it can be amended.",
        "Le mandat {0} n'est pas actif : rien ne peut y être modifié."
    );

    /// <summary>OOFF of a recurrent mandate, or another type of a one-off one.</summary>
    public static readonly DiagnosticDescriptor SequenceKind = new(
        "SEPA411",
        DiagnosticSeverity.Error,
        "{0} does not fit this kind of mandate: OOFF is for one-off mandates, and for nothing else.",
        "{0} ne convient pas à ce type de mandat : OOFF vaut pour les mandats ponctuels, et pour eux seuls."
    );

    /// <summary>FNAL before anything has settled.</summary>
    public static readonly DiagnosticDescriptor SequenceFinalFirst = new(
        "SEPA412",
        DiagnosticSeverity.Warning,
        "FNAL is the last of a series, but nothing has settled under this mandate yet.",
        "FNAL clôt une série, or rien n'a encore été réglé sous ce mandat."
    );

    /// <summary>FRST after a collection has settled, without SMNDA.</summary>
    public static readonly DiagnosticDescriptor SequenceFirstAgain = new(
        "SEPA413",
        DiagnosticSeverity.Error,
        "FRST again: a collection has settled under this mandate already (banks answer AG02).",
        "FRST à nouveau : un prélèvement a déjà été réglé sous ce mandat (les banques répondent AG02)."
    );

    /// <summary>Anything after FNAL.</summary>
    public static readonly DiagnosticDescriptor SequenceClosed = new(
        "SEPA414",
        DiagnosticSeverity.Error,
        "The mandate was closed by its final collection (FNAL).",
        "Le mandat est clos par son dernier prélèvement (FNAL)."
    );

    /// <summary>The one collection is under way.</summary>
    public static readonly DiagnosticDescriptor SequenceOneOffReserved = new(
        "SEPA415",
        DiagnosticSeverity.Error,
        "The one-off mandate is in a file that has not settled.",
        "Le mandat ponctuel est dans un fichier qui n'est pas encore réglé."
    );

    /// <summary>The one collection was made.</summary>
    public static readonly DiagnosticDescriptor SequenceOneOffSpent = new(
        "SEPA416",
        DiagnosticSeverity.Error,
        "The one-off mandate has served: another collection needs a new mandate.",
        "Le mandat ponctuel a servi : un autre prélèvement exige un nouveau mandat."
    );

    private static DiagnosticDescriptor[] Sequences =>
        [
            AmendmentRefused,
            SequenceKind,
            SequenceFinalFirst,
            SequenceFirstAgain,
            SequenceClosed,
            SequenceOneOffReserved,
            SequenceOneOffSpent,
        ];
}
