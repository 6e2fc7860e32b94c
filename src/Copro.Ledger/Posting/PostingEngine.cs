namespace Copro.Ledger;

/// <summary>
/// Prepares the entry of a staged movement: finds its rule, puts accounts and amounts into the rule's lines, and has each account
/// judged by the chart of the entity's kind on the entry's date. Decides alone: no store, no clock. Immutable, safe for several threads.
/// </summary>
public sealed class PostingEngine
{
    private readonly Func<EntityKind, Chart> _chartOf;

    /// <summary>An engine with the shipped rules and charts.</summary>
    public PostingEngine()
        : this(PostingRuleSet.Shipped) { }

    /// <summary>An engine with other rules and the shipped charts.</summary>
    public PostingEngine(PostingRuleSet rules)
        : this(rules, Chart.For) { }

    /// <summary>An engine with other rules and charts.</summary>
    /// <param name="rules">The posting rules.</param>
    /// <param name="chartOf">The chart of a kind of entity.</param>
    public PostingEngine(PostingRuleSet rules, Func<EntityKind, Chart> chartOf)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(chartOf);
        Rules = rules;
        _chartOf = chartOf;
    }

    /// <summary>The rules in force.</summary>
    public PostingRuleSet Rules { get; }

    /// <summary>Prepares the entry of a movement.</summary>
    /// <param name="receipt">The movement.</param>
    /// <param name="entity">Its entity.</param>
    /// <param name="debtorAccount">The account it names; <c>null</c> when it names none or the account does not exist.</param>
    /// <param name="settlement">The settlement it brings or waits for; <c>null</c> for none.</param>
    /// <param name="accountingDate">The date of the entry; <c>null</c> for the movement's own.</param>
    /// <exception cref="ArgumentException">The entity, account or settlement is not the one the movement names.</exception>
    public PostingResult Prepare(
        Receipt receipt,
        Entity entity,
        DebtorAccount? debtorAccount = null,
        Settlement? settlement = null,
        DateOnly? accountingDate = null
    )
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(entity);
        RequireSame(receipt, entity, debtorAccount, settlement);
        var findings = new List<Diagnostic>();
        var journal = JournalOf(receipt, entity, findings);
        var rule = Rules.Find(receipt, entity.Kind, settlement?.Kind);
        if (receipt.Kind == ReceiptKind.Settlement && settlement is null)
        {
            findings.Add(LedgerDiagnostics.SettlementMissing.At(default, receipt.Id, entity.Code));
        }
        else if (rule is null)
        {
            findings.Add(NoRule(receipt, entity));
        }

        CheckAmounts(receipt, entity, rule, findings);
        if (findings.Count > 0 || rule is null || journal is null)
        {
            return new PostingResult(null, findings);
        }

        var accounts = new PostingAccounts(receipt, entity, debtorAccount, settlement, Rules, _chartOf(entity.Kind));
        var date = accountingDate ?? receipt.Date;
        var lines = Lines(receipt, rule, accounts, date, findings);
        return findings.Count > 0
            ? new PostingResult(null, findings)
            : new PostingResult(Draft(receipt, entity, rule, journal, date, lines), findings);
    }

    private static void RequireSame(
        Receipt receipt,
        Entity entity,
        DebtorAccount? debtorAccount,
        Settlement? settlement
    )
    {
        if (receipt.Entity != entity.Code)
        {
            throw new ArgumentException("The movement belongs to another entity.", nameof(entity));
        }

        if (debtorAccount is not null && (debtorAccount.Entity != entity.Code || debtorAccount.Code != receipt.Account))
        {
            throw new ArgumentException("The movement names another account.", nameof(debtorAccount));
        }

        if (settlement is not null && settlement.Entity != entity.Code)
        {
            throw new ArgumentException("The settlement belongs to another entity.", nameof(settlement));
        }
    }

    private static Journal? JournalOf(Receipt receipt, Entity entity, List<Diagnostic> findings)
    {
        if (receipt.Journal is { } code)
        {
            var named = entity.FindJournal(code);
            if (named is null)
            {
                findings.Add(LedgerDiagnostics.UnknownJournal.At(default, entity.Code, code));
            }

            return named;
        }

        var assigned = entity.JournalFor(receipt.Source, receipt.Means, receipt.Kind);
        if (assigned is null)
        {
            findings.Add(
                LedgerDiagnostics.JournalMissing.At(
                    default,
                    receipt.Id,
                    entity.Code,
                    receipt.Source.ToString(),
                    receipt.Means.ToString()
                )
            );
        }

        return assigned;
    }

    private static void CheckAmounts(Receipt receipt, Entity entity, PostingRule? rule, List<Diagnostic> findings)
    {
        if (receipt.Amount.Currency != entity.Currency)
        {
            findings.Add(
                LedgerDiagnostics.CurrencyMismatch.At(
                    default,
                    receipt.Id,
                    receipt.Amount.Currency.Code,
                    entity.Code,
                    entity.Currency.Code
                )
            );
        }

        if (rule is null)
        {
            return;
        }

        var hasFee = !receipt.Fee.IsZero && !rule.Lines.Any(l => l.Amount == PostingAmount.Fee);
        var hasRounding = !receipt.CashRounding.IsZero && !rule.Lines.Any(l => l.Amount == PostingAmount.Cash);
        if (hasFee || hasRounding)
        {
            var left = hasFee ? nameof(receipt.Fee) : nameof(receipt.CashRounding);
            findings.Add(LedgerDiagnostics.RuleLeavesOut.At(default, rule.Id, left, receipt.Id));
        }
    }

    private Diagnostic NoRule(Receipt receipt, Entity entity) =>
        LedgerDiagnostics.NoPostingRule.At(
            default,
            $"{Rules.Name} {Rules.Version}",
            receipt.Kind.ToString(),
            receipt.Means.ToString(),
            receipt.Source.ToString(),
            entity.Kind.ToString()
        );

    private static List<EntryLine> Lines(
        Receipt receipt,
        PostingRule rule,
        PostingAccounts accounts,
        DateOnly date,
        List<Diagnostic> findings
    )
    {
        var lines = new List<EntryLine>(rule.Lines.Count);
        foreach (var line in rule.Lines)
        {
            var amount = AmountOf(line.Amount, receipt);
            if (amount == 0)
            {
                continue;
            }

            var account = accounts.Resolve(line.Account, date, out var problem);
            if (problem is not null)
            {
                findings.Add(problem);
                continue;
            }

            lines.Add(
                new EntryLine
                {
                    Account = account.Number,
                    AccountLabel = account.Label,
                    Auxiliary = account.Auxiliary,
                    AuxiliaryLabel = account.AuxiliaryLabel,
                    Label = receipt.Label,
                    Debit = line.Side == PostingSide.Debit ? amount : 0,
                    Credit = line.Side == PostingSide.Credit ? amount : 0,
                }
            );
        }

        return lines;
    }

    private static long AmountOf(PostingAmount amount, Receipt receipt)
    {
        var net = receipt.Amount.Abs().MinorUnits;
        var rounding = receipt.CashRounding.MinorUnits;
        return amount switch
        {
            PostingAmount.Amount or PostingAmount.Net => net,
            PostingAmount.Gross => net + receipt.Fee.MinorUnits,
            PostingAmount.Fee => receipt.Fee.MinorUnits,
            PostingAmount.Cash => net + rounding,
            PostingAmount.RoundingGain => Math.Max(rounding, 0),
            PostingAmount.RoundingLoss => Math.Max(-rounding, 0),
            _ => throw new InvalidOperationException($"No amount {amount}."),
        };
    }

    private EntryDraft Draft(
        Receipt receipt,
        Entity entity,
        PostingRule rule,
        Journal journal,
        DateOnly date,
        List<EntryLine> lines
    ) =>
        new()
        {
            Entity = entity.Code,
            Journal = journal.Code,
            Date = date,
            VoucherReference = VoucherOf(receipt),
            VoucherDate = receipt.Date,
            Label = receipt.Label,
            Currency = entity.Currency,
            Lines = lines,
            Rule = $"{Rules.Name} {Rules.Version} {rule.Id}",
            Origin = receipt.Key,
        };

    // A FEC without PieceRef is refused: what was given by hand, else the platform's reference, else the movement's own key.
    private static string VoucherOf(Receipt receipt)
    {
        if (!string.IsNullOrWhiteSpace(receipt.Voucher))
        {
            return receipt.Voucher;
        }

        return string.IsNullOrWhiteSpace(receipt.MovementReference)
            ? receipt.Key.ToString()
            : receipt.MovementReference;
    }
}
