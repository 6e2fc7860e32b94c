namespace Copro.BankMatch;

/// <summary>A charge the bank reports on a movement.</summary>
/// <param name="Amount">The charge, positive.</param>
/// <param name="IsIncluded">Whether it is already inside the movement's amount; <c>null</c> when the file does not say.</param>
public sealed record TransactionCharge(Money Amount, bool? IsIncluded);
