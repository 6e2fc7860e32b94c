namespace Copro.Sepa;

/// <summary>
/// A status of a pain.002 as the bank writes it (<c>RJCT</c>, <c>ACSC</c> …). The list is open: what is not known is kept.
/// <c>default</c> is no status.
/// </summary>
/// <param name="Code">The code as written; <c>null</c> for none.</param>
public readonly record struct PaymentStatus(string? Code)
{
    /// <summary>Whether there is a status.</summary>
    public bool HasValue => !string.IsNullOrEmpty(Code);

    /// <summary>What it means for a collection. <c>PART</c> says nothing about a single one.</summary>
    public StatusOutcome Outcome =>
        Code switch
        {
            "RJCT" => StatusOutcome.Rejected,
            "ACSC" or "ACCC" => StatusOutcome.Settled,
            "ACTC" or "ACCP" or "ACSP" or "ACWC" or "ACFC" => StatusOutcome.Accepted,
            "RCVD" or "PDNG" or "PATC" => StatusOutcome.Pending,
            _ => StatusOutcome.Unknown,
        };

    /// <summary>The code in words; the code itself when it is not known.</summary>
    public string Label(DiagnosticLanguage language)
    {
        var code = ToString();
        var (english, french) = code switch
        {
            "RJCT" => ("rejected", "rejeté"),
            "ACSC" or "ACCC" => ("settled", "réglé"),
            "ACTC" => ("form accepted", "forme acceptée"),
            "ACCP" => ("accepted", "accepté"),
            "ACSP" => ("settling", "en règlement"),
            "ACWC" => ("accepted with a change", "accepté avec modification"),
            "ACFC" => ("accepted, funds checked", "accepté, provision vérifiée"),
            "RCVD" => ("received", "reçu"),
            "PDNG" => ("pending", "en attente"),
            "PATC" => ("partly agreed", "accord partiel"),
            "PART" => ("partly accepted", "accepté en partie"),
            _ => (code, code),
        };
        return language == DiagnosticLanguage.French ? french : english;
    }

    /// <summary>The code; empty for none.</summary>
    public override string ToString() => Code ?? string.Empty;
}
