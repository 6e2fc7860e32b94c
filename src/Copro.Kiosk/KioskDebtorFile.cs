namespace Copro.Kiosk;

/// <summary>Who owes what: the file an agency gives to a kiosk. Immutable.</summary>
public sealed record KioskDebtorFile
{
    /// <summary>Whose, which and when.</summary>
    public required KioskFileHeader Header { get; init; }

    /// <summary>Whether it replaces the list on the kiosk or changes it.</summary>
    public KioskDebtorFileKind Kind { get; init; }

    /// <summary>For a delta, the SHA-256 of the snapshot it applies to; <c>default</c> for a snapshot, and only for it.</summary>
    public ContentHash AppliesTo { get; init; }

    /// <summary>The instant after which the kiosk must take no money on these balances; after the creation.</summary>
    public required DateTimeOffset UseUntil { get; init; }

    /// <summary>The debtors, keys and coupon keys unique.</summary>
    public IReadOnlyList<KioskDebtor> Debtors { get; init; } = [];

    /// <summary>For a delta, the keys that go; empty for a snapshot.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>The sum of all balances, those below zero included.</summary>
    /// <exception cref="OverflowException">The sum passes a <see cref="long"/> of minor units.</exception>
    public Money Total
    {
        get
        {
            Int128 sum = 0;
            foreach (var debtor in Debtors)
            {
                sum += debtor.Balance.MinorUnits;
            }

            return new Money(checked((long)sum), Header.Currency);
        }
    }
}
