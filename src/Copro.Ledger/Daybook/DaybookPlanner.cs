using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Copro.Ledger;

/// <summary>
/// Decides what an act in the daybook comes to. Pure: the same view and act give the same commit, byte for byte; it reads no store and
/// no clock. <see cref="Daybook"/> reads the view, asks, and commits.
/// </summary>
public sealed partial class DaybookPlanner
{
    /// <summary>The scope of the states that count automatic vouchers.</summary>
    public const string VoucherScope = "ledger.voucher";

    private readonly PostingEngine _engine;
    private readonly ChainKey _key;
    private readonly DiagnosticLanguage _noteLanguage;

    /// <summary>A planner.</summary>
    /// <param name="engine">The posting rules and charts in force.</param>
    /// <param name="key">The key of the books under which personal texts are digested.</param>
    /// <param name="noteLanguage">The language of the notes left on receipts.</param>
    public DaybookPlanner(
        PostingEngine engine,
        ChainKey key,
        DiagnosticLanguage noteLanguage = DiagnosticLanguage.French
    )
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(key);
        _engine = engine;
        _key = key;
        _noteLanguage = noteLanguage;
    }

    /// <summary>Changes what a person may still change.</summary>
    public DaybookPlan Edit(DaybookView view, DaybookAct act, ReceiptEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return Each(
            view,
            act,
            "edit",
            receipt =>
            {
                var mayChange =
                    receipt.State == ReceiptState.Received
                    || (receipt.State == ReceiptState.FileGenerated && edit.IsPresentationOnly);
                if (!mayChange)
                {
                    return ReceiptStep.WrongState(receipt, ReceiptState.Received);
                }

                var entity = view.Entities.GetValueOrDefault(receipt.Entity);
                if (edit.Journal is { } journal && entity?.FindJournal(journal) is null)
                {
                    return ReceiptStep.Refuse(LedgerDiagnostics.UnknownJournal.At(default, receipt.Entity, journal));
                }

                var next = edit.ApplyTo(receipt);
                return next == receipt ? ReceiptStep.Done(receipt) : ReceiptStep.To(next with { Note = null });
            }
        );
    }

    /// <summary>
    /// Gives the next voucher of its journal and fiscal year, <c>CHQ-2026-00001</c>, to each receipt that has none, in the order of date and id.
    /// </summary>
    public DaybookPlan NumberVouchers(DaybookView view, DaybookAct act)
    {
        ArgumentNullException.ThrowIfNull(view);
        var counters = view.VoucherCounters.ToDictionary(
            c => c.Key,
            c => long.Parse(Encoding.UTF8.GetString(c.Value.Payload.Span), CultureInfo.InvariantCulture),
            StringComparer.Ordinal
        );
        var touched = new SortedSet<string>(StringComparer.Ordinal);
        var plan = Each(
            view,
            act,
            "voucher",
            receipt =>
            {
                if (receipt.Voucher is not null)
                {
                    return ReceiptStep.Done(receipt);
                }

                if (receipt.State is not (ReceiptState.Received or ReceiptState.FileGenerated))
                {
                    return ReceiptStep.WrongState(receipt, ReceiptState.Received);
                }

                if (VoucherSeries.Of(receipt, view) is not { } series)
                {
                    return ReceiptStep.Refuse(MissingJournal(receipt));
                }

                var number = counters.GetValueOrDefault(series.Key) + 1;
                counters[series.Key] = number;
                touched.Add(series.Key);
                return ReceiptStep.To(receipt with { Voucher = series.Format(number), Note = null });
            }
        );
        return plan.Commit is null
            ? plan
            : plan with
            {
                Commit = plan.Commit with
                {
                    States = [.. touched.Select(key => CounterState(view, key, counters[key]))],
                },
            };
    }

    /// <summary>Notes the collection file that one-off debits went out in; once.</summary>
    public DaybookPlan MarkFileGenerated(DaybookView view, DaybookAct act, string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        return Each(
            view,
            act,
            "generate",
            receipt =>
            {
                if (receipt.State == ReceiptState.Received && receipt.Means == PaymentMeans.DirectDebit)
                {
                    var next = receipt with { State = ReceiptState.FileGenerated, CollectionFile = file, Note = null };
                    return ReceiptStep.To(next);
                }

                return receipt.CollectionFile is not null
                    ? ReceiptStep.Done(receipt)
                    : ReceiptStep.WrongState(receipt, ReceiptState.Received);
            }
        );
    }

    /// <summary>Takes receipts out of a collection file that never left or that the bank refused whole: they are received again.</summary>
    public DaybookPlan VoidFile(DaybookView view, DaybookAct act, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return Each(
            view,
            act,
            "void-file",
            receipt =>
            {
                if (receipt.State == ReceiptState.FileGenerated)
                {
                    var next = receipt with { State = ReceiptState.Received, CollectionFile = null, Note = reason };
                    return ReceiptStep.To(next);
                }

                return receipt.State == ReceiptState.Received
                    ? ReceiptStep.Done(receipt)
                    : ReceiptStep.WrongState(receipt, ReceiptState.FileGenerated);
            }
        );
    }

    /// <summary>
    /// Prepares the entries of receipts (<i>comptabiliser</i>). One without journal, or without the voucher its journal asks for, stays
    /// as it is with the reason; the others are posted.
    /// </summary>
    /// <param name="view">What was read.</param>
    /// <param name="act">The act.</param>
    /// <param name="accountingDate">
    /// The date of the entries; <c>null</c> for each movement's own. A return whose own date is closed goes to the first open date by
    /// itself, with the day of the return in its label.
    /// </param>
    public DaybookPlan Post(DaybookView view, DaybookAct act, DateOnly? accountingDate = null) =>
        Each(view, act, "post", receipt => PostOne(view, receipt, accountingDate));

    /// <summary>Takes back a posting that is not validated; what went to the bank stays <see cref="ReceiptState.FileGenerated"/>.</summary>
    public DaybookPlan Cancel(DaybookView view, DaybookAct act) =>
        Each(
            view,
            act,
            "cancel",
            receipt =>
            {
                if (receipt.State == ReceiptState.Posted)
                {
                    var back = receipt.CollectionFile is null ? ReceiptState.Received : ReceiptState.FileGenerated;
                    return ReceiptStep.To(receipt with { State = back, Prepared = null, Note = null });
                }

                return receipt.State is ReceiptState.Received or ReceiptState.FileGenerated
                    ? ReceiptStep.Done(receipt)
                    : ReceiptStep.WrongState(receipt, ReceiptState.Posted);
            }
        );

    /// <summary>Takes receipts out of the daybook before they counted, with a reason: no entry is made.</summary>
    public DaybookPlan Refuse(DaybookView view, DaybookAct act, string reason, ReturnReason? code = null) =>
        Each(
            view,
            act,
            "refuse",
            receipt =>
            {
                if (receipt.State == ReceiptState.Cancelled)
                {
                    return ReceiptStep.Done(receipt);
                }

                if (string.IsNullOrWhiteSpace(reason))
                {
                    return ReceiptStep.Refuse(LedgerDiagnostics.ReasonMissing.At(default, receipt.Id));
                }

                return receipt.State is ReceiptState.Received or ReceiptState.FileGenerated
                    ? ReceiptStep.To(
                        receipt with
                        {
                            State = ReceiptState.Cancelled,
                            Note = reason,
                            ReturnReason = code ?? receipt.ReturnReason,
                        }
                    )
                    : ReceiptStep.WrongState(receipt, ReceiptState.Received, ReceiptState.FileGenerated);
            }
        );

    /// <summary>Files validated receipts: they leave the working list and stay searchable.</summary>
    public DaybookPlan Archive(DaybookView view, DaybookAct act) =>
        Each(
            view,
            act,
            "archive",
            receipt =>
                receipt.State switch
                {
                    ReceiptState.Archived => ReceiptStep.Done(receipt),
                    ReceiptState.Validated => ReceiptStep.To(receipt with { State = ReceiptState.Archived }),
                    _ => ReceiptStep.WrongState(receipt, ReceiptState.Validated),
                }
        );

    private ReceiptStep PostOne(DaybookView view, Receipt receipt, DateOnly? accountingDate)
    {
        if (ReceiptStates.HasReached(receipt, ReceiptState.Posted))
        {
            return ReceiptStep.Done(receipt);
        }

        if (receipt.State is not (ReceiptState.Received or ReceiptState.FileGenerated))
        {
            return ReceiptStep.WrongState(receipt, ReceiptState.Received, ReceiptState.FileGenerated);
        }

        if (!view.Entities.TryGetValue(receipt.Entity, out var entity))
        {
            return ReceiptStep.Refuse(LedgerDiagnostics.UnknownEntity.At(default, receipt.Entity));
        }

        if (IsUncollected(receipt))
        {
            return ReceiptStep.Refuse(LedgerDiagnostics.FileNotGenerated.At(default, receipt.Id));
        }

        var account = receipt.Account is { } code
            ? view.DebtorAccounts.GetValueOrDefault((receipt.Entity, code))
            : null;
        var date = accountingDate ?? DateFor(receipt, entity);
        var labelled = date is not null && receipt.Kind == ReceiptKind.Return ? WithReturnDate(receipt) : receipt;
        var posting = _engine.Prepare(labelled, entity, account, view.SettlementOf(receipt), date);
        if (!posting.IsPrepared)
        {
            return ReceiptStep.Refuse(posting.Findings[0]);
        }

        var journal = entity.FindJournal(posting.Draft.Journal)!;
        if (journal.VoucherRequired && string.IsNullOrWhiteSpace(receipt.Voucher))
        {
            return ReceiptStep.Refuse(LedgerDiagnostics.VoucherMissing.At(default, receipt.Id, journal.Code));
        }

        return ReceiptStep.To(
            receipt with
            {
                State = ReceiptState.Posted,
                Journal = journal.Code,
                Prepared = posting.Draft,
                Note = null,
            }
        );
    }

    // A debit asked for on the portal counts once the bank was asked for it.
    private static bool IsUncollected(Receipt receipt) =>
        receipt
            is {
                Kind: ReceiptKind.Payment,
                Source: ReceiptSource.Portal,
                Means: PaymentMeans.DirectDebit,
                State: ReceiptState.Received
            };

    private static DateOnly? DateFor(Receipt receipt, Entity entity) =>
        receipt.Kind == ReceiptKind.Return && entity.CheckOpen(receipt.Date) is not null
            ? entity.FirstOpenDate(receipt.Date)
            : null;

    private static Receipt WithReturnDate(Receipt receipt) =>
        receipt with
        {
            Label = string.Create(
                CultureInfo.InvariantCulture,
                $"{receipt.Label} (rejet du {receipt.Date:dd/MM/yyyy})"
            ),
        };

    private static Diagnostic MissingJournal(Receipt receipt) =>
        LedgerDiagnostics.JournalMissing.At(
            default,
            receipt.Id,
            receipt.Entity,
            receipt.Source.ToString(),
            receipt.Means.ToString()
        );

    private static StateRecord CounterState(DaybookView view, string key, long number) =>
        new()
        {
            Scope = VoucherScope,
            Key = key,
            SchemaVersion = 1,
            Payload = Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)),
            Version = view.VoucherCounters.TryGetValue(key, out var before) ? before.Version : 0,
        };

    private DaybookPlan Each(DaybookView view, DaybookAct act, string operation, Func<Receipt, ReceiptStep> step)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(act);
        var build = new PlanBuilder(view, act, _noteLanguage);
        foreach (var receipt in InOrder(view.Receipts))
        {
            build.Take(receipt, step(receipt));
        }

        return build.Build(operation);
    }

    private static IEnumerable<Receipt> InOrder(IReadOnlyList<Receipt> receipts) =>
        receipts.OrderBy(r => r.Date).ThenBy(r => r.Id, StringComparer.Ordinal);

    /// <summary>
    /// The id of a commit names the act and the receipts with the versions it builds on: the same plan made twice is one commit, and an
    /// act repeated later, when it finds other receipts, is another.
    /// </summary>
    private static string CommitId(string operation, DaybookAct act, IReadOnlyList<Receipt> changed)
    {
        var text = new StringBuilder();
        foreach (var receipt in changed)
        {
            text.Append(receipt.Id)
                .Append('@')
                .Append(receipt.Version.ToString(CultureInfo.InvariantCulture))
                .Append('\n');
        }

        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return $"daybook.{operation}:{act.Command.Id}:{Convert.ToHexString(digest.AsSpan(0, 16)).ToLowerInvariant()}";
    }
}
