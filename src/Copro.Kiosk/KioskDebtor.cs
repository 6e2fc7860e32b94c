namespace Copro.Kiosk;

/// <summary>
/// One debtor as a kiosk needs to know him, and nothing more: no address, no reason of the debt. Immutable; its text form
/// shows the key only.
/// </summary>
public sealed record KioskDebtor
{
    /// <summary>What a payment will name him by, unique in the file: 1 to 64 printable ASCII characters without space.</summary>
    public required string Key { get; init; }

    /// <summary>The name to show, 1 to 140 characters. Personal.</summary>
    public required string Name { get; init; }

    /// <summary>What he owes; zero or below is shown as settled and cannot be paid.</summary>
    public required Money Balance { get; init; }

    /// <summary>When it is due; <c>null</c> when there is no single date.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The part of his coupon that finds him, unique in the file, 1 to 64 characters; <c>null</c> without coupon.</summary>
    public string? CouponKey { get; init; }

    /// <summary>The means he may use.</summary>
    public KioskTenders Tenders { get; init; } = KioskTenders.All;

    /// <summary>The least he may pay at once, above zero; <c>null</c> for no limit.</summary>
    public Money? Minimum { get; init; }

    /// <summary>The most he may pay at once, not below <see cref="Minimum"/>; <c>null</c> for no limit.</summary>
    public Money? Maximum { get; init; }

    /// <summary>Elements this version does not know.</summary>
    public IReadOnlyList<KioskExtension> Extensions { get; init; } = [];

    /// <summary>Whether a kiosk may take money for him.</summary>
    public bool IsPayable => Balance.IsPositive && Tenders != KioskTenders.None;

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
