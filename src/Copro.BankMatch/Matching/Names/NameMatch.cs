namespace Copro.BankMatch;

/// <summary>How a text names somebody.</summary>
/// <param name="Class">How well.</param>
/// <param name="Weight">In bits.</param>
/// <param name="Seen">The words seen.</param>
/// <param name="Expected">The name looked for.</param>
/// <param name="Used">The places of the words seen: they are no months and no purpose.</param>
internal sealed record NameMatch(
    NameClass Class,
    double Weight,
    string Seen,
    string Expected,
    IReadOnlyCollection<int> Used
)
{
    /// <summary>The evidence it is.</summary>
    public MatchEvidence ToEvidence() =>
        new()
        {
            Code = Class switch
            {
                NameClass.Full or NameClass.Initial or NameClass.SurnameOnly => EvidenceCodes.Name,
                NameClass.Near => EvidenceCodes.NameNear,
                NameClass.Prefix => EvidenceCodes.NamePrefix,
                NameClass.GivenOnly => EvidenceCodes.FirstNameOnly,
                _ => EvidenceCodes.NameWeak,
            },
            Weight = Weight,
            Field = "text",
            Value = Seen,
            Expected = Expected,
        };
}
