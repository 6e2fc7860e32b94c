using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Copro.Cmc7.Lines;

/// <summary>Compares the groups of digits of a text with the zones of a layout: which is missing, too short, too long.</summary>
internal static class GroupDiagnosis
{
    /// <summary>A group of digits and marks, or a letter O between digits, which hides one.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Group(int Start, int Length);

    public static List<Diagnostic> Explain(ReadOnlySpan<char> text, int before, Cmc7Layout? layout)
    {
        var strays = new List<Diagnostic>();
        var groups = Groups(text, before, strays);
        var candidates = layout is null ? Cmc7Layout.ByShape : [layout];
        var best = Cmc7Layout.French;
        var bestZones = 0;
        var bestCost = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var lengths = Lengths(candidate);
            if (lengths.Length == 0 || groups.Count == 0 || groups.Count > lengths.Length)
            {
                continue;
            }

            var (zones, cost) = BestFit(groups, lengths, candidate.BareLengths.Length);
            if (cost < bestCost)
            {
                (best, bestZones, bestCost) = (candidate, zones, cost);
            }
        }

        return bestCost == int.MaxValue
            ? Unfit(groups, candidates, strays)
            : Compare(text, before, groups, best, bestZones, strays);
    }

    private static List<Diagnostic> Unfit(List<Group> groups, Cmc7Layout[] candidates, List<Diagnostic> strays)
    {
        var most = candidates.Max(static candidate => Lengths(candidate).Length);
        strays.Add(
            most > 0 && groups.Count > most
                ? Cmc7Diagnostics.TooManyZones.At(default, groups.Count, most)
                : Cmc7Diagnostics.ShapeUnknown.At(default)
        );
        return strays;
    }

    private static List<Diagnostic> Compare(
        ReadOnlySpan<char> text,
        int before,
        List<Group> groups,
        Cmc7Layout layout,
        int zones,
        List<Diagnostic> findings
    )
    {
        var lengths = Lengths(layout);
        if (groups is [var only] && only.Length == text.Length)
        {
            findings.Add(Cmc7Diagnostics.DigitCount.At(default, only.Length, layout.BareLengths.Sum()));
            return findings;
        }

        var next = 0;
        for (var zone = 0; zone < lengths.Length; zone++)
        {
            var name = layout.ZoneName(zone);
            if ((zones & (1 << zone)) == 0)
            {
                if (zone < layout.BareLengths.Length)
                {
                    findings.Add(Cmc7Diagnostics.ZoneMissing.At(DiagnosticPlace.At(name), name));
                }

                continue;
            }

            var group = groups[next++];
            if (group.Length != lengths[zone])
            {
                var kind = group.Length < lengths[zone] ? Cmc7Diagnostics.ZoneTooShort : Cmc7Diagnostics.ZoneTooLong;
                var place = LineJudgement.Place(group.Start + before, name);
                findings.Add(kind.At(place, name, group.Length, lengths[zone]));
            }
        }

        if (findings.Count == 0)
        {
            findings.Add(Cmc7Diagnostics.SymbolsInconsistent.At(default, Pattern(text, groups), layout.Shape));
        }

        return findings;
    }

    /// <summary>
    /// Which zones the groups are, as bits: the choice, in order, with the fewest missing zones and wrong lengths. There are
    /// at most 2^4 choices.
    /// </summary>
    private static (int Zones, int Cost) BestFit(List<Group> groups, int[] lengths, int mandatory)
    {
        var best = (Zones: 0, Cost: int.MaxValue);
        for (var zones = 1; zones < 1 << lengths.Length; zones++)
        {
            if (BitOperations.PopCount((uint)zones) != groups.Count)
            {
                continue;
            }

            var cost = 0;
            var next = 0;
            for (var zone = 0; zone < lengths.Length; zone++)
            {
                var isThere = (zones & (1 << zone)) != 0;
                cost += isThere
                    ? groups[next++].Length == lengths[zone]
                        ? 0
                        : 2
                    : zone < mandatory
                        ? 3
                        : 0;
            }

            best = cost < best.Cost ? (zones, cost) : best;
        }

        return best;
    }

    private static List<Group> Groups(ReadOnlySpan<char> text, int before, List<Diagnostic> strays)
    {
        var groups = new List<Group>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var hidden = i < text.Length && IsHiddenDigit(text, i);
            if (hidden)
            {
                strays.Add(Cmc7Diagnostics.LetterO.At(LineJudgement.Place(i + before), $"{groups.Count + 1}"));
            }

            if (i < text.Length && (hidden || LineMatcher.IsDigitOrMark(text[i])))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                groups.Add(new Group(start, i - start));
                start = -1;
            }
            else if (i < text.Length && text[i] > '~')
            {
                strays.Add(
                    Cmc7Diagnostics.UnexpectedCharacter.At(
                        LineJudgement.Place(i + before),
                        LineDiagnosis.CodePoint(text[i])
                    )
                );
            }
        }

        return groups;
    }

    /// <summary>A letter O with a digit on both sides was meant as a digit; no reader sends O for a symbol.</summary>
    private static bool IsHiddenDigit(ReadOnlySpan<char> text, int i) =>
        text[i] is 'O' or 'o'
        && i > 0
        && i + 1 < text.Length
        && char.IsAsciiDigit(text[i - 1])
        && char.IsAsciiDigit(text[i + 1]);

    private static int[] Lengths(Cmc7Layout layout) =>
        layout.BareLengths.Length == 0 ? []
        : layout.Slots.Length > layout.MandatorySlots ? [.. layout.BareLengths, layout.Slots[layout.MandatorySlots].Max]
        : layout.BareLengths;

    /// <summary>The text with each group replaced by its length: shows the symbols, and no digit.</summary>
    private static string Pattern(ReadOnlySpan<char> text, List<Group> groups)
    {
        var pattern = new StringBuilder();
        var at = 0;
        foreach (var group in groups)
        {
            pattern.Append(text[at..group.Start]).Append(group.Length);
            at = group.Start + group.Length;
        }

        return pattern.Append(text[at..]).ToString();
    }
}
