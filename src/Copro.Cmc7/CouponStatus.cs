namespace Copro.Cmc7;

/// <summary>How good a reading is.</summary>
public enum CouponStatus
{
    /// <summary>It looks like this format, and something is wrong: shown to help, never used.</summary>
    Refused,

    /// <summary>The format fits, but something may be missing: possibly truncated.</summary>
    Partial,

    /// <summary>The format fits and every check it has passed.</summary>
    Complete,
}
