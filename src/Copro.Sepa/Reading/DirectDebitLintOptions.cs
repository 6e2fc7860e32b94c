namespace Copro.Sepa;

/// <summary>By what a pain.008 of anybody's is judged. Immutable; the default suits a French manager.</summary>
public sealed record DirectDebitLintOptions
{
    /// <summary>
    /// The rulebooks, one of which is chosen by each collection date; replaceable while a host runs. Default: a holder of its own with
    /// <see cref="SepaRulebookSet.BuiltIn"/>. Give the holder of <see cref="SepaOptions.Rulebooks"/> to judge by what is written.
    /// </summary>
    public SepaRulebooks Rulebooks { get; init; } = new();

    /// <summary>What the bank asks beyond the scheme; <see cref="BankProfile.None"/> by default: nothing.</summary>
    public BankProfile Profile { get; init; } = BankProfile.None;

    /// <summary>
    /// What has another severity here, by code (<c>SEPA243</c>): a bank that refuses accents makes an error of a warning, one that
    /// takes COR1 a warning of an error. Empty by default. Codes that no finding has do nothing.
    /// </summary>
    public IReadOnlyDictionary<string, DiagnosticSeverity> Severities { get; init; } =
        new Dictionary<string, DiagnosticSeverity>(StringComparer.Ordinal);
}
