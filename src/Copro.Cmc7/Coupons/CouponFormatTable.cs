namespace Copro.Cmc7.Coupons;

/// <summary>The formats, in the order of <see cref="CouponFormat"/>.</summary>
internal static class CouponFormatTable
{
    public static ICouponFormat[] Create(Cmc7Reader lines) =>
        [
            new AgencyCoupon(),
            new EpcCode(),
            new SwissQrCode(),
            new DgfipTipLine(),
            new CreditorReferenceFormat(),
            new BelgianReferenceFormat(),
            new IbanFormat(),
            new ChequeLineFormat(lines),
            NumberFormat.Swiss,
            new Gs1Code(),
            NumberFormat.Finnish,
        ];
}
