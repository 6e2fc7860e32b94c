namespace Copro.Kiosk;

/// <summary>The most a debt may be for cash to settle it, from a date on.</summary>
/// <param name="Amount">The ceiling itself, which may still be paid in cash; its currency says where it applies.</param>
/// <param name="EffectiveFrom">The first business day it applies; the latest one that has begun counts.</param>
public sealed record KioskCashCeiling(Money Amount, DateOnly EffectiveFrom);
