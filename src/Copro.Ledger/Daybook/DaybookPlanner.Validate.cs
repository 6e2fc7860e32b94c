namespace Copro.Ledger;

public sealed partial class DaybookPlanner
{
    /// <summary>
    /// Puts prepared entries in the books (<i>valider</i>): numbered, chained, frozen. With its entry a payment settles what it pays (what was
    /// designated is checked, the rest follows the order of the law); a return opens it again and takes its receipt back; a settlement
    /// clears what was in transit. Payments go before returns, then by date and id. A closed period refuses, naming the first open date.
    /// </summary>
    public DaybookPlan Validate(DaybookView view, DaybookAct act)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(act);
        var build = new PlanBuilder(view, act, _noteLanguage);
        var run = new ValidationRun(view);
        foreach (var receipt in InOrder(view.Receipts).OrderBy(r => r.Kind == ReceiptKind.Return))
        {
            build.Take(receipt, ValidateOne(run, receipt, act));
        }

        foreach (var original in run.ChangedOriginals)
        {
            build.Supersede(original);
        }

        return build.Build("validate", run.AddTo(build.Empty()), [.. run.Entries.Select(e => e.Id)]);
    }

    private ReceiptStep ValidateOne(ValidationRun run, Receipt receipt, DaybookAct act)
    {
        if (ReceiptStates.HasReached(receipt, ReceiptState.Validated))
        {
            return ReceiptStep.Done(receipt);
        }

        if (receipt.Prepared is not { } draft)
        {
            return ReceiptStep.WrongState(receipt, ReceiptState.Posted);
        }

        if (!run.View.Entities.TryGetValue(receipt.Entity, out var entity))
        {
            return ReceiptStep.Refuse(LedgerDiagnostics.UnknownEntity.At(default, receipt.Entity));
        }

        if (entity.CheckOpen(draft.Date) is { } closed)
        {
            return ReceiptStep.Refuse(closed);
        }

        var problem = run.Apply(receipt, out var allocations);
        if (problem is not null)
        {
            return ReceiptStep.Refuse(problem);
        }

        var year = entity.FiscalYearOf(draft.Date)!.Code;
        var entry = EntryChain.Append(run.Head(entity.Code, draft.Journal, year), draft, act.Day, _key);
        run.Append(entry);
        var next = receipt with
        {
            State = ReceiptState.Validated,
            Allocations = allocations,
            Prepared = null,
            Entry = entry.Id,
            Note = null,
        };
        run.Validated(next);
        return ReceiptStep.To(next);
    }
}
