namespace Copro.Cmc7;

/// <summary>How forgiving payment codes are read. Wrong checks, amounts and currencies are refused in every mode.</summary>
public enum CouponMode
{
    /// <summary>Noise that loses nothing is accepted, each with a warning: empty lines at the end, spaces, lower case.</summary>
    Usual,

    /// <summary>Nothing outside the standard's table is accepted.</summary>
    Strict,

    /// <summary>
    /// Also faults of well-known generators: no BIC in version 001, a Belgian reference in the ISO field, punctuation in a
    /// reference.
    /// </summary>
    Tolerant,
}
