namespace Copro.Ledger;

/// <summary>Finds the accounts of one movement.</summary>
internal sealed class PostingAccounts(
    Receipt receipt,
    Entity entity,
    DebtorAccount? debtorAccount,
    Settlement? settlement,
    PostingRuleSet rules,
    Chart chart
)
{
    private readonly BankAccount? _bank = BankOf(receipt, entity, settlement);

    internal PostingAccount Resolve(string text, DateOnly date, out Diagnostic? problem)
    {
        // Rules were read and proved before; a rule built in code is judged here.
        if (!AccountExpression.TryParse(text, out var expression))
        {
            throw new InvalidOperationException($"'{text}' is no account of a posting rule.");
        }

        var account = expression.Kind switch
        {
            AccountExpressionKind.Bank => Bank(out problem),
            AccountExpressionKind.Debtor => Debtor(expression.Number, out problem),
            AccountExpressionKind.Transit => Transit(expression.Transit, out problem),
            _ => General(expression.Number!, out problem),
        };
        problem ??= chart.Check(account.Number, date);
        return account;
    }

    private PostingAccount General(string number, out Diagnostic? problem)
    {
        problem = null;
        return new PostingAccount(number, chart.LabelOf(number));
    }

    private PostingAccount Bank(out Diagnostic? problem)
    {
        problem = _bank is null ? LedgerDiagnostics.BankAccountMissing.At(default, receipt.Id, entity.Code) : null;
        return _bank is null ? default : new PostingAccount(_bank.Account, _bank.Label);
    }

    private PostingAccount Debtor(string? otherwise, out Diagnostic? problem)
    {
        problem = null;
        if (debtorAccount is not null)
        {
            return new PostingAccount(
                debtorAccount.GeneralAccount,
                chart.LabelOf(debtorAccount.GeneralAccount),
                debtorAccount.Code,
                debtorAccount.Label
            );
        }

        if (otherwise is not null && receipt.Account is null)
        {
            return General(otherwise, out problem);
        }

        problem = LedgerDiagnostics.DebtorAccountMissing.At(default, receipt.Id, entity.Code);
        return default;
    }

    private PostingAccount Transit(TransitKind? named, out Diagnostic? problem)
    {
        problem = null;
        var kind = named ?? settlement?.Kind ?? NaturalTransit(receipt);
        var standard = rules.TransitOf(entity.Kind, kind);
        var number =
            _bank is not null && _bank.TransitAccounts.TryGetValue(kind, out var own) ? own : standard?.Account;
        if (number is null)
        {
            problem = LedgerDiagnostics.TransitAccountMissing.At(default, rules.Name, kind.ToString());
            return default;
        }

        return new PostingAccount(number, standard?.Label ?? chart.LabelOf(number));
    }

    private static TransitKind NaturalTransit(Receipt receipt) =>
        receipt.Custody == Custody.Operator
            ? TransitKind.KioskOperator
            : receipt.Means switch
            {
                PaymentMeans.Cash => TransitKind.CashDeposit,
                PaymentMeans.Card => TransitKind.Card,
                PaymentMeans.DirectDebit => TransitKind.DirectDebit,
                PaymentMeans.Transfer => TransitKind.OwnTransfer,
                _ => TransitKind.Cheque,
            };

    private static BankAccount? BankOf(Receipt receipt, Entity entity, Settlement? settlement)
    {
        var code = receipt.BankAccount ?? settlement?.BankAccount;
        if (code is not null)
        {
            return entity.FindBankAccount(code);
        }

        return entity.BankAccounts.Count == 1 ? entity.BankAccounts[0] : null;
    }
}
