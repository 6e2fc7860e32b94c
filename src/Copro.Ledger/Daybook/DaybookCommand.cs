namespace Copro.Ledger;

/// <summary>One act of a person or a nightly run in the daybook.</summary>
/// <param name="Id">What was asked, recorded with everything it changes. The same act may be repeated with it: nothing happens twice.</param>
/// <param name="By">Who asked, as the host names him; shown to whoever comes second.</param>
/// <param name="On">
/// The business day in the agency's own time zone, the date of validation; <c>null</c> for the day of the clock in UTC.
/// </param>
public sealed record DaybookCommand(string Id, string By, DateOnly? On = null);
