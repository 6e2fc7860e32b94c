namespace Copro.Cmc7.Coupons;

/// <summary>One format of the recogniser.</summary>
internal interface ICouponFormat
{
    /// <summary>Which one.</summary>
    CouponFormat Format { get; }

    /// <summary>Whether a text on the wrong keyboard may be brought back for it: not when it carries names or free text.</summary>
    bool MayRemap { get; }

    /// <summary>The reading, refused if something is wrong; <c>null</c> when the text does not look like this format.</summary>
    CouponReading? Read(CouponInput input);
}
