namespace Copro.Ledger;

/// <summary>A fiscal year (<i>exercice</i>) of an entity.</summary>
/// <param name="Start">The first day, inclusive.</param>
/// <param name="End">The last day, inclusive.</param>
/// <param name="ClosedThrough">
/// Entries may only be validated after this day; <c>null</c> when no period of the year is closed yet.
/// </param>
public sealed record FiscalYear(DateOnly Start, DateOnly End, DateOnly? ClosedThrough = null)
{
    /// <summary>The name used in keys and file names: the closing date as <c>yyyyMMdd</c>.</summary>
    public string Code => End.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The first day that is not closed: <see cref="Start"/>, or the day after <see cref="ClosedThrough"/>.</summary>
    public DateOnly FirstOpenDate => ClosedThrough is { } closed && closed >= Start ? closed.AddDays(1) : Start;
}
