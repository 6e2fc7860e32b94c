namespace Copro.Ledger;

/// <summary>What a strict check of a FEC found.</summary>
/// <param name="Findings">The findings, nested by line; of each code the first 1,000 are kept, all are counted.</param>
/// <param name="Summary">What the file holds; amounts in hundredths.</param>
public sealed record FecReport(DiagnosticBag Findings, FecSummary Summary)
{
    /// <summary>Whether there is no error; warnings may remain.</summary>
    public bool IsAccepted => !Findings.HasErrors;

    /// <summary>What the tax administration's own tool would say of the whole file, as far as these findings tell.</summary>
    public OfficialVerdict OfficialVerdict =>
        Findings.Items.Count == 0
            ? OfficialVerdict.Silent
            : Findings.Items.Max(d => FecChecker.VerdictOf(d.Descriptor));
}
