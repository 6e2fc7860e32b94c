namespace Copro.Cmc7;

/// <summary>One field of a reading, as it stands in the code: leading zeros count.</summary>
/// <param name="Name">Its name, the same in every language.</param>
/// <param name="Value">Its text.</param>
public readonly record struct CouponField(string Name, string Value);
