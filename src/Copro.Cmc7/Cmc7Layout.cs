using Copro.Cmc7.Lines;

namespace Copro.Cmc7;

/// <summary>
/// The grammar of one country's line, as data: its zones, the symbols between them, and what the digits mean. The
/// country is a setting: France and the UEMOA share one shape with different meanings.
/// </summary>
/// <remarks>Immutable; compared by reference.</remarks>
public sealed class Cmc7Layout
{
    private readonly Cmc7LayoutPart[] _parts;

    private Cmc7Layout(string name, string shape, bool hasRlmcKey, params Cmc7LayoutPart[] parts)
    {
        Name = name;
        Shape = shape;
        HasRlmcKey = hasRlmcKey;
        _parts = parts;
        Slots = LineSlot.ParseShape(shape, out var mandatory);
        MandatorySlots = mandatory;
        BareLengths = LineSlot.BareLengths(Slots.AsSpan(0, mandatory));
    }

    /// <summary>
    /// France, and by inference the Pacific territories: <c>S3 Z4(7) S3 Z3(12) S5 Z2(12) S1 [Z1(12) S2]</c>, NF K 11-010.
    /// </summary>
    public static Cmc7Layout French { get; } =
        new(
            "FR",
            "A7A12B12C[12D]",
            hasRlmcKey: true,
            new(Cmc7Part.ChequeNumber, 0),
            new(Cmc7Part.InterbankZone, 1),
            new(Cmc7Part.InternalZone, 2),
            new(Cmc7Part.AmountZone, 3)
        );

    /// <summary>
    /// The countries of the BCEAO: the French shape, with bank 5, branch 5 and RIB key 2 in Z3 and the account in Z2. Only by
    /// setting: nothing in the line tells it from a French one.
    /// </summary>
    public static Cmc7Layout Uemoa { get; } =
        new(
            "UEMOA",
            "A7A12B12C[12D]",
            hasRlmcKey: false,
            new(Cmc7Part.ChequeNumber, 0),
            new(Cmc7Part.InterbankZone, 1),
            new(Cmc7Part.Bank, 1, 0, 5),
            new(Cmc7Part.Branch, 1, 5, 5),
            new(Cmc7Part.RibKey, 1, 10, 2),
            new(Cmc7Part.InternalZone, 2),
            new(Cmc7Part.Account, 2),
            new(Cmc7Part.AmountZone, 3)
        );

    /// <summary>Brazil: <c>S3 d8 S3 d10 S5 d12 S1</c>, with three Luhn digits.</summary>
    public static Cmc7Layout Brazil { get; } =
        new(
            "BR",
            "A8A10B12C",
            hasRlmcKey: false,
            new(Cmc7Part.Bank, 0, 0, 3),
            new(Cmc7Part.Branch, 0, 3, 4),
            new(Cmc7Part.CheckDigit2, 0, 7, 1),
            new(Cmc7Part.Clearing, 1, 0, 3),
            new(Cmc7Part.ChequeNumber, 1, 3, 6),
            new(Cmc7Part.ChequeType, 1, 9, 1),
            new(Cmc7Part.CheckDigit1, 2, 0, 1),
            new(Cmc7Part.Account, 2, 1, 10),
            new(Cmc7Part.CheckDigit3, 2, 11, 1)
        );

    /// <summary>Israel: cheque, bank, branch and account of varying lengths.</summary>
    public static Cmc7Layout Israel { get; } =
        new(
            "IL",
            "A6-9B2-3A5-7C6-11B",
            hasRlmcKey: false,
            new(Cmc7Part.ChequeNumber, 0),
            new(Cmc7Part.Bank, 1),
            new(Cmc7Part.Branch, 2),
            new(Cmc7Part.Account, 3)
        );

    /// <summary>One to four zones of 1 to 16 digits between any symbols, without meaning: for countries whose table is not public.</summary>
    public static Cmc7Layout Generic { get; } = new("generic", string.Empty, hasRlmcKey: false);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Cmc7Layout> All { get; } = [French, Uemoa, Brazil, Israel, Generic];

    /// <summary>
    /// What the shape of a line can tell without a setting: France (for 7, 12, 12), Brazil and Israel, in the order they are tried.
    /// </summary>
    internal static Cmc7Layout[] ByShape { get; } = [French, Brazil, Israel];

    /// <summary>The French line read from its other end: a diagnosis, never a line.</summary>
    internal static Cmc7Layout Backwards { get; } = new("backwards", "A12B12C7C", hasRlmcKey: false);

    /// <summary>The French line with its second and third symbols exchanged: a diagnosis, never a line.</summary>
    internal static Cmc7Layout Swapped { get; } = new("swapped", "A7B12A12C[12D]", hasRlmcKey: false);

    /// <summary>The short name: <c>FR</c>, <c>UEMOA</c>, <c>BR</c>, <c>IL</c>, <c>generic</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The shape: letters are symbols (the same letter, the same symbol), numbers are lengths of zones, brackets hold what
    /// may be absent. Empty for <see cref="Generic"/>.
    /// </summary>
    public string Shape { get; }

    /// <summary>Whether an RLMC key is printed on the cheque.</summary>
    public bool HasRlmcKey { get; }

    /// <summary>What the digits mean, in the order of the line.</summary>
    public IReadOnlyList<Cmc7LayoutPart> Parts => _parts;

    internal LineSlot[] Slots { get; }

    /// <summary>How many slots every line of this layout has; what follows may be absent.</summary>
    internal int MandatorySlots { get; }

    /// <summary>The lengths of the mandatory zones when all are fixed; empty when one varies.</summary>
    internal int[] BareLengths { get; }

    /// <summary>The layout with a given short name, in any case; <c>null</c> if there is none.</summary>
    public static Cmc7Layout? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var layout in All)
        {
            if (string.Equals(layout.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return layout;
            }
        }

        return null;
    }

    /// <summary>The short name.</summary>
    public override string ToString() => Name;

    /// <summary>Finds where a part lies.</summary>
    internal bool TryFind(Cmc7Part part, out Cmc7LayoutPart found)
    {
        foreach (var candidate in _parts)
        {
            if (candidate.Part == part)
            {
                found = candidate;
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>The name of the part that fills a zone, for messages: <c>interbankZone</c>; <c>zone2</c> when it has no meaning.</summary>
    internal string ZoneName(int zone)
    {
        foreach (var part in _parts)
        {
            if (part.Zone == zone && part.Length == 0)
            {
                return PartNames.Of(part.Part);
            }
        }

        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"zone{zone + 1}");
    }
}
