namespace Copro.Cmc7;

/// <summary>What makes a reading believable, weakest first.</summary>
public enum CouponStrength
{
    /// <summary>Length alone.</summary>
    Length,

    /// <summary>Length and a one-digit check: passes by chance one time in ten.</summary>
    Mod10,

    /// <summary>A distinctive shape without a check.</summary>
    Shape,

    /// <summary>Structure and a modulo 97 check: passes by chance one time in 97.</summary>
    Mod97,

    /// <summary>A fixed header and independent checks.</summary>
    Header,
}
