namespace Copro.Ledger;

/// <summary>What an act must read beside its receipts and their entities.</summary>
[Flags]
internal enum DaybookNeeds
{
    None = 0,
    Posting = 1,
    Validation = 2,
    VoucherCounters = 4,
}
