namespace Copro.Sepa;

/// <summary>By what a pain.008 of anybody's is judged. Immutable; the default suits a French manager.</summary>
public sealed record DirectDebitLintOptions
{
    /// <summary>The rulebooks, one of which is chosen by each collection date; <c>null</c>, the default, for the built-in ones.</summary>
    public SepaRulebookSet? Rulebooks { get; init; }

    /// <summary>What the bank asks beyond the scheme; <see cref="BankProfile.None"/> by default: nothing.</summary>
    public BankProfile Profile { get; init; } = BankProfile.None;

    /// <summary>
    /// What has another severity here, by code (<c>SEPA243</c>): a bank that refuses accents makes an error of a warning, one that
    /// takes COR1 a warning of an error. Empty by default. Codes that no finding has do nothing.
    /// </summary>
    public IReadOnlyDictionary<string, DiagnosticSeverity> Severities { get; init; } =
        new Dictionary<string, DiagnosticSeverity>(StringComparer.Ordinal);
}
