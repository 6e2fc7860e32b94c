namespace Copro.Cmc7.Lines;

/// <summary>Lays the shape of a layout over a text, in one pass and without allocation.</summary>
internal static class LineMatcher
{
    /// <summary>The marks that readers send, or cleaning programs write, for a digit that could not be read.</summary>
    private const string UnreadableMarks = "?*@!_";

    public static bool IsUnreadableMark(char c) => UnreadableMarks.Contains(c, StringComparison.Ordinal);

    public static bool IsDigitOrMark(char c) => char.IsAsciiDigit(c) || IsUnreadableMark(c);

    /// <summary>A shape with its symbols, from the first character to the last; spaces may stand beside symbols.</summary>
    /// <param name="text">The text without its frame.</param>
    /// <param name="layout">The layout whose shape is tried.</param>
    /// <param name="match">What was found.</param>
    /// <param name="wholeText">Whether the text must end where the shape does.</param>
    /// <param name="unreadable">Collects unreadable places; <c>null</c> on the fast path.</param>
    public static bool TryMatch(
        ReadOnlySpan<char> text,
        Cmc7Layout layout,
        out LineMatch match,
        bool wholeText = true,
        List<Cmc7Unreadable>? unreadable = null
    )
    {
        match = new LineMatch { SpaceInZone = -1, HasSymbols = true };
        var slots = layout.Slots;
        if (slots.Length == 0)
        {
            return false;
        }

        var i = 0;
        if (!TrySlots(text, ref i, layout, slots.AsSpan(0, layout.MandatorySlots), ref match, unreadable))
        {
            return false;
        }

        match.Consumed = i;
        if (i < text.Length && layout.MandatorySlots < slots.Length)
        {
            var before = match;
            var found = unreadable?.Count ?? 0;
            if (TrySlots(text, ref i, layout, slots.AsSpan(layout.MandatorySlots), ref match, unreadable))
            {
                match.Consumed = i;
            }
            else
            {
                match = before;
                unreadable?.RemoveRange(found, unreadable.Count - found);
            }
        }

        return (!wholeText || match.Consumed == text.Length) && HasKnownDigit(match) && SymbolsDiffer(match);
    }

    /// <summary>Zones without any symbol: all digits in a row, or with spaces exactly between the zones.</summary>
    public static bool TryMatchBare(
        ReadOnlySpan<char> text,
        Cmc7Layout layout,
        out LineMatch match,
        List<Cmc7Unreadable>? unreadable = null
    )
    {
        match = new LineMatch { SpaceInZone = -1 };
        var i = 0;
        for (var zone = 0; zone < layout.BareLengths.Length; zone++)
        {
            SkipSpaces(text, ref i);
            for (var digit = 0; digit < layout.BareLengths[zone]; digit++, i++)
            {
                if (i >= text.Length || !IsDigitOrMark(text[i]))
                {
                    return false;
                }

                Add(ref match, layout, zone, text[i], i, unreadable);
            }
        }

        match.Consumed = i;
        return i > 0 && i == text.Length && HasKnownDigit(match);
    }

    /// <summary>Marks alone are no line: nothing of it was read.</summary>
    public static bool HasKnownDigit(in LineMatch match) =>
        match.Lengths[0] + match.Lengths[1] + match.Lengths[2] + match.Lengths[3] > match.UnreadableDigits;

    private static bool TrySlots(
        ReadOnlySpan<char> text,
        ref int i,
        Cmc7Layout layout,
        ReadOnlySpan<LineSlot> slots,
        ref LineMatch match,
        List<Cmc7Unreadable>? unreadable
    )
    {
        foreach (ref readonly var slot in slots)
        {
            SkipSpaces(text, ref i);
            var fits = slot.IsSymbol
                ? TrySymbol(text, ref i, slot.Symbol - 'A', ref match, unreadable)
                : TryZone(text, ref i, layout, slot, ref match, unreadable);
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TrySymbol(
        ReadOnlySpan<char> text,
        ref int i,
        int symbol,
        ref LineMatch match,
        List<Cmc7Unreadable>? unreadable
    )
    {
        if (i >= text.Length || text[i] is <= ' ' or > '~' || char.IsAsciiDigit(text[i]))
        {
            return false;
        }

        var c = text[i++];
        if (IsUnreadableMark(c))
        {
            match.UnreadableSymbols++;
            unreadable?.Add(new Cmc7Unreadable(string.Empty, 0, i));
            return true;
        }

        var known = match.Symbols[symbol];
        match.Symbols[symbol] = c;
        return known == '\0' || known == c;
    }

    private static bool TryZone(
        ReadOnlySpan<char> text,
        ref int i,
        Cmc7Layout layout,
        in LineSlot slot,
        ref LineMatch match,
        List<Cmc7Unreadable>? unreadable
    )
    {
        var count = 0;
        while (count < slot.Max && i < text.Length)
        {
            if (text[i] == ' ' && !TrySpaceInside(text, ref i, slot, ref match))
            {
                break;
            }

            if (!IsDigitOrMark(text[i]))
            {
                break;
            }

            Add(ref match, layout, slot.Zone, text[i], i, unreadable);
            count++;
            i++;
        }

        return count >= slot.Min;
    }

    /// <summary>Spaces with a digit behind them lie inside the zone; before a symbol they are legal and end it.</summary>
    private static bool TrySpaceInside(ReadOnlySpan<char> text, ref int i, in LineSlot slot, ref LineMatch match)
    {
        var space = i;
        var next = i;
        SkipSpaces(text, ref next);
        if (next >= text.Length || !IsDigitOrMark(text[next]))
        {
            return false;
        }

        if (match.SpaceInZone < 0)
        {
            match.SpaceInZone = slot.Zone;
            match.SpaceAt = space;
        }

        i = next;
        return true;
    }

    private static void Add(
        ref LineMatch match,
        Cmc7Layout layout,
        int zone,
        char c,
        int at,
        List<Cmc7Unreadable>? unreadable
    )
    {
        var index = match.Lengths[zone]++;
        match.Zones[zone] |= Cmc7Zone.NibbleAt(Cmc7Zone.NibbleOf(c), index);
        if (!char.IsAsciiDigit(c))
        {
            match.UnreadableDigits++;
            unreadable?.Add(new Cmc7Unreadable(layout.ZoneName(zone), index + 1, at + 1));
        }
    }

    private static void SkipSpaces(ReadOnlySpan<char> text, ref int i)
    {
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }
    }

    private static bool SymbolsDiffer(in LineMatch match)
    {
        for (var a = 0; a < 3; a++)
        {
            for (var b = a + 1; b < 4; b++)
            {
                if (match.Symbols[a] != '\0' && match.Symbols[a] == match.Symbols[b])
                {
                    return false;
                }
            }
        }

        return true;
    }
}
