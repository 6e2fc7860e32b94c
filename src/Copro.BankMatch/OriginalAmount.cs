namespace Copro.BankMatch;

/// <summary>What a movement was before it was converted.</summary>
/// <param name="Amount">The amount in its own currency, unsigned.</param>
/// <param name="Rate">The rate as decimal text, never through binary floating point; <c>null</c> when not given.</param>
public sealed record OriginalAmount(Money Amount, string? Rate);
