namespace Copro.Ledger;

/// <summary>
/// The staging of one set of books (<i>brouillard d'encaissement</i>): reads what is selected, has <see cref="DaybookPlanner"/> decide, and
/// commits. Each batch is one commit made on the versions that were read: when somebody else is faster it reads and decides again, so
/// that the second of two users is told what the first did. An act repeated after a crash goes on where it stopped. Safe for use by several threads.
/// </summary>
public sealed class Daybook
{
    private readonly ILedgerStore _store;
    private readonly BooksId _books;
    private readonly TimeProvider _clock;
    private readonly LedgerOptions _options;
    private readonly DaybookPlanner _planner;
    private readonly DaybookReader _reader;

    /// <summary>The daybook of these books.</summary>
    /// <param name="store">Where the books are kept.</param>
    /// <param name="books">Whose.</param>
    /// <param name="key">The key under which the personal texts of their entries are digested; always the same for the same books.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="options">The options; <c>null</c> for the defaults.</param>
    /// <param name="engine">The posting rules and charts in force; <c>null</c> for the shipped ones.</param>
    /// <exception cref="ArgumentException">The books are missing, or the options are not usable.</exception>
    public Daybook(
        ILedgerStore store,
        BooksId books,
        ChainKey key,
        TimeProvider clock,
        LedgerOptions? options = null,
        PostingEngine? engine = null
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        if (!books.HasValue)
        {
            throw new ArgumentException("A daybook belongs to books.", nameof(books));
        }

        _options = options ?? new LedgerOptions();
        _options.ThrowIfInvalid();
        _store = store;
        _books = books;
        _clock = clock;
        _planner = new DaybookPlanner(engine ?? new PostingEngine(), key, _options.NoteLanguage);
        _reader = new DaybookReader(store, books);
    }

    /// <summary>The receipts a query asks for, ordered by date, then id.</summary>
    public IAsyncEnumerable<Receipt> ReadAsync(ReceiptQuery query, CancellationToken cancellationToken = default) =>
        _store.ReadReceiptsAsync(_books, query, cancellationToken);

    /// <summary>Gives receipts a journal by hand.</summary>
    public ValueTask<DaybookAnswer> AssignJournalAsync(
        DaybookCommand command,
        DaybookSelection selection,
        string journal,
        CancellationToken cancellationToken = default
    ) => EditAsync(command, selection, new ReceiptEdit { Journal = journal }, cancellationToken);

    /// <summary>Gives receipts a voucher by hand.</summary>
    public ValueTask<DaybookAnswer> AssignVoucherAsync(
        DaybookCommand command,
        DaybookSelection selection,
        string voucher,
        CancellationToken cancellationToken = default
    ) => EditAsync(command, selection, new ReceiptEdit { Voucher = voucher }, cancellationToken);

    /// <summary>Changes what may still change on receipts.</summary>
    public ValueTask<DaybookAnswer> EditAsync(
        DaybookCommand command,
        DaybookSelection selection,
        ReceiptEdit edit,
        CancellationToken cancellationToken = default
    ) => ActAsync(command, selection, DaybookNeeds.None, (v, a) => _planner.Edit(v, a, edit), cancellationToken);

    /// <summary>Numbers the vouchers of receipts that have none, a series a journal and fiscal year, in the order of date and id.</summary>
    public ValueTask<DaybookAnswer> NumberVouchersAsync(
        DaybookCommand command,
        DaybookSelection selection,
        CancellationToken cancellationToken = default
    ) => ActAsync(command, selection, DaybookNeeds.VoucherCounters, _planner.NumberVouchers, cancellationToken);

    /// <summary>Notes the collection file that one-off debits went out in; once.</summary>
    public ValueTask<DaybookAnswer> MarkFileGeneratedAsync(
        DaybookCommand command,
        DaybookSelection selection,
        string file,
        CancellationToken cancellationToken = default
    ) =>
        ActAsync(
            command,
            selection,
            DaybookNeeds.None,
            (v, a) => _planner.MarkFileGenerated(v, a, file),
            cancellationToken
        );

