namespace Copro.Ledger;

/// <summary>One line of a posting rule.</summary>
/// <param name="Side">Debit or credit.</param>
/// <param name="Account">
/// A number, or an expression: <c>{bank}</c>, <c>{debtor}</c>, <c>{debtor|401}</c> (the number when the movement names no account),
/// <c>{transit}</c>, or <c>{transit:KioskOperator}</c>.
/// </param>
/// <param name="Amount">Which amount.</param>
public sealed record PostingLine(PostingSide Side, string Account, PostingAmount Amount);
