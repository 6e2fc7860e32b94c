namespace Copro.Cmc7.Coupons;

/// <summary>The formats, in the order of <see cref="CouponFormat"/>.</summary>
internal static class CouponFormatTable
{
    public static ICouponFormat[] Create(Cmc7Reader lines) => [new AgencyCoupon(), new ChequeLineFormat(lines)];
}
