using System.Collections.Frozen;

namespace Copro.Kiosk;

/// <summary>
/// What may stand where in version 1 of the vocabulary: the reader's counterpart of <c>copro-kiosk-1.xsd</c>. In one
/// direction an element's name alone says what it holds.
/// </summary>
internal sealed class KioskGrammar
{
    public const string Namespace = "urn:copro:kiosk";

    public const int Version = 1;

    public const string DebtorRoot = "debtorFile";

    public const string PaymentRoot = "paymentFile";

    private const string Header = "kiosk custody fileId epoch sequence previous created period currency";

    private static readonly FrozenSet<string> s_repeatable = Set("in out sum denomination");

    private static readonly FrozenDictionary<string, FrozenSet<string>> s_attributes = new Dictionary<
        string,
        FrozenSet<string>
    >(StringComparer.Ordinal)
    {
        ["previous"] = Set("sequence sha256"),
        ["period"] = Set("from to"),
        ["currency"] = Set("exponent"),
        ["cash"] = Set("accuracy"),
        ["in"] = Set("value series count"),
        ["out"] = Set("value series count"),
        ["denomination"] = Set(
            "value series opening inserted paidOut collected refilled closing accuracy retained rejected suspect unreadable"
        ),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, FrozenSet<string>> _children;

    private KioskGrammar(
        KioskFileDirection direction,
        string records,
        string record,
        params (string Element, string Children)[] elements
    )
    {
        Direction = direction;
        Records = records;
        Record = record;
        _children = elements.ToFrozenDictionary(e => e.Element, e => Set(e.Children), StringComparer.Ordinal);
    }

    public static KioskGrammar Debtors { get; } =
        new(
            KioskFileDirection.Debtors,
            "debtors",
            "debtor",
            ("header", $"{Header} kind appliesTo useUntil"),
            ("debtor", "key name balance dueOn coupon tenders minimum maximum"),
            ("trailer", "count removedCount total")
        );

    public static KioskGrammar Payments { get; } =
        new(
            KioskFileDirection.Payments,
            "payments",
            "payment",
            ("header", Header),
            (
                "payment",
                "id counter start end debtor coupon status reverses tender asked inserted applied changeGiven changeOwed "
                    + "retained rounding cash card cheque operator"
            ),
            ("cash", "in out"),
            ("card", "number authorisation terminal contract"),
            ("cheque", "line reader z4 z3 z2 amount image"),
            ("trailer", "count sum box"),
            ("sum", "tender paymentCount paid refundCount refunded net rounding"),
            ("box", "denomination")
        );

    public KioskFileDirection Direction { get; }

    /// <summary>The element around the records.</summary>
    public string Records { get; }

    /// <summary>The element of one record.</summary>
    public string Record { get; }

    public string Root => Direction == KioskFileDirection.Debtors ? DebtorRoot : PaymentRoot;

    public string OtherRoot => Direction == KioskFileDirection.Debtors ? PaymentRoot : DebtorRoot;

    /// <summary>The element of a record that is not <see cref="Record"/>: a debtor who goes.</summary>
    public string? SecondRecord => Direction == KioskFileDirection.Debtors ? "removed" : null;

    public bool HoldsElements(string element) => _children.ContainsKey(element);

    public bool Knows(string parent, string child) =>
        _children.TryGetValue(parent, out var children) && children.Contains(child);

    public static bool KnowsAttribute(string element, string attribute) =>
        s_attributes.TryGetValue(element, out var attributes) && attributes.Contains(attribute);

    public static bool MayRepeat(string element) => s_repeatable.Contains(element);

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
