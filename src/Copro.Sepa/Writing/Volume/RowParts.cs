namespace Copro.Sepa;

/// <summary>What few rows have, in the bytes of a spooled row.</summary>
[Flags]
internal enum RowParts
{
    None = 0,
    Address = 1 << 0,
    Amendment = 1 << 1,
    UltimateCreditor = 1 << 2,
    UltimateDebtor = 1 << 3,
    DebtorIdentification = 1 << 4,
    Flawed = 1 << 5,
}
