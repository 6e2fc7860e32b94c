namespace Copro.Ledger;

/// <summary>
/// An entry in the books: numbered, chained to the one before it in its journal, never changed again (plan comptable général,
/// articles 921-3 and 921-4). Immutable.
/// </summary>
public sealed record Entry
{
    /// <summary>Its place in the books.</summary>
    public required EntryId Id { get; init; }

    /// <summary>What it says.</summary>
    public required EntryDraft Content { get; init; }

    /// <summary>The day it was validated.</summary>
    public required DateOnly ValidatedOn { get; init; }

    /// <summary>
    /// The keyed digest of its personal texts. The chain covers this digest and not the texts, so that they can be erased
    /// and the chain still verifies.
    /// </summary>
    public required ContentHash TextDigest { get; init; }

    /// <summary>The hash of the entry before it in its journal and year; <c>default</c> for the first.</summary>
    public required ContentHash PreviousHash { get; init; }

    /// <summary>The hash of the previous hash, the version of the byte form, all header fields and all lines.</summary>
    public required ContentHash Hash { get; init; }

    /// <summary>Whether its personal texts are still there: a label, or an auxiliary account.</summary>
    public bool HasTexts =>
        Content.Label.Length > 0
        || Content.Lines.Any(l => l.Label.Length > 0 || l.Auxiliary is not null || l.AuxiliaryLabel is not null);

    /// <summary>
    /// The same entry without its personal texts and auxiliary accounts, as it stands once they are erased: accounts, amounts, dates and
    /// hash stay, and the chain verifies.
    /// </summary>
    public Entry WithoutTexts() =>
        this with
        {
            Content = Content with
            {
                Label = string.Empty,
                Lines =
                [
                    .. Content.Lines.Select(l =>
                        l with
                        {
                            Label = string.Empty,
                            Auxiliary = null,
                            AuxiliaryLabel = null,
                        }
                    ),
                ],
            },
        };
}
