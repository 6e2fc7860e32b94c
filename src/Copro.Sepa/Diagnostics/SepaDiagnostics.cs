namespace Copro.Sepa;

/// <summary>Everything this package can find; <c>docs/diagnostics/SEPA.md</c> gives each one's cause and cure.</summary>
/// <remarks>
/// 001-099 messages, 101-119 requests, 120-129 decisions, 130-149 mandates, 150-199 imports and volumes, 200-269 reading and
/// linting, 300-359 statuses, returns and reversals, 400-449 rulebooks and the portal. Each facet has its file, and in it the
/// list of its own.
/// </remarks>
public static partial class SepaDiagnostics
{
    // Computed when asked for: static fields of partial classes have no order among their files.
    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All =>
        [
            .. Messages,
            .. Requests,
            .. Decisions,
            .. Mandates,
            .. Imports,
            .. Structure,
            .. Reading,
            .. Statuses,
            .. Rulebooks,
            .. Sequences,
            .. Portal,
        ];
}
