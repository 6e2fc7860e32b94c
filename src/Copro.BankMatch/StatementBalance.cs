namespace Copro.BankMatch;

/// <summary>A balance of a statement.</summary>
/// <param name="Code">Its code: CFONB <c>01</c> or <c>07</c>, ISO <c>OPBD</c>, <c>PRCD</c>, <c>CLBD</c> …</param>
/// <param name="Amount">The signed balance.</param>
/// <param name="On">Its date; <c>null</c> when absent or impossible.</param>
public sealed record StatementBalance(string Code, Money Amount, DateOnly? On);
