namespace Copro.Cmc7.Lines;

/// <summary>One place of a layout's shape: a symbol (<paramref name="Symbol"/> is its letter) or a zone.</summary>
/// <param name="Symbol">The letter of the symbol, <c>'A'</c> and on; <c>'\0'</c> for a zone.</param>
/// <param name="Zone">The zone, counted from 0; -1 for a symbol.</param>
/// <param name="Min">The fewest digits of the zone.</param>
/// <param name="Max">The most digits of the zone.</param>
internal readonly record struct LineSlot(char Symbol, int Zone, int Min, int Max)
{
    public bool IsSymbol => Symbol != '\0';

    /// <summary>Cuts <c>A7A12B12C[12D]</c> into slots.</summary>
    public static LineSlot[] ParseShape(string shape, out int mandatory)
    {
        var slots = new List<LineSlot>();
        var zones = 0;
        mandatory = -1;
        for (var i = 0; i < shape.Length; )
        {
            var c = shape[i];
            if (char.IsAsciiDigit(c))
            {
                var min = Number(shape, ref i);
                var max = min;
                if (i < shape.Length && shape[i] == '-')
                {
                    i++;
                    max = Number(shape, ref i);
                }

                slots.Add(new LineSlot('\0', zones++, min, max));
                continue;
            }

            if (c == '[')
            {
                mandatory = slots.Count;
            }
            else if (c != ']')
            {
                slots.Add(new LineSlot(c, -1, 0, 0));
            }

            i++;
        }

        mandatory = mandatory < 0 ? slots.Count : mandatory;
        return [.. slots];
    }

    /// <summary>The lengths of the zones if all are fixed, else nothing.</summary>
    public static int[] BareLengths(ReadOnlySpan<LineSlot> slots)
    {
        var lengths = new List<int>();
        foreach (var slot in slots)
        {
            if (slot.IsSymbol)
            {
                continue;
            }

            if (slot.Min != slot.Max)
            {
                return [];
            }

            lengths.Add(slot.Max);
        }

        return [.. lengths];
    }

    private static int Number(string shape, ref int i)
    {
        var value = 0;
        for (; i < shape.Length && char.IsAsciiDigit(shape[i]); i++)
        {
            value = (value * 10) + (shape[i] - '0');
        }

        return value;
    }
}
