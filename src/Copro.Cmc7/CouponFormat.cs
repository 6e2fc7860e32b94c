namespace Copro.Cmc7;

/// <summary>The payment codes and references that are recognised.</summary>
public enum CouponFormat
{
    /// <summary>None: the text was not recognised.</summary>
    None,

    /// <summary>The agency's coupon: two opaque keys and an amount between asterisks, without a check digit.</summary>
    Agency,

    /// <summary>EPC069-12, the SEPA credit transfer QR code ("Girocode").</summary>
    Epc,

    /// <summary>The Swiss QR bill.</summary>
    SwissQr,

    /// <summary>The optical lines of a French public-sector payment slip, profile DGFiP.</summary>
    DgfipTip,

    /// <summary>ISO 11649, the RF creditor reference.</summary>
    CreditorReference,

    /// <summary>The Belgian structured communication (OGM, VCS).</summary>
    BelgianReference,

    /// <summary>An IBAN alone.</summary>
    Iban,

    /// <summary>A CMC-7 cheque line.</summary>
    ChequeLine,

    /// <summary>The Swiss QR reference of 27 digits.</summary>
    SwissReference,

    /// <summary>A GS1 element string, as on a GS1 payment slip.</summary>
    Gs1,

    /// <summary>The Finnish reference (<i>viite</i>): one number in ten passes by chance.</summary>
    FinnishReference,
}
