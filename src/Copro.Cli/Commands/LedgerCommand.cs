using System.CommandLine;
using Copro.Cli.Calculations;

namespace Copro.Cli.Commands;

/// <summary><c>copro ledger</c>: calculations, balances, exports and checks of books.</summary>
internal static class LedgerCommand
{
    public static Command Create(CliHost host) =>
        new("ledger", "calculations, balances, exports and checks of books")
        {
            LedgerRowsCommand.Create(
                host,
                "allocate",
                "spreads payments over debts in the order of the law: fields pay, date, designated, debts give out, credit",
                AllocationRow.Calculate
            ),
            LedgerRowsCommand.Create(
                host,
                "apportion",
                "shares totals among weights: fields total, w give out",
                ApportionmentRow.Calculate
            ),
            LedgerRowsCommand.Create(
                host,
                "cash-rounding",
                "what cash payments become in francs CFP: field amount gives cash; another currency by the field currency",
                CashRoundingRow.Calculate
            ),
            LedgerBalanceCommand.Create(host),
            LedgerFecCommand.Create(host),
            LedgerVerifyCommand.Create(host),
        };
}
