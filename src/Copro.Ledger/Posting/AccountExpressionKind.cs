namespace Copro.Ledger;

internal enum AccountExpressionKind
{
    None = 0,
    Number = 1,
    Bank = 2,
    Debtor = 3,
    Transit = 4,
}
