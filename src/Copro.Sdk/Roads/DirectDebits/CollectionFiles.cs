using System.Buffers;
using Copro.Ledger;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>
/// Makes the collection files of the one-off mandates that wait (<i>générer</i>): one pain.008 a bank, in the same commit that
/// reserves its mandates, marks its receipts and notes what the bank is to credit. A mandate goes out once.
/// </summary>
public sealed class CollectionFiles
{
    /// <summary>The channel of the outbox that collection files leave by, unless the entity has a folder of its own.</summary>
    public const string Channel = "SEPA";

    private readonly ILedgerStore _store;
    private readonly TimeProvider _clock;
    private readonly SepaRulebooks _rulebooks;
    private readonly OneOffMandates _mandates;
    private readonly DirectDebitBatchBuilder _builder;
    private readonly Pain008Writer _writer;

    /// <summary>Makes files for the books of a store.</summary>
    public CollectionFiles(ILedgerStore store, SepaOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        _store = store;
        _clock = clock;
        _rulebooks = options.Rulebooks;
        _mandates = new OneOffMandates(options);
        _builder = new DirectDebitBatchBuilder(options);
        _writer = new Pain008Writer(options);
    }

    /// <summary>
    /// Makes the files of all receipts that wait for one, but for those whose last collection was rejected for a reason that a person
    /// must see to first, and for those that a bank would refuse as too early (D-14): they wait for their time. A file that any finding stands against is not made and its receipts keep waiting; the others are.
    /// </summary>
    /// <returns>One result a file, in the order of the first receipt in each.</returns>
    public ValueTask<IReadOnlyList<CollectionFileResult>> GenerateAsync(
        AgencyProfile agency,
        CancellationToken cancellationToken = default
    ) => GenerateAsync(agency, confirmed: [], cancellationToken);

    /// <summary>The same, and those rejected ones too that a person has seen to.</summary>
    /// <param name="agency">Whose files.</param>
    /// <param name="confirmed">The receipts, by their ids, that go out again whatever the reason they were rejected for.</param>
    /// <param name="cancellationToken">Heeded before each commit.</param>
    /// <returns>One result a file, in the order of the first receipt in each.</returns>
    public async ValueTask<IReadOnlyList<CollectionFileResult>> GenerateAsync(
        AgencyProfile agency,
        IReadOnlyCollection<string> confirmed,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(confirmed);
        var waiting = await WaitingAsync(agency, confirmed, cancellationToken).ConfigureAwait(false);
        var settings = new DirectDebitBatchSettings
        {
            CreatedAt = TimeZoneInfo.ConvertTime(_clock.GetUtcNow(), agency.TimeZone),
        };
        var results = new List<CollectionFileResult>();
        foreach (var together in waiting.GroupBy(w => w.Creditor.CollectionFolder, StringComparer.Ordinal))
        {
            var members = together.ToList();
            foreach (var message in _builder.Build([.. members.Select(w => w.Order)], settings))
            {
                results.Add(await MakeAsync(agency, message, members, cancellationToken).ConfigureAwait(false));
            }
        }

        return results;
    }

    private async ValueTask<List<Waiting>> WaitingAsync(
        AgencyProfile agency,
        IReadOnlyCollection<string> confirmed,
        CancellationToken cancellationToken
    )
    {
        var query = new ReceiptQuery { States = [ReceiptState.Received], Means = PaymentMeans.DirectDebit };
        var receipts = new List<Receipt>();
        await foreach (
            var receipt in _store.ReadReceiptsAsync(agency.Books, query, cancellationToken).ConfigureAwait(false)
        )
        {
            if (receipt.Source == ReceiptSource.Portal && receipt.Kind == ReceiptKind.Payment)
            {
                receipts.Add(receipt);
            }
        }

        var waiting = new List<Waiting>();
        foreach (var receipt in receipts)
        {
            var stored = await DirectDebitRoad
                .FindMandateAsync(_store, agency.Books, receipt.Key.Value, cancellationToken)
                .ConfigureAwait(false);
            if (
                stored is { Mandate.Status: MandateStatus.Active }
                && (MayGoOut(stored.Mandate) || confirmed.Contains(receipt.Id, StringComparer.Ordinal))
                && agency.CreditorOf(receipt.Entity) is { } creditor
            )
            {
                var order = _mandates.OrderOf(stored.Mandate, creditor.OneOff, _clock.GetUtcNow());
                if (IsTime(order, creditor.OneOff.Terms))
                {
                    waiting.Add(new Waiting(receipt, stored, creditor, order));
                }
            }
        }

        return waiting;
    }

