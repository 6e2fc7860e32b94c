namespace Copro.Ledger;

/// <summary>
/// What a person changes on a staged receipt; what is <c>null</c> stays. Once its collection file is generated only journal, voucher
/// and label may change; its origin, date and amount never do.
/// </summary>
public sealed record ReceiptEdit
{
    /// <summary>The journal's code.</summary>
    public string? Journal { get; init; }

    /// <summary>The voucher (<i>pièce</i>).</summary>
    public string? Voucher { get; init; }

    /// <summary>The label of the movement.</summary>
    public string? Label { get; init; }

    /// <summary>What it is: an unidentified credit that turns out to be a payment.</summary>
    public ReceiptKind? Kind { get; init; }

    /// <summary>The debtor's account code.</summary>
    public string? Account { get; init; }

    /// <summary>The account's label as shown.</summary>
    public string? AccountLabel { get; init; }

    /// <summary>The entity's bank account.</summary>
    public string? BankAccount { get; init; }

    /// <summary>What it pays, by designation; empty for "as the law says".</summary>
    public IReadOnlyList<ItemAllocation>? Allocations { get; init; }

    /// <summary>The settlement it brings or waits for.</summary>
    public string? SettlementId { get; init; }

    /// <summary>The person it belongs to.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether only what may still change after the collection file was generated is touched.</summary>
    internal bool IsPresentationOnly =>
        Kind is null
        && Account is null
        && AccountLabel is null
        && BankAccount is null
        && Allocations is null
        && SettlementId is null;

    internal Receipt ApplyTo(Receipt receipt) =>
        receipt with
        {
            Journal = Journal ?? receipt.Journal,
            Voucher = Voucher ?? receipt.Voucher,
            Label = Label ?? receipt.Label,
            Kind = Kind ?? receipt.Kind,
            Account = Account ?? receipt.Account,
            AccountLabel = AccountLabel ?? receipt.AccountLabel,
            BankAccount = BankAccount ?? receipt.BankAccount,
            Allocations = Allocations ?? receipt.Allocations,
            SettlementId = SettlementId ?? receipt.SettlementId,
            Owner = Owner ?? receipt.Owner,
        };
}