    /// <summary>Takes receipts out of a collection file that never left: they are received again.</summary>
    public ValueTask<DaybookAnswer> VoidFileAsync(
        DaybookCommand command,
        DaybookSelection selection,
        string reason,
        CancellationToken cancellationToken = default
    ) => ActAsync(command, selection, DaybookNeeds.None, (v, a) => _planner.VoidFile(v, a, reason), cancellationToken);

    /// <summary>Prepares the entries of receipts (<i>comptabiliser</i>): count, total, and what was refused and why.</summary>
    public ValueTask<DaybookAnswer> PostAsync(
        DaybookCommand command,
        DaybookSelection selection,
        DateOnly? accountingDate = null,
        CancellationToken cancellationToken = default
    ) =>
        ActAsync(
            command,
            selection,
            DaybookNeeds.Posting,
            (v, a) => _planner.Post(v, a, accountingDate),
            cancellationToken
        );

    /// <summary>Takes back postings that are not validated.</summary>
    public ValueTask<DaybookAnswer> CancelAsync(
        DaybookCommand command,
        DaybookSelection selection,
        CancellationToken cancellationToken = default
    ) => ActAsync(command, selection, DaybookNeeds.None, _planner.Cancel, cancellationToken);

    /// <summary>Puts prepared entries in the books (<i>valider</i>): numbered, chained, frozen.</summary>
    public ValueTask<DaybookAnswer> ValidateAsync(
        DaybookCommand command,
        DaybookSelection selection,
        CancellationToken cancellationToken = default
    ) => ActAsync(command, selection, DaybookNeeds.Validation, _planner.Validate, cancellationToken);

    /// <summary>Takes receipts out of the daybook before they counted, with a reason.</summary>
    public ValueTask<DaybookAnswer> RefuseAsync(
        DaybookCommand command,
        DaybookSelection selection,
        string reason,
        ReturnReason? code = null,
        CancellationToken cancellationToken = default
    ) =>
        ActAsync(
            command,
            selection,
            DaybookNeeds.None,
            (v, a) => _planner.Refuse(v, a, reason, code),
            cancellationToken
        );

    /// <summary>Files validated receipts.</summary>
    public ValueTask<DaybookAnswer> ArchiveAsync(
        DaybookCommand command,
        DaybookSelection selection,
        CancellationToken cancellationToken = default
    ) => ActAsync(command, selection, DaybookNeeds.None, _planner.Archive, cancellationToken);

    private async ValueTask<DaybookAnswer> ActAsync(
        DaybookCommand command,
        DaybookSelection selection,
        DaybookNeeds needs,
        Func<DaybookView, DaybookAct, DaybookPlan> plan,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(selection);
        var answer = DaybookAnswer.Nothing;
        var batches = await _reader.BatchesAsync(selection, _options.MaxBatch, cancellationToken).ConfigureAwait(false);
        foreach (var batch in batches)
        {
            var next = await ActOnceAsync(command, batch, needs, plan, cancellationToken).ConfigureAwait(false);
            answer = answer.And(next);
        }

        return answer;
    }

    private async ValueTask<DaybookAnswer> ActOnceAsync(
        DaybookCommand command,
        IReadOnlyList<string> ids,
        DaybookNeeds needs,
        Func<DaybookView, DaybookAct, DaybookPlan> plan,
        CancellationToken cancellationToken
    )
    {
        Diagnostic? reason = null;
        for (var attempt = 0; attempt < _options.MaxAttempts; attempt++)
        {
            var view = await _reader.ReadAsync(ids, needs, cancellationToken).ConfigureAwait(false);
            var planned = plan(view, new DaybookAct(_books, command, _clock.GetUtcNow()));
            if (planned.Commit is null)
            {
                return planned.Answer;
            }

            var result = await _store.CommitAsync(planned.Commit, cancellationToken).ConfigureAwait(false);
            if (result.Outcome == CommitOutcome.Committed)
            {
                return planned.Answer;
            }

            // Somebody was faster, perhaps with this very act: what is there now decides.
            reason = result.Reason;
        }

        var why = LedgerDiagnostics.TooManyConflicts.At(default, _options.MaxAttempts, reason?.Message() ?? command.Id);
        return new DaybookAnswer { Refusals = [.. ids.Select(id => new ReceiptRefusal(id, why))] };
    }
}
