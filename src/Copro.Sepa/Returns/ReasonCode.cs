namespace Copro.Sepa;

/// <summary>A reason for which a collection comes back: what it is called, what it is used for, what to do. Immutable.</summary>
public sealed record ReasonCode
{
    internal ReasonCode(string code, string isoName, ReasonUses uses, RetryClass retry)
    {
        Code = code;
        IsoName = isoName;
        Uses = uses;
        Retry = retry;
    }

    /// <summary>The four characters of ISO 20022: <c>AM04</c>.</summary>
    public string Code { get; }

    /// <summary>The name in the external code set of ISO 20022, its misspellings kept: <c>InsufficientFunds</c>.</summary>
    public string IsoName { get; }

    /// <summary>In which messages it is used (EPC173-14 v8.0; not confirmed for the codes it does not list).</summary>
    public ReasonUses Uses { get; }

    /// <summary>May the collection be presented again? This library's choice.</summary>
    public RetryClass Retry { get; }

    /// <summary>The label in English.</summary>
    public required string EnglishLabel { get; init; }

    /// <summary>The label in French.</summary>
    public required string FrenchLabel { get; init; }

    /// <summary>What to do, a sentence in English.</summary>
    public required string EnglishAdvice { get; init; }

    /// <summary>What to do, a sentence in French.</summary>
    public required string FrenchAdvice { get; init; }

    /// <summary>The label in a language.</summary>
    public string Label(DiagnosticLanguage language) =>
        language == DiagnosticLanguage.French ? FrenchLabel : EnglishLabel;

    /// <summary>What to do, in a language.</summary>
    public string Advice(DiagnosticLanguage language) =>
        language == DiagnosticLanguage.French ? FrenchAdvice : EnglishAdvice;

    /// <summary>Code and name.</summary>
    public override string ToString() => $"{Code} {IsoName}";
}
