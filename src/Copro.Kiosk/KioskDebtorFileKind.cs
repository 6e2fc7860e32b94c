namespace Copro.Kiosk;

/// <summary>What a debtor file does to the list on the kiosk.</summary>
public enum KioskDebtorFileKind
{
    /// <summary>Replaces it. In XML: <c>snapshot</c>.</summary>
    Snapshot = 0,

    /// <summary>Changes it: debtors added or replaced, keys removed. In XML: <c>delta</c>.</summary>
    Delta = 1,
}
