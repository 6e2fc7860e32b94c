namespace Copro.Cmc7;

/// <summary>Which formats are recognised: a set of <see cref="CouponFormat"/>.</summary>
[Flags]
public enum CouponFormats
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><see cref="CouponFormat.Agency"/>.</summary>
    Agency = 1 << 1,

    /// <summary><see cref="CouponFormat.Epc"/>.</summary>
    Epc = 1 << 2,

    /// <summary><see cref="CouponFormat.SwissQr"/>.</summary>
    SwissQr = 1 << 3,

    /// <summary><see cref="CouponFormat.DgfipTip"/>.</summary>
    DgfipTip = 1 << 4,

    /// <summary><see cref="CouponFormat.CreditorReference"/>.</summary>
    CreditorReference = 1 << 5,

    /// <summary><see cref="CouponFormat.BelgianReference"/>.</summary>
    BelgianReference = 1 << 6,

    /// <summary><see cref="CouponFormat.Iban"/>.</summary>
    Iban = 1 << 7,

    /// <summary><see cref="CouponFormat.ChequeLine"/>.</summary>
    ChequeLine = 1 << 8,

    /// <summary><see cref="CouponFormat.SwissReference"/>.</summary>
    SwissReference = 1 << 9,

    /// <summary><see cref="CouponFormat.Gs1"/>.</summary>
    Gs1 = 1 << 10,

    /// <summary><see cref="CouponFormat.FinnishReference"/>.</summary>
    FinnishReference = 1 << 11,

    /// <summary>All of them.</summary>
    All = (1 << 12) - (1 << 1),

    /// <summary>All but the Finnish reference, which takes one number in ten for its own.</summary>
    Default = All & ~FinnishReference,
}
