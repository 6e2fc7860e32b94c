namespace Copro.BankMatch;

/// <summary>The bank's code for the kind of a movement, raw, and what it means to us.</summary>
/// <param name="Raw">As written: two CFONB characters, or <c>PMNT/RCDT/ESCT</c>.</param>
/// <param name="Role">What it means; <see cref="OperationRole.Other"/> when unknown.</param>
/// <remarks><c>default</c> is "no code".</remarks>
public readonly record struct OperationCode(string? Raw, OperationRole Role)
{
    /// <summary>The bank's own code beside the interbank one (CFONB 8-11, ISO <c>Prtry</c>); <c>null</c> when none.</summary>
    public string? Internal { get; init; }

    /// <summary>The code as written.</summary>
    public override string ToString() => Raw ?? string.Empty;
}
