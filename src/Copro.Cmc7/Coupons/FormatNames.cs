namespace Copro.Cmc7.Coupons;

/// <summary>The short names of formats, the same in every language.</summary>
internal static class FormatNames
{
    public static string Of(CouponFormat format) =>
        format switch
        {
            CouponFormat.Agency => "coupon",
            CouponFormat.Epc => "epc",
            CouponFormat.SwissQr => "swiss-qr",
            CouponFormat.DgfipTip => "tip-line",
            CouponFormat.CreditorReference => "rf",
            CouponFormat.BelgianReference => "ogm-vcs",
            CouponFormat.Iban => "iban",
            CouponFormat.ChequeLine => "cmc7",
            CouponFormat.SwissReference => "ch-qrr",
            CouponFormat.Gs1 => "gs1",
            CouponFormat.FinnishReference => "fi-viite",
            _ => string.Empty,
        };
}
