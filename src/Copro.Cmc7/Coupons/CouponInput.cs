namespace Copro.Cmc7.Coupons;

/// <summary>What a format gets to see.</summary>
/// <param name="Raw">The scan without byte order mark and symbology identifier; its ends are as they came.</param>
/// <param name="Text">The same without noise at its ends.</param>
/// <param name="Currency">The currency of amounts that do not name one.</param>
/// <param name="Mode">How forgiving to be.</param>
/// <param name="AcceptIdentityOnly">Whether an agency coupon may go without amount.</param>
/// <param name="IsGs1">Whether the identifier says GS1.</param>
internal sealed record CouponInput(
    string Raw,
    string Text,
    Currency Currency,
    CouponMode Mode,
    bool AcceptIdentityOnly,
    bool IsGs1
)
{
    public bool IsStrict => Mode == CouponMode.Strict;

    public bool IsTolerant => Mode == CouponMode.Tolerant;
}
