namespace Copro.Ledger;

/// <summary>One accounting entity of the books, such as the syndicat <c>S001</c> or the gérance <c>G001</c>. Immutable.</summary>
public sealed record Entity : IVersioned
{
    /// <summary>The code, unique in the books: <c>S001</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>What it is; decides accounts and laws.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>The one currency its books are kept in.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The nine digits of its SIREN, for the name of its FEC; <c>null</c> when it has none.</summary>
    public string? Siren { get; init; }

    /// <summary>Its fiscal years in order of time, without gap or overlap.</summary>
    public IReadOnlyList<FiscalYear> FiscalYears { get; init; } = [];

    /// <summary>Its bank accounts.</summary>
    public IReadOnlyList<BankAccount> BankAccounts { get; init; } = [];

    /// <summary>Its journals.</summary>
    public IReadOnlyList<Journal> Journals { get; init; } = [];

    /// <summary>Which journal a staged receipt gets by itself; a combination that is missing must be given by hand.</summary>
    public IReadOnlyList<JournalAssignment> JournalAssignments { get; init; } = [];

    /// <inheritdoc />
    public long Version { get; init; }

    /// <summary>The fiscal year a date falls in, or <c>null</c>.</summary>
    public FiscalYear? FiscalYearOf(DateOnly date) =>
        FiscalYears.FirstOrDefault(year => year.Start <= date && date <= year.End);

    /// <summary>The journal that movements of this origin and kind get by themselves, or <c>null</c>.</summary>
    public Journal? JournalFor(ReceiptSource source, PaymentMeans means, ReceiptKind kind)
    {
        var candidates = JournalAssignments.Where(a => a.Source == source && a.Means == means).ToList();
        var assignment = candidates.Find(a => a.Kind == kind) ?? candidates.Find(a => a.Kind is null);
        return assignment is null ? null : FindJournal(assignment.Journal);
    }

    /// <summary>The journal with this code, or <c>null</c>.</summary>
    public Journal? FindJournal(string? code) =>
        Journals.FirstOrDefault(j => string.Equals(j.Code, code, StringComparison.Ordinal));

    /// <summary>The bank account with this code, or <c>null</c>.</summary>
    public BankAccount? FindBankAccount(string? code) =>
        BankAccounts.FirstOrDefault(b => string.Equals(b.Code, code, StringComparison.Ordinal));

    /// <summary>The first day from <paramref name="date"/> on whose period is open, or <c>null</c> when no fiscal year has one.</summary>
    public DateOnly? FirstOpenDate(DateOnly date)
    {
        foreach (var year in FiscalYears)
        {
            var first = year.FirstOpenDate;
            var candidate = date > first ? date : first;
            if (candidate <= year.End)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Why an entry of this date may not be validated, the first open date proposed; <c>null</c> when it may.</summary>
    public Diagnostic? CheckOpen(DateOnly date)
    {
        var year = FiscalYearOf(date);
        if (year is null)
        {
            return LedgerDiagnostics.NoFiscalYear.At(default, Code, date);
        }

        if (year.FirstOpenDate <= date)
        {
            return null;
        }

        return FirstOpenDate(date) is { } open
            ? LedgerDiagnostics.ClosedPeriod.At(default, Code, date, open)
            : LedgerDiagnostics.NoOpenPeriod.At(default, Code, date);
    }
}
