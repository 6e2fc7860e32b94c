namespace Copro.BankMatch;

/// <summary>What is no claim to match: manual decisions first, then zero amounts, entries not booked, own transfers, fees, interest.</summary>
internal static class Guards
{
    public static void Apply(MatchRun run)
    {
        ApplyManual(run);
        foreach (var movement in run.Open)
        {
            if (Judge(movement, run.Index) is { } decision)
            {
                run.Decide(movement, decision);
            }
        }
    }

    private static void ApplyManual(MatchRun run)
    {
        var manual = run.Book.Knowledge.Manual.ToLookup(m => m.Transaction, StringComparer.Ordinal);
        foreach (var movement in run.InOrder)
        {
            var decided = manual[movement.Transaction.Id].ToList();
            if (decided.Count == 0)
            {
                continue;
            }

            var left = movement.Value - decided.Sum(d => d.Amount.MinorUnits);
            run.Decide(
                movement,
                new MatchDecision
                {
                    Transaction = movement.Transaction,
                    Outcome = MatchOutcome.Matched,
                    Nature = movement.Value > 0 ? MovementNature.Receipt : MovementNature.SupplierDebit,
                    Allocations = [.. decided.Select(d => new MatchAllocation(d.Target, d.Amount))],
                    Account = run.FindItem(decided[0].Target) is { } item ? run.Item(item).Account : null,
                    Credit = movement.Money(left),
                    Evidence = [Evidences.Of(EvidenceCodes.Manual)],
                    Confidence = 1,
                    Rule = MatchRules.Manual,
                }
            );
        }
    }

    private static MatchDecision? Judge(Movement movement, BookIndex index)
    {
        var transaction = movement.Transaction;
        if (transaction.Amount.IsZero)
        {
            return Ignore(movement, MovementNature.Information, EvidenceCodes.ZeroAmount, MatchRules.Guard);
        }

        if (transaction.Status != TransactionStatus.Booked)
        {
            return Ignore(movement, MovementNature.Information, EvidenceCodes.NotBooked, MatchRules.Guard);
        }

        if (IsOwnTransfer(movement, index))
        {
            return Ignore(movement, MovementNature.OwnTransfer, EvidenceCodes.InternalTransfer, MatchRules.OwnTransfer);
        }

        var role = transaction.OperationCode.Role;
        if (role == OperationRole.Interest || (role == OperationRole.Other && LabelVerbs.IsInterest(movement.Text)))
        {
            return Ignore(movement, MovementNature.Interest, EvidenceCodes.Interest, MatchRules.BankOperation);
        }

        var isFee = role is OperationRole.Fee or OperationRole.Tax;
        return
            isFee || (transaction.Amount.IsNegative && role == OperationRole.Other && LabelVerbs.IsFee(movement.Text))
            ? Ignore(movement, MovementNature.BankFee, EvidenceCodes.BankFee, MatchRules.BankOperation)
            : null;
    }

    private static bool IsOwnTransfer(Movement movement, BookIndex index)
    {
        var transaction = movement.Transaction;
        if (transaction.OperationCode.Role is OperationRole.TreasuryTransferIn or OperationRole.TreasuryTransferOut)
        {
            return true;
        }

        var other = transaction.Counterparty;
        if (other is not null && other.Account.HasValue && index.OwnAccounts.Contains(other.Account))
        {
            return true;
        }

        if (LabelVerbs.IsOwnTransfer(movement.Text))
        {
            return true;
        }

        // An own name counts when it is the counterparty, or opens the label after its verbs: payers write ours as payee.
        return index.OwnNames.Count > 0
            && (IsOwnName(other?.Name, index) || (other?.Name is null && OpensWithOwnName(movement, index)));
    }

    private static bool OpensWithOwnName(Movement movement, BookIndex index)
    {
        const int LeastLength = 4;
        var words = movement.Text.LabelWords;
        var start = 0;
        while (
            start < words.Count
            && (NameWords.Noise.Contains(words[start].Text) || NameWords.LegalForms.Contains(words[start].Text))
        )
        {
            // VERS and POUR announce the payee: a debtor who writes our name pays us.
            if (words[start].Text is "VERS" or "POUR" or "FAVEUR")
            {
                return false;
            }

            start++;
        }

        var compact = string.Concat(words.Skip(start).Select(w => w.Text));
        return index.OwnNames.Exists(n =>
            string.Concat(n.Surnames.Concat(n.Given)) is { Length: >= LeastLength } own
            && compact.StartsWith(own, StringComparison.Ordinal)
        );
    }

    private static bool IsOwnName(string? name, BookIndex index)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return false;
        }

        var compact = PersonName.Parse(name).ConvertAll(n => string.Concat(n.Surnames.Concat(n.Given)));
        return index.OwnNames.Exists(n =>
            compact.Contains(string.Concat(n.Surnames.Concat(n.Given)), StringComparer.Ordinal)
        );
    }

    private static MatchDecision Ignore(Movement movement, MovementNature nature, string code, string rule) =>
        new()
        {
            Transaction = movement.Transaction,
            Outcome = MatchOutcome.Ignored,
            Nature = nature,
            Evidence = [Evidences.Of(code)],
            Confidence = 1,
            Rule = rule,
        };
}
