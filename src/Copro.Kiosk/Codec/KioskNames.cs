namespace Copro.Kiosk;

/// <summary>How the enumerations are written in XML.</summary>
internal static class KioskNames
{
    private static readonly (KioskCustody Value, string Name)[] s_custodies =
    [
        (KioskCustody.Agency, "agency"),
        (KioskCustody.Operator, "operator"),
    ];

    private static readonly (KioskTender Value, string Name)[] s_tenders =
    [
        (KioskTender.Cash, "cash"),
        (KioskTender.Card, "card"),
        (KioskTender.Cheque, "cheque"),
    ];

    private static readonly (KioskPaymentStatus Value, string Name)[] s_statuses =
    [
        (KioskPaymentStatus.Completed, "completed"),
        (KioskPaymentStatus.Partial, "partial"),
        (KioskPaymentStatus.AbortedRefunded, "aborted-refunded"),
        (KioskPaymentStatus.AbortedRetained, "aborted-retained"),
        (KioskPaymentStatus.Reversed, "reversed"),
    ];

    private static readonly (CashAccuracy Value, string Name)[] s_accuracies =
    [
        (CashAccuracy.Accurate, "accurate"),
        (CashAccuracy.AccurateSet, "accurate-set"),
        (CashAccuracy.Inaccurate, "inaccurate"),
        (CashAccuracy.Unknown, "unknown"),
    ];

    private static readonly (KioskDebtorFileKind Value, string Name)[] s_kinds =
    [
        (KioskDebtorFileKind.Snapshot, "snapshot"),
        (KioskDebtorFileKind.Delta, "delta"),
    ];

    public static string Of(KioskCustody value) => NameOf(s_custodies, value);

    public static string Of(KioskTender value) => NameOf(s_tenders, value);

    public static string Of(KioskPaymentStatus value) => NameOf(s_statuses, value);

    public static string Of(CashAccuracy value) => NameOf(s_accuracies, value);

    public static string Of(KioskDebtorFileKind value) => NameOf(s_kinds, value);

    /// <summary>The means in their order, with spaces between; empty for none.</summary>
    public static string Of(KioskTenders value) =>
        string.Join(' ', s_tenders.Where(t => value.HasFlag(FlagOf(t.Value))).Select(t => t.Name));

    public static bool TryCustody(string name, out KioskCustody value) => TryValue(s_custodies, name, out value);

    public static bool TryTender(string name, out KioskTender value) => TryValue(s_tenders, name, out value);

    public static bool TryStatus(string name, out KioskPaymentStatus value) => TryValue(s_statuses, name, out value);

    public static bool TryAccuracy(string name, out CashAccuracy value) => TryValue(s_accuracies, name, out value);

    public static bool TryKind(string name, out KioskDebtorFileKind value) => TryValue(s_kinds, name, out value);

    public static bool TryTenders(string names, out KioskTenders value)
    {
        value = KioskTenders.None;
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TryTender(name, out var tender) || value.HasFlag(FlagOf(tender)))
            {
                return false;
            }

            value |= FlagOf(tender);
        }

        return true;
    }

    private static KioskTenders FlagOf(KioskTender tender) => (KioskTenders)(1 << (int)tender);

    private static string NameOf<T>((T Value, string Name)[] names, T value)
        where T : struct, Enum
    {
        var found = Array.Find(names, pair => EqualityComparer<T>.Default.Equals(pair.Value, value));
        return found.Name ?? throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a {typeof(T).Name}.");
    }

    private static bool TryValue<T>((T Value, string Name)[] names, string name, out T value)
        where T : struct, Enum
    {
        var found = Array.Find(names, pair => pair.Name == name);
        value = found.Value;
        return found.Name is not null;
    }
}
