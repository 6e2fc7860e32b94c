namespace Copro.BankMatch;

/// <summary>One fact that speaks for or against a reading. Texts are made from codes (<see cref="EvidenceText"/>), never the other way round.</summary>
public sealed record MatchEvidence
{
    /// <summary>What kind of fact: one of <see cref="EvidenceCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Its weight in bits, log2(m / u): positive speaks for, negative against, zero tells.</summary>
    public double Weight { get; init; }

    /// <summary>The field it was read from, such as <c>label</c>; <c>null</c> when it is about no field.</summary>
    public string? Field { get; init; }

    /// <summary>What was seen; personal when it is a name. Amounts in minor units.</summary>
    public string? Value { get; init; }

    /// <summary>What was looked for; <c>null</c> when the same.</summary>
    public string? Expected { get; init; }

    /// <summary>The code, with its value when it is one of those that carry a number or a code: <c>reject:20</c>. Never a name.</summary>
    public override string ToString() =>
        EvidenceCodes.CarriesValue(Code) && Value is not null ? $"{Code}:{Value}" : Code;
}
