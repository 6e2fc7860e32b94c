namespace Copro.Cmc7.Lines;

/// <summary>The shapes that stand by groups of digits alone: slips, the generic layout, tolerant mode.</summary>
internal static class LooseMatcher
{
    private const int SlipNumberLength = 7;
    private const int SlipZoneLength = 12;

    /// <summary>
    /// A slip of a deposit machine: seven digits, one separator, twelve digits that start with 55555 or 44444.
    /// </summary>
    public static bool TrySlip(ReadOnlySpan<char> text, Cmc7Layout layout, out LineMatch match)
    {
        if (
            layout.BareLengths is [SlipNumberLength, SlipZoneLength, ..]
            && TryZones(text, out match)
            && match.Lengths[0] == SlipNumberLength
            && match.Lengths[1] == SlipZoneLength
            && match.Lengths[2] == 0
            && match.ToLine(layout).Kind != Cmc7Kind.Cheque
        )
        {
            return true;
        }

        match = default;
        return false;
    }

    /// <summary>The lengths of the layout, whatever stands between the zones.</summary>
    public static bool TryTolerant(ReadOnlySpan<char> text, Cmc7Layout layout, out LineMatch match)
    {
        var lengths = layout.BareLengths;
        if (lengths.Length == 0 || !TryZones(text, out match))
        {
            match = default;
            return false;
        }

        for (var i = 0; i < lengths.Length; i++)
        {
            if (match.Lengths[i] != lengths[i])
            {
                return false;
            }
        }

        match.HasSymbols = false;
        var amount = lengths.Length < Cmc7Line.MaxZones ? match.Lengths[lengths.Length] : 0;
        var takesAmount = layout.Slots.Length > layout.MandatorySlots;
        return amount == 0 || (takesAmount && amount == layout.Slots[layout.MandatorySlots].Max);
    }

    /// <summary>One to four groups of 1 to 16 digits or marks, anything in ASCII between them.</summary>
    public static bool TryZones(ReadOnlySpan<char> text, out LineMatch match)
    {
        match = new LineMatch { SpaceInZone = -1 };
        var zone = -1;
        var inside = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!LineMatcher.IsDigitOrMark(text[i]))
            {
                if (text[i] is < ' ' or > '~')
                {
                    return false;
                }

                inside = false;
                match.HasSymbols |= text[i] != ' ';
                continue;
            }

            zone += inside ? 0 : 1;
            inside = true;
            if (zone >= Cmc7Line.MaxZones || match.Lengths[zone] == Cmc7Zone.MaxLength)
            {
                return false;
            }

            match.UnreadableDigits += char.IsAsciiDigit(text[i]) ? 0 : 1;
            match.Zones[zone] |= Cmc7Zone.NibbleAt(Cmc7Zone.NibbleOf(text[i]), match.Lengths[zone]++);
        }

        match.Consumed = text.Length;
        return zone >= 0 && LineMatcher.HasKnownDigit(match);
    }

    /// <summary>The unreadable places of a text that matched, found by going over it once more.</summary>
    public static Cmc7Unreadable[] Unreadable(
        ReadOnlySpan<char> text,
        Cmc7Layout layout,
        in LineMatch match,
        int before
    )
    {
        var places = new List<Cmc7Unreadable>();
        if (!LineMatcher.TryMatch(text, layout, out _, unreadable: places))
        {
            places.Clear();
            if (!LineMatcher.TryMatchBare(text, layout, out _, places))
            {
                places.Clear();
                CollectByGroup(text, layout, places);
            }
        }

        System.Diagnostics.Debug.Assert(places.Count == match.UnreadableDigits + match.UnreadableSymbols);
        return [.. places.Select(place => place with { Column = place.Column + before })];
    }

    private static void CollectByGroup(ReadOnlySpan<char> text, Cmc7Layout layout, List<Cmc7Unreadable> places)
    {
        var zone = -1;
        var digit = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!LineMatcher.IsDigitOrMark(text[i]))
            {
                digit = 0;
                continue;
            }

            zone += digit == 0 ? 1 : 0;
            digit++;
            if (!char.IsAsciiDigit(text[i]))
            {
                places.Add(new Cmc7Unreadable(layout.ZoneName(zone), digit, i + 1));
            }
        }
    }
}
