namespace Copro.Ledger;

public sealed partial class DaybookPlanner
{
    /// <summary>Gathers what an act makes of each receipt into one commit and one answer.</summary>
    private sealed class PlanBuilder(DaybookView view, DaybookAct act, DiagnosticLanguage noteLanguage)
    {
        private readonly List<Receipt> _changed = [];
        private readonly List<Receipt> _done = [];
        private readonly List<ReceiptRefusal> _already = [];
        private readonly List<ReceiptRefusal> _refusals =
        [
            .. view.UnknownIds.Select(id => new ReceiptRefusal(id, LedgerDiagnostics.UnknownReceipt.At(default, id))),
        ];

        internal void Take(Receipt before, ReceiptStep step)
        {
            if (step.Next is { } next)
            {
                Change(next with { LastChange = new ReceiptChange(act.Command.Id, act.Command.By, act.At) });
            }
            else if (step.WasDone)
            {
                _already.Add(new ReceiptRefusal(before.Id, step.Reason!));
            }
            else
            {
                Refuse(before, step.Reason!);
            }
        }

        /// <summary>
        /// Changes a receipt beside the step made of it: what a return takes back, which the same act may have validated just before.
        /// </summary>
        internal void Supersede(Receipt next)
        {
            var stamped = next with { LastChange = new ReceiptChange(act.Command.Id, act.Command.By, act.At) };
            var index = _changed.FindIndex(r => r.Id == next.Id);
            if (index < 0)
            {
                _changed.Add(stamped);
                return;
            }

            _changed[index] = stamped;
            var done = _done.FindIndex(r => r.Id == next.Id);
            if (done >= 0)
            {
                _done[done] = stamped;
            }
        }

        internal DaybookPlan Build(string operation, LedgerCommit? parts = null, IReadOnlyList<EntryId>? entries = null)
        {
            var answer = new DaybookAnswer
            {
                Done = [.. _done.Select(r => r with { Version = r.Version + 1 })],
                AlreadyDone = _already,
                Refusals = _refusals,
                Entries = entries ?? [],
            };
            if (_changed.Count == 0)
            {
                return new DaybookPlan(null, answer);
            }

            var commit = parts ?? Empty();
            return new DaybookPlan(
                commit with
                {
                    CommandId = CommitId(operation, act, _changed),
                    Receipts = _changed,
                },
                answer
            );
        }

        internal LedgerCommit Empty() =>
            new()
            {
                CommandId = act.Command.Id,
                Books = act.Books,
                DecidedAt = act.At,
            };

        private void Change(Receipt next)
        {
            _changed.Add(next);
            _done.Add(next);
        }

        // The reason stays on the receipt for whoever looks at the daybook; said once, it is not written again.
        private void Refuse(Receipt before, Diagnostic reason)
        {
            _refusals.Add(new ReceiptRefusal(before.Id, reason));
            var note = reason.ToString(noteLanguage);
            if (CanCarryNote(before) && before.Note != note)
            {
                _changed.Add(before with { Note = note });
            }
        }

        private static bool CanCarryNote(Receipt receipt) =>
            receipt.State is ReceiptState.Received or ReceiptState.FileGenerated or ReceiptState.Posted;
    }
}
