namespace Copro.Sepa;

/// <summary>
/// One file for one bank: <c>CstmrDrctDbtInitn</c> of pain.008. Immutable; <see cref="DirectDebitBatchBuilder"/> makes it from
/// a flat list of collections, <see cref="Pain008Writer"/> checks and writes it.
/// </summary>
public sealed record DirectDebitMessage
{
    /// <summary><c>MsgId</c>: 1 to 35 identifier characters, unique per sender: a repeat gets the file refused.</summary>
    public required string MessageId { get; init; }

    /// <summary>
    /// <c>CreDtTm</c>: when the file was made, to the second, in the bank's local time with its offset. Given by the caller: the
    /// writer reads no clock.
    /// </summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who sends the file.</summary>
    public required InitiatingParty InitiatingParty { get; init; }

    /// <summary>The groups, in the order in which they are written.</summary>
    public required IReadOnlyList<CollectionGroup> Groups { get; init; }

    /// <summary><c>NbOfTxs</c>: how many collections the groups hold.</summary>
    public int Count() => Groups.Sum(group => group.Collections.Count);

    /// <summary><c>CtrlSum</c>: the sum of all amounts, exact; <c>default</c> for a message without collections.</summary>
    /// <exception cref="InvalidOperationException">The collections have different currencies.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public Money Total() => Money.Sum(Groups.Select(group => group.Total()));

    /// <summary>
    /// The name of its file, the same for the same content: <c>pain.008_{MsgId}.xml</c>, characters that a file system may refuse
    /// replaced by <c>-</c>.
    /// </summary>
    public string FileName() => FileNameOf(MessageId);

    /// <summary>What this message uses each mandate for, in writing order: what reserves the mandates.</summary>
    public IEnumerable<MandatePresentation> Presentations() =>
        Groups.SelectMany(group => group.Collections, PresentationOf);

    internal static string FileNameOf(string messageId) =>
        $"pain.008_{string.Concat(messageId.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))}.xml";

    private MandatePresentation PresentationOf(CollectionGroup group, Collection collection) =>
        new()
        {
            Creditor = group.Creditor.Identifier,
            Mandate = collection.Mandate,
            MessageId = MessageId,
            PaymentInformationId = group.Id,
            EndToEndId = collection.EndToEndId,
            CollectionDate = group.CollectionDate,
            Amount = collection.Amount,
        };
}
