using System.Diagnostics;

namespace Copro.Cmc7;

/// <summary>
/// The magnetic line of a cheque: its layout and up to four zones of digits, each digit known or unreadable, held inline (no
/// allocation). That a line exists means its shape is right, never that its digits are: only the printed key tells.
/// </summary>
/// <remarks>
/// <c>default</c> is no line. Two lines are equal when layout, kind and all digits are. <see cref="ToString"/> masks the
/// account, so that a line may be logged.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial record struct Cmc7Line
{
    /// <summary>The most zones a line can have: Z4, Z3, Z2 and Z1.</summary>
    public const int MaxZones = 4;

    private readonly ulong _zone0;
    private readonly ulong _zone1;
    private readonly ulong _zone2;
    private readonly ulong _zone3;
    private readonly uint _lengths;

    internal Cmc7Line(
        Cmc7Layout layout,
        Cmc7Zone zone0,
        Cmc7Zone zone1,
        Cmc7Zone zone2 = default,
        Cmc7Zone zone3 = default
    )
    {
        Layout = layout;
        _zone0 = zone0.Digits;
        _zone1 = zone1.Digits;
        _zone2 = zone2.Digits;
        _zone3 = zone3.Digits;
        _lengths =
            (uint)zone0.Length | ((uint)zone1.Length << 8) | ((uint)zone2.Length << 16) | ((uint)zone3.Length << 24);
        Kind = KindOf(layout, zone1);
    }

    /// <summary>The grammar it was read with; <c>null</c> for <c>default</c>.</summary>
    public Cmc7Layout? Layout { get; }

    /// <summary>Cheque, or a slip printed in the same font.</summary>
    public Cmc7Kind Kind { get; }

    /// <summary>Whether there is a line.</summary>
    public bool HasValue => Layout is not null;

    /// <summary>The cheque number; empty when the layout does not name it.</summary>
    public Cmc7Zone ChequeNumber => Part(Cmc7Part.ChequeNumber);

    /// <summary>
    /// <i>Zone interbancaire</i>: 12 digits in the drawee's own coding; empty in layouts without one. In France it is neither
    /// bank and branch nor part of an IBAN.
    /// </summary>
    public Cmc7Zone InterbankZone => Part(Cmc7Part.InterbankZone);

    /// <summary><i>Zone interne</i>: the account in the bank's own coding; empty in layouts without one. Personal data.</summary>
    public Cmc7Zone InternalZone => Part(Cmc7Part.InternalZone);

    /// <summary>The amount zone the bank adds later, in minor units; empty when it is absent, as it is at a kiosk.</summary>
    public Cmc7Zone AmountZone => Part(Cmc7Part.AmountZone);

    /// <summary>Whether there is a line and every digit of it is known.</summary>
    public bool IsComplete => HasValue && UnreadableCount == 0;

    /// <summary>How many digits could not be read, the amount's included.</summary>
    public int UnreadableCount =>
        Zone(0).UnreadableCount + Zone(1).UnreadableCount + Zone(2).UnreadableCount + Zone(3).UnreadableCount;

    /// <summary>How many zones it has: 0 to 4.</summary>
    public int ZoneCount
    {
        get
        {
            var count = MaxZones;
            while (count > 0 && LengthOf(count - 1) == 0)
            {
                count--;
            }

            return count;
        }
    }

    /// <summary>Whether the three zones under the RLMC key are known; the amount is not under it.</summary>
    internal bool HasAllKeyDigits => Zone(0).IsComplete && Zone(1).IsComplete && Zone(2).IsComplete;

    /// <summary>A zone, counted from 0 at the left of the line; empty when it is absent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0 or more than 3.</exception>
    public Cmc7Zone Zone(int index) =>
        index switch
        {
            0 => new Cmc7Zone(_zone0, LengthOf(0)),
            1 => new Cmc7Zone(_zone1, LengthOf(1)),
            2 => new Cmc7Zone(_zone2, LengthOf(2)),
            3 => new Cmc7Zone(_zone3, LengthOf(3)),
            _ => throw new ArgumentOutOfRangeException(nameof(index)),
        };

    /// <summary>The digits that have a given meaning; empty when the layout has no such part or its zone is absent.</summary>
    public Cmc7Zone Part(Cmc7Part part)
    {
        if (Layout is null || !Layout.TryFind(part, out var place))
        {
            return default;
        }

        var zone = Zone(place.Zone);
        return place.Length == 0 || zone.IsEmpty ? zone : zone.Slice(place.Start, place.Length);
    }

    /// <summary>The amount zone as money.</summary>
    /// <param name="currency">The currency of the cheque: the line does not say it.</param>
    /// <returns><c>null</c> when the zone is absent or has unreadable digits.</returns>
    public Money? AmountIn(Currency currency) =>
        AmountZone.TryGetNumber(out var minorUnits) ? new Money(minorUnits, currency) : null;

    /// <summary>Makes a French line from three zones as typed: 7, 12 and 12 digits, <c>?</c> for each unknown one.</summary>
    /// <returns><c>false</c> when a zone has another length or another character.</returns>
    public static bool TryCreate(
        ReadOnlySpan<char> chequeNumber,
        ReadOnlySpan<char> interbankZone,
        ReadOnlySpan<char> internalZone,
        out Cmc7Line line
    )
    {
        line = default;
        var lengths = Cmc7Layout.French.BareLengths;
        if (
            chequeNumber.Length != lengths[0]
            || interbankZone.Length != lengths[1]
            || internalZone.Length != lengths[2]
            || !Cmc7Zone.TryParse(chequeNumber, out var z4)
            || !Cmc7Zone.TryParse(interbankZone, out var z3)
            || !Cmc7Zone.TryParse(internalZone, out var z2)
        )
        {
            return false;
        }

        line = new Cmc7Line(Cmc7Layout.French, z4, z3, z2);
        return true;
    }

    /// <summary>Zones with a space between, the account and what stands for it masked: safe to log.</summary>
    public override string ToString() => Layout is null ? string.Empty : Text(masked: true);

    /// <summary>All digits, zones with a space between. Personal data: for files and screens that must show it.</summary>
    public string ToUnmaskedString() => Layout is null ? string.Empty : Text(masked: false);

    /// <summary>
    /// Whether both could be one cheque: the zones that name it are of one length and equal wherever both are known. The
    /// amount is not one of them: the bank adds it later.
    /// </summary>
    public bool IsSameChequeWhereKnown(in Cmc7Line other) =>
        HasValue
        && ReferenceEquals(Layout, other.Layout)
        && Zone(0).IsCompatibleWith(other.Zone(0))
        && Zone(1).IsCompatibleWith(other.Zone(1))
        && Zone(2).IsCompatibleWith(other.Zone(2))
        && (Layout!.TryFind(Cmc7Part.AmountZone, out _) || Zone(3).IsCompatibleWith(other.Zone(3)));

    internal Cmc7Line WithDigit(int zone, int index, int digit)
    {
        var changed = Zone(zone).WithDigit(index, digit);
        return new Cmc7Line(
            Layout!,
            zone == 0 ? changed : Zone(0),
            zone == 1 ? changed : Zone(1),
            zone == 2 ? changed : Zone(2),
            zone == 3 ? changed : Zone(3)
        );
    }

    private static Cmc7Kind KindOf(Cmc7Layout layout, Cmc7Zone second)
    {
        if (layout.BareLengths is not [7, 12, 12])
        {
            return Cmc7Kind.Cheque;
        }

        return second.StartsWith("55555") ? Cmc7Kind.BatchTicket
            : second.StartsWith("44444") ? Cmc7Kind.DepositTicket
            : Cmc7Kind.Cheque;
    }

    private string Text(bool masked)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < ZoneCount; i++)
        {
            var zone = Zone(i);
            text.Append(i > 0 ? " " : string.Empty);
            text.Append(masked && IsPersonal(i) ? new string('*', zone.Length) : zone.ToString());
        }

        return text.ToString();
    }

    /// <summary>Whether a zone holds an account; in the generic layout every zone but the first may.</summary>
    private bool IsPersonal(int zone)
    {
        if (Layout!.Parts.Count == 0)
        {
            return zone > 0;
        }

        foreach (var part in Layout.Parts)
        {
            if (part.Zone == zone && part.Part is (Cmc7Part.InternalZone or Cmc7Part.Account))
            {
                return true;
            }
        }

        return false;
    }

    private int LengthOf(int zone) => (int)((_lengths >> (8 * zone)) & 0xFF);
}
