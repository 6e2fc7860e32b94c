namespace Copro.Ledger;

/// <summary>The last entry of a journal in a fiscal year: what the next one continues.</summary>
/// <param name="Entity">The entity's code.</param>
/// <param name="Journal">The journal's code.</param>
/// <param name="FiscalYear">The fiscal year's code.</param>
/// <param name="LastNumber">The number of the last entry; 0 when there is none.</param>
/// <param name="LastHash">Its hash; <c>default</c> when there is none.</param>
public sealed record JournalHead(
    string Entity,
    string Journal,
    string FiscalYear,
    long LastNumber,
    ContentHash LastHash
);
