using Copro.Ledger;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>A one-off mandate that went out in a file, and the movement it was signed for.</summary>
internal sealed record PresentedCollection(StoredMandate Stored, MandatePresentation Presentation, Receipt Receipt)
{
    public SepaMandate Mandate => Stored.Mandate;

    /// <summary>Whether a movement takes it back already: a rejection's, or one of the account.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>
    /// Whether the bank's answer is still awaited: a mandate that settled has served, one that was released is in no file any more.
    /// </summary>
    public bool IsAwaited => !IsTakenBack && Mandate.Status is (MandateStatus.Reserved or MandateStatus.Revoked);

    /// <summary>The name of the file it is in.</summary>
    public string File => Receipt.CollectionFile ?? Presentation.MessageId;

    /// <summary>
    /// Whether an end-to-end id is of an earlier presentation of the mandate: what came back is then not the one under way.
    /// </summary>
    public bool IsOfEarlier(string? endToEndId) =>
        endToEndId is not null
        && !IsNamedBy(endToEndId)
        && endToEndId.StartsWith(Presentation.Mandate.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an end-to-end id is this presentation's.</summary>
    public bool IsNamedBy(string? endToEndId) =>
        string.Equals(Presentation.EndToEndId, endToEndId, StringComparison.OrdinalIgnoreCase);

    /// <summary>All that went out, each in its last file.</summary>
    public static async ValueTask<List<PresentedCollection>> ReadAsync(
        ILedgerStore store,
        BooksId books,
        CancellationToken cancellationToken
    )
    {
        var receipts = new Dictionary<string, Receipt>(StringComparer.Ordinal);
        var takenBack = new HashSet<string>(StringComparer.Ordinal);
        var query = new ReceiptQuery { Means = PaymentMeans.DirectDebit };
        await foreach (var receipt in store.ReadReceiptsAsync(books, query, cancellationToken).ConfigureAwait(false))
        {
            if (receipt is { Source: ReceiptSource.Portal, Kind: ReceiptKind.Payment })
            {
                receipts[receipt.Key.Value] = receipt;
            }
            else if (receipt is { Kind: ReceiptKind.Return, ReversalOf: { } original } && IsInTheWay(receipt))
            {
                takenBack.Add(original);
            }
        }

        var presented = new List<PresentedCollection>();
        var states = store.ReadStatesAsync(books, SepaMandateState.Scope, cancellationToken);
        await foreach (var state in states.ConfigureAwait(false))
        {
            // A damaged mandate is told by every evening's search for those that lapse; it stands in the way of no other.
            if (
                SepaMandateState.TryDeserialize(state.Payload.Span, out var mandate, out _)
                && mandate!.LastPresentation is { } presentation
                && receipts.TryGetValue(mandate.Origin.RequestId, out var receipt)
            )
            {
                presented.Add(
                    new PresentedCollection(new StoredMandate(mandate, state.Version), presentation, receipt)
                    {
                        IsTakenBack = takenBack.Contains(receipt.Id),
                    }
                );
            }
        }

        return presented;
    }

    /// <summary>
    /// A movement of the account that a person cancelled took nothing back; a rejection is staged once, whatever became of it.
    /// </summary>
    private static bool IsInTheWay(Receipt taking) =>
        taking.Source == ReceiptSource.Portal || taking.State != ReceiptState.Cancelled;
}
