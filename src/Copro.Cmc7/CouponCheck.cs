namespace Copro.Cmc7;

/// <summary>One check of a reading.</summary>
/// <param name="Name">What was checked, the same in every language.</param>
/// <param name="Passed">Whether it fits.</param>
public readonly record struct CouponCheck(string Name, bool Passed);
