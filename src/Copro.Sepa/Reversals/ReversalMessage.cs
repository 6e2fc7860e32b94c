using System.Globalization;
using System.Text;

namespace Copro.Sepa;

/// <summary>
/// Gives back collections of one message that have settled (pain.007, <c>CstmrPmtRvsl</c>). It is made from the message that collected,
/// so that whatever it repeats of a collection is what the bank was told. Immutable; <see cref="Pain007Writer"/> checks and writes it.
/// </summary>
public sealed record ReversalMessage
{
    // The version of the form that the id is a hash of; another form gives other ids.
    private const byte FormVersion = 1;

    /// <summary>The message that collected, as it was written.</summary>
    public required DirectDebitMessage Original { get; init; }

    /// <summary>The version it was written in: <c>OrgnlMsgNmId</c>.</summary>
    public Pain008Version OriginalVersion { get; init; }

    /// <summary>What is given back; each collection once.</summary>
    public required IReadOnlyList<CollectionReversal> Reversals { get; init; }

    /// <summary><c>CreDtTm</c>: when the file is made, in the bank's local time with its offset. Given by the caller.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>0 for the first presentation, 1 to <see cref="DirectDebitBatchSettings.MaxResubmission"/> for a deliberate repeat.</summary>
    public int Resubmission { get; init; }

    /// <summary>
    /// <c>MsgId</c>: from the content, so that the same reversal has the same id; the instant, the version and the order in which the
    /// reversals are given do not count.
    /// </summary>
    public string MessageId()
    {
        using var form = new CanonicalForm();
        form.Number(FormVersion);
        Take(form, "pain.007");
        Take(form, Original.MessageId);
        var collected = Original
            .Groups.SelectMany(group => group.Collections)
            .ToLookup(collection => collection.EndToEndId, collection => collection.Amount, StringComparer.Ordinal);
        foreach (var reversal in Reversals.OrderBy(given => given.EndToEndId, StringComparer.Ordinal))
        {
            Take(form, reversal.EndToEndId);
            Take(form, reversal.Reason.Code);
            form.Number((reversal.Amount ?? collected[reversal.EndToEndId].FirstOrDefault()).MinorUnits);
        }

        var id = MessageIdentifier.Encode(form.Finish());
        return Resubmission == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{Resubmission}");
    }

    /// <summary>The name of its file, the same for the same content: <c>pain.007_{MsgId}.xml</c>.</summary>
    public string FileName() => $"pain.007_{MessageId()}.xml";

    private static void Take(CanonicalForm form, string text) => form.Value(Encoding.UTF8.GetBytes(text));
}
