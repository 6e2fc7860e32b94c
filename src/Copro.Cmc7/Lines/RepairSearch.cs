using System.Runtime.InteropServices;

namespace Copro.Cmc7.Lines;

/// <summary>Enumerates what fits a key, by remainders modulo 97: a digit at a place weighs a fixed power of ten.</summary>
internal static class RepairSearch
{
    private const int Modulus = 97;
    private const int KeyZones = 3;

    /// <summary>A digit of the 31 under the key, and its power of ten modulo 97.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Place(int Zone, int Index, int Weight);

    public static List<Place> UnreadablePlaces(in Cmc7Line line)
    {
        var places = new List<Place>();
        foreach (var place in AllPlaces(line))
        {
            if (line.Zone(place.Zone).IsUnreadable(place.Index))
            {
                places.Add(place);
            }
        }

        return places;
    }

    /// <summary>Every filling of one or two places that fits: at most 100 are tried, and none is skipped.</summary>
    public static List<Cmc7Line> Fillings(in Cmc7Line line, RlmcKey key, List<Place> places)
    {
        var first = places[0];
        var second = places.Count > 1 ? places[1] : default(Place?);
        var rest = Rest(line, key);
        var found = new List<Cmc7Line>();
        for (var a = 0; a <= 9; a++)
        {
            for (var b = 0; b <= (second is null ? 0 : 9); b++)
            {
                if ((rest + (a * first.Weight) + (b * (second?.Weight ?? 0))) % Modulus != 0)
                {
                    continue;
                }

                var filled = line.WithDigit(first.Zone, first.Index, a);
                found.Add(second is { } other ? filled.WithDigit(other.Zone, other.Index, b) : filled);
            }
        }

        return found;
    }

    /// <summary>The lines that differ in exactly one digit and fit: at most 279 are tried.</summary>
    public static List<Cmc7Line> OneDigitAway(in Cmc7Line line, RlmcKey key)
    {
        var rest = Rest(line, key);
        var found = new List<Cmc7Line>();
        foreach (var place in AllPlaces(line))
        {
            var read = line.Zone(place.Zone).DigitAt(place.Index);
            for (var digit = 0; digit <= 9; digit++)
            {
                var change = (digit - read) * place.Weight;
                if (digit != read && (rest + change) % Modulus == 0)
                {
                    found.Add(line.WithDigit(place.Zone, place.Index, digit));
                }
            }
        }

        return found;
    }

    /// <summary>(N × 100 + key) mod 97 with unreadable digits as zero.</summary>
    private static int Rest(in Cmc7Line line, RlmcKey key)
    {
        var rest = key.Value;
        foreach (var place in AllPlaces(line))
        {
            var zone = line.Zone(place.Zone);
            rest += zone.IsUnreadable(place.Index) ? 0 : zone.DigitAt(place.Index) * place.Weight;
        }

        return rest % Modulus;
    }

    private static List<Place> AllPlaces(in Cmc7Line line)
    {
        var places = new List<Place>();
        var weight = 100 % Modulus;
        for (var zone = KeyZones - 1; zone >= 0; zone--)
        {
            for (var index = line.Zone(zone).Length - 1; index >= 0; index--)
            {
                places.Add(new Place(zone, index, weight));
                weight = weight * 10 % Modulus;
            }
        }

        places.Reverse();
        return places;
    }
}
