namespace Copro.Sepa;

/// <content>400-409: rulebooks as data.</content>
public static partial class SepaDiagnostics
{
    /// <summary>A field that no rulebook has: misspelt, or of a newer form.</summary>
    public static readonly DiagnosticDescriptor RulebookFieldUnknown = new(
        "SEPA400",
        DiagnosticSeverity.Error,
        "Rulebooks have no field \"{0}\".",
        "Un rulebook n'a pas de champ « {0} »."
    );

    /// <summary>A limit that no bank could mean.</summary>
    public static readonly DiagnosticDescriptor RulebookValue = new(
        "SEPA401",
        DiagnosticSeverity.Error,
        "{0} is {1}; it must be {2} to {3}.",
        "{0} vaut {1} ; il faut de {2} à {3}."
    );

    /// <summary>Two rulebooks begin on one day, or the later stands first.</summary>
    public static readonly DiagnosticDescriptor RulebookOrder = new(
        "SEPA402",
        DiagnosticSeverity.Error,
        "The rulebook \"{0}\" begins on {1}, not after the one before it ({2}).",
        "Le rulebook « {0} » commence le {1}, pas après le précédent ({2})."
    );

    /// <summary>There is none, or there are more than anybody needs.</summary>
    public static readonly DiagnosticDescriptor RulebookCount = new(
        "SEPA403",
        DiagnosticSeverity.Error,
        "A set holds 1 to {0} rulebooks; this one has {1}.",
        "Un jeu compte de 1 à {0} rulebooks ; celui-ci en a {1}."
    );

    private static DiagnosticDescriptor[] Rulebooks =>
        [RulebookFieldUnknown, RulebookValue, RulebookOrder, RulebookCount];
}
