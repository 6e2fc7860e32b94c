namespace Copro.BankMatch;

/// <summary>A month or quarter that a text names; the year may be missing.</summary>
/// <param name="Month">The first month, 1 to 12.</param>
/// <param name="Months">How many: 1, or 3 for a quarter.</param>
/// <param name="Year">The year; 0 when not named.</param>
/// <param name="Word">The place of the word that names it, or -1 for a figure.</param>
/// <param name="IsAnchored">Whether a word such as LOYER or MOTIF stands before it, so that it is no surname.</param>
internal readonly record struct NamedPeriod(int Month, int Months, int Year, int Word, bool IsAnchored)
{
    /// <summary>Whether a month is in it; a missing year fits every year.</summary>
    public bool Covers(DateOnly month) =>
        month.Month >= Month && month.Month < Month + Months && (Year == 0 || month.Year == Year);
}