    /// <summary>Whether the file of a collection may leave already: a debtor may be told, or sign, long before the bank takes it.</summary>
    private bool IsTime(CollectionOrder order, CollectionTerms terms)
    {
        var rules = _rulebooks.Current.For(order.CollectionDate);
        return _clock.GetUtcNow() >= CollectionDatePlanner.EarliestSubmission(order.CollectionDate, terms, rules);
    }

    /// <summary>A mandate whose collection was rejected goes out again by itself for reasons that time mends, and not for ever.</summary>
    private static bool MayGoOut(SepaMandate mandate) =>
        !mandate.Reason.HasValue
        || ReasonCodes.Find(mandate.Reason)?.Retry switch
        {
            RetryClass.Yes => mandate.PresentationCount < ReturnPolicy.Default.MaxPresentations,
            RetryClass.Once => mandate.PresentationCount < ReturnPolicy.Default.MaxCautiousPresentations,
            _ => false,
        };

    private async ValueTask<CollectionFileResult> MakeAsync(
        AgencyProfile agency,
        DirectDebitMessage message,
        List<Waiting> waiting,
        CancellationToken cancellationToken
    )
    {
        var findings = new DiagnosticBag();
        var output = new ArrayBufferWriter<byte>();
        if (!_writer.TryWrite(message, output, findings))
        {
            return CollectionFileResult.Refused(message, findings.Items);
        }

        var refusals = new List<Diagnostic>();
        var commit = CommitOf(agency, message, waiting, output.WrittenMemory, refusals);
        if (refusals.Count > 0)
        {
            return CollectionFileResult.Refused(message, refusals);
        }

        var result = await _store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        return result.Outcome == CommitOutcome.Conflict
            ? CollectionFileResult.Refused(message, [result.Reason!])
            : CollectionFileResult.Made(message, findings.Items);
    }

    private LedgerCommit CommitOf(
        AgencyProfile agency,
        DirectDebitMessage message,
        List<Waiting> waiting,
        ReadOnlyMemory<byte> content,
        List<Diagnostic> refusals
    )
    {
        var now = _clock.GetUtcNow();
        var fileName = message.FileName();
        var byReference = waiting.ToDictionary(w => (w.Stored.Mandate.Creditor, w.Stored.Mandate.Reference));
        var receipts = new List<Receipt>();
        var states = new List<StateRecord>();
        var settlements = new List<Settlement>();
        foreach (var group in message.Groups)
        {
            var settlementKey = new SourceKey("sepa-group", group.Id);
            var members = group.Collections.Select(c => byReference[(group.Creditor.Identifier, c.Mandate)]).ToList();
            settlements.Add(SettlementOf(group, message, settlementKey, members[0]));
            receipts.AddRange(members.Select(m => InFile(m.Receipt, fileName, settlementKey)));
        }

        foreach (var presentation in message.Presentations())
        {
            var stored = byReference[(presentation.Creditor, presentation.Mandate)].Stored;
            var transition = _mandates.Reserve(stored.Mandate, presentation, now);
            states.Add(MandateRecords.Mandate(transition.Mandate, stored.Version));
            refusals.AddRange(transition.Diagnostics);
        }

        return new LedgerCommit
        {
            CommandId = $"generate/{message.MessageId}",
            Books = agency.Books,
            DecidedAt = now,
            Receipts = receipts,
            Settlements = settlements,
            States = states,
            Outbox =
            [
                new OutboxMessage
                {
                    Id = OutboxId(fileName),
                    Channel = waiting[0].Creditor.CollectionFolder,
                    Name = fileName,
                    Content = content,
                    Hash = ContentHash.Of(content.Span),
                },
            ],
        };
    }

    /// <summary>The idempotency key of a collection file in the outbox: its name, which no other file of the books has.</summary>
    internal static string OutboxId(string fileName) => $"{Channel}/{fileName}";

    private static Receipt InFile(Receipt receipt, string fileName, SourceKey settlement) =>
        receipt with
        {
            State = ReceiptState.FileGenerated,
            CollectionFile = fileName,
            SettlementId = SettlementIds.Of(settlement),
        };

    private static Settlement SettlementOf(
        CollectionGroup group,
        DirectDebitMessage message,
        SourceKey key,
        Waiting member
    ) =>
        new()
        {
            Id = SettlementIds.Of(key),
            Entity = member.Receipt.Entity,
            Kind = TransitKind.DirectDebit,
            BankAccount = member.Creditor.BankAccount,
            Gross = group.Total(),
            ExpectedOn = group.CollectionDate,
            References = [group.Id, message.MessageId],
        };

    private sealed record Waiting(
        Receipt Receipt,
        StoredMandate Stored,
        CreditorProfile Creditor,
        CollectionOrder Order
    );
}
