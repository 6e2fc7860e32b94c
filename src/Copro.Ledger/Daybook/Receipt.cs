using System.Security.Cryptography;
using System.Text;

namespace Copro.Ledger;

/// <summary>
/// One movement of money staged in the daybook (<i>encaissement, mouvement</i>): the nine columns of the staging screen, where it
/// came from, and how far it has gone. Immutable; a change is a new value committed over the version that was read.
/// </summary>
public sealed record Receipt : IVersioned
{
    /// <summary>The identifier, derived from <see cref="Key"/>: the same movement has the same one in every run.</summary>
    public required string Id { get; init; }

    /// <summary>The identity of the movement at its source; unique in the books, so that nothing counts twice.</summary>
    public required SourceKey Key { get; init; }

    /// <summary>The file or batch it was read from.</summary>
    public required SourceKey Document { get; init; }

    /// <summary>The entity it belongs to.</summary>
    public required string Entity { get; init; }

    /// <summary>What it is.</summary>
    public required ReceiptKind Kind { get; init; }

    /// <summary>The road it came by.</summary>
    public required ReceiptSource Source { get; init; }

    /// <summary>How it was paid.</summary>
    public required PaymentMeans Means { get; init; }

    /// <summary>Who holds the money until the bank credits it.</summary>
    public Custody Custody { get; init; }

    /// <summary>The debtor's account code; <c>null</c> when it concerns none (a fee, an unknown payer).</summary>
    public string? Account { get; init; }

    /// <summary>The debtor's label as shown. Personal data.</summary>
    public string? AccountLabel { get; init; }

    /// <summary>The reference given by the source (<i>référence du mouvement</i>), raw: <c>44522/785281/</c>.</summary>
    public string? MovementReference { get; init; }

    /// <summary>The business date, in the time zone of the source.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The label of the movement, <i>Règlement NAME</i> by default. Personal data.</summary>
    public required string Label { get; init; }

    /// <summary>What counts for the debtor or the bank account, positive for money in; never zero.</summary>
    public required Money Amount { get; init; }

    /// <summary>
    /// Cash actually taken less <see cref="Amount"/>: what rounding to the smallest coin added (positive) or took (negative);
    /// <c>default</c> when nothing was rounded.
    /// </summary>
    public Money CashRounding { get; init; }

    /// <summary>For a settlement: what the bank or operator kept, so that gross = <see cref="Amount"/> + fee. Never negative.</summary>
    public Money Fee { get; init; }

    /// <summary>The entity's bank account the money is on or will come to; <c>null</c> for cash.</summary>
    public string? BankAccount { get; init; }

    /// <summary>The settlement it waits for, or, for <see cref="ReceiptKind.Settlement"/>, the one it brings.</summary>
    public string? SettlementId { get; init; }

    /// <summary>For a return: the receipt it takes back.</summary>
    public string? ReversalOf { get; init; }

    /// <summary>For a return or a rejected receipt: why.</summary>
    public ReturnReason? ReturnReason { get; init; }

    /// <summary>What it pays, as designated by the payer or found by matching; may be empty and never exceeds the amount.</summary>
    public IReadOnlyList<ItemAllocation> Allocations { get; init; } = [];

    /// <summary>The journal it is to be posted in; <c>null</c> until one is assigned or given by hand.</summary>
    public string? Journal { get; init; }

    /// <summary>The voucher (<i>pièce</i>); <c>null</c> until given.</summary>
    public string? Voucher { get; init; }

    /// <summary>The person it belongs to; <c>null</c> for what the server fetched.</summary>
    public string? Owner { get; init; }

    /// <summary>How far it has gone.</summary>
    public ReceiptState State { get; init; } = ReceiptState.Received;

    /// <summary>Why it needs a person or was refused; <c>null</c> when all is well.</summary>
    public string? Note { get; init; }

    /// <summary>The name of the collection file it went out in; <c>null</c> unless <see cref="ReceiptState.FileGenerated"/> was reached.</summary>
    public string? CollectionFile { get; init; }

    /// <summary>The prepared entry; set exactly while <see cref="ReceiptState.Posted"/>.</summary>
    public EntryDraft? Prepared { get; init; }

    /// <summary>The entry in the books, once validated.</summary>
    public EntryId? Entry { get; init; }

    /// <summary>
    /// What returns have taken back of it so far, between zero and <see cref="Amount"/>; <c>default</c> while none has. With the
    /// last cent of it the receipt becomes <see cref="ReceiptState.Rejected"/>.
    /// </summary>
    public Money Returned { get; init; }

    /// <summary>Who changed it last in the daybook, and by which command; <c>null</c> while nobody has.</summary>
    public ReceiptChange? LastChange { get; init; }

    /// <inheritdoc />
    public long Version { get; init; }

    /// <summary>
    /// The identifier of the movement with this key: 32 lower-case hexadecimal digits, the first half of the SHA-256 of the key's text.
    /// </summary>
    /// <exception cref="ArgumentException">The key has no value.</exception>
    public static string IdOf(SourceKey key)
    {
        if (!key.HasValue)
        {
            throw new ArgumentException("A receipt needs a key.", nameof(key));
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString()), hash);
        return Convert.ToHexString(hash[..(hash.Length / 2)]).ToLowerInvariant();
    }
}
