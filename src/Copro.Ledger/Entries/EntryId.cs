namespace Copro.Ledger;

/// <summary>The place of an entry in the books: its entity, journal, fiscal year and number.</summary>
/// <param name="Entity">The entity's code.</param>
/// <param name="Journal">The journal's code.</param>
/// <param name="FiscalYear">The fiscal year's code, its closing date as <c>yyyyMMdd</c>.</param>
/// <param name="Number">The number, counted from 1 without gap in the journal and year.</param>
public sealed record EntryId(string Entity, string Journal, string FiscalYear, long Number);
