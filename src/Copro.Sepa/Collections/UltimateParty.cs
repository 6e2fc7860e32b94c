namespace Copro.Sepa;

/// <summary>
/// The party behind the creditor or the debtor (<c>UltmtCdtr</c>, <c>UltmtDbtr</c>): a name, an identification, or both; never an
/// address. Never neither.
/// </summary>
public sealed record UltimateParty
{
    /// <summary><c>Nm</c> (AT-E007, AT-P006): at most 70 characters, transliterated when written; <c>null</c> for none.</summary>
    public string? Name { get; init; }

    /// <summary><c>Id</c> (AT-E010, AT-P007); <c>null</c> for none.</summary>
    public PartyIdentification? Identification { get; init; }

    /// <summary>Says nothing about a person.</summary>
    public override string ToString() => "ultimate party";
}
