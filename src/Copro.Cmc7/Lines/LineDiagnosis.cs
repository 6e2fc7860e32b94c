using System.Globalization;
using System.Text;

namespace Copro.Cmc7.Lines;

/// <summary>
/// Names what is wrong with a text that fits no shape. It runs on bad input only, looks for the most telling cause first, and
/// never goes over the text more than a fixed number of times.
/// </summary>
internal static class LineDiagnosis
{
    /// <summary>The nine digits of a North American bank number stand between two transit symbols.</summary>
    private const int E13BNumberLength = 9;

    private const string E13BTransitSymbols = "Td)⑆";

    public static List<Diagnostic> Explain(ReadOnlySpan<char> text, int before, Cmc7Layout? layout)
    {
        if (text.IsEmpty)
        {
            return [Cmc7Diagnostics.InputEmpty.At(default)];
        }

        return ForeignDigit(text, before)
            ?? NoDigits(text)
            ?? E13B(text, before)
            ?? TwoLines(text, before)
            ?? WrongWay(text)
            ?? OtherLayout(text, layout)
            ?? AfterTheEnd(text, before, layout)
            ?? Characters(text, before, layout)
            ?? GroupDiagnosis.Explain(text, before, layout);
    }

    private static List<Diagnostic>? ForeignDigit(ReadOnlySpan<char> text, int before)
    {
        List<Diagnostic>? findings = null;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsAscii && Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
            {
                (findings ??= []).Add(
                    Cmc7Diagnostics.NonAsciiDigit.At(LineJudgement.Place(at + before), CodePoint(rune.Value))
                );
            }

            at += rune.Utf16SequenceLength;
        }

        return findings;
    }

    private static List<Diagnostic>? NoDigits(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('0', '9') < 0 ? [Cmc7Diagnostics.SymbolsOnly.At(default)] : null;

    private static List<Diagnostic>? E13B(ReadOnlySpan<char> text, int before)
    {
        for (var i = 0; i + E13BNumberLength + 1 < text.Length; i++)
        {
            var isNumber =
                E13BTransitSymbols.Contains(text[i], StringComparison.Ordinal)
                && text[i + E13BNumberLength + 1] == text[i]
                && !text.Slice(i + 1, E13BNumberLength).ContainsAnyExceptInRange('0', '9');
            if (isNumber)
            {
                return [Cmc7Diagnostics.E13B.At(LineJudgement.Place(i + before))];
            }
        }

        return null;
    }

    private static List<Diagnostic>? TwoLines(ReadOnlySpan<char> text, int before)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (LineFrame.IsLineBreak(text[i]))
            {
                var both = text[i..].IndexOfAnyInRange('0', '9') >= 0 && text[..i].IndexOfAnyInRange('0', '9') >= 0;
                return both ? [Cmc7Diagnostics.TwoLines.At(LineJudgement.Place(i + before))] : null;
            }
        }

        foreach (var layout in Cmc7Layout.ByShape)
        {
            if (
                LineMatcher.TryMatch(text, layout, out var first, wholeText: false)
                && (Fits(text[first.Consumed..], layout) || Fits(text[FirstSymbol(text, first.Consumed)..], layout))
            )
            {
                return [Cmc7Diagnostics.TwoLines.At(LineJudgement.Place(first.Consumed + before))];
            }
        }

        var half = text.Length / 2;
        return text.Length % 2 == 0 && IsBare(text[..half]) && IsBare(text[half..])
            ? [Cmc7Diagnostics.TwoLines.At(LineJudgement.Place(half + before))]
            : null;
    }

    private static List<Diagnostic>? WrongWay(ReadOnlySpan<char> text)
    {
        if (LineMatcher.TryMatch(text, Cmc7Layout.Backwards, out var back) && back.UnreadableSymbols == 0)
        {
            return [Cmc7Diagnostics.ReadBackwards.At(default)];
        }

        return LineMatcher.TryMatch(text, Cmc7Layout.Swapped, out var swapped) && swapped.UnreadableSymbols == 0
            ? [Cmc7Diagnostics.SymbolsSwapped.At(default)]
            : null;
    }

    private static List<Diagnostic>? OtherLayout(ReadOnlySpan<char> text, Cmc7Layout? layout)
    {
        foreach (var other in Cmc7Layout.ByShape)
        {
            if (layout is not null && !ReferenceEquals(other, layout) && Fits(text, other))
            {
                return [Cmc7Diagnostics.OtherLayout.At(default, other.Name, layout.Name)];
            }
        }

        return null;
    }

    private static List<Diagnostic>? AfterTheEnd(ReadOnlySpan<char> text, int before, Cmc7Layout? layout)
    {
        if (!LineMatcher.TryMatch(text, layout ?? Cmc7Layout.French, out var match, wholeText: false))
        {
            return null;
        }

        var at = match.Consumed;
        return [Cmc7Diagnostics.GarbageAfterClosing.At(LineJudgement.Place(at + before), text.Length - at)];
    }

    /// <summary>
    /// When the text without its spaces is as long as the shape, each place says what may stand there: letters and stray
    /// characters are named one by one.
    /// </summary>
    private static List<Diagnostic>? Characters(ReadOnlySpan<char> text, int before, Cmc7Layout? layout)
    {
        foreach (var candidate in layout is null ? Cmc7Layout.ByShape : [layout])
        {
            var expected = Places(candidate);
            var findings = expected.Count == 0 ? null : Characters(text, before, candidate, expected);
            if (findings is { Count: > 0 })
            {
                return findings;
            }
        }

        return null;
    }

    private static List<Diagnostic>? Characters(
        ReadOnlySpan<char> text,
        int before,
        Cmc7Layout layout,
        List<int> expected
    )
    {
        var length = text.Length - text.Count(' ');
        var bare = layout.BareLengths.Sum();
        var isBare = length == bare;
        if (!isBare && length != layout.BareLengths.Length + 1 + bare)
        {
            return null;
        }

        var findings = new List<Diagnostic>();
        var zones = isBare ? expected.FindAll(static zone => zone >= 0) : expected;
        for (int i = 0, place = 0; i < text.Length; i++)
        {
            if (text[i] == ' ')
            {
                continue;
            }

            var zone = zones[place++];
            if (zone < 0 && char.IsAsciiDigit(text[i]))
            {
                return null;
            }

            if (zone >= 0 && !LineMatcher.IsDigitOrMark(text[i]))
            {
                findings.Add(Stray(text[i], i + before, layout.ZoneName(zone)));
            }
        }

        // More strays than this, and the text is something else that happens to have the length.
        return findings.Count <= bare / 4 ? findings : null;
    }

    /// <summary>The zone of each place of the mandatory shape, -1 for a symbol; nothing when a length varies.</summary>
    private static List<int> Places(Cmc7Layout layout)
    {
        var places = new List<int>();
        if (layout.BareLengths.Length == 0)
        {
            return places;
        }

        foreach (var slot in layout.Slots.AsSpan(0, layout.MandatorySlots))
        {
            places.AddRange(Enumerable.Repeat(slot.Zone, slot.IsSymbol ? 1 : slot.Max));
        }

        return places;
    }

    internal static Diagnostic Stray(char c, int at, string zone)
    {
        var place = LineJudgement.Place(at, zone);
        return c is 'O' or 'o' ? Cmc7Diagnostics.LetterO.At(place, zone)
            : char.IsAsciiLetter(c)
                ? Cmc7Diagnostics.LetterInZone.At(place, c.ToString(CultureInfo.InvariantCulture), zone)
            : Cmc7Diagnostics.UnexpectedCharacter.At(place, CodePoint(c));
    }

    internal static string CodePoint(int value) => string.Create(CultureInfo.InvariantCulture, $"U+{value:X4}");

    private static bool Fits(ReadOnlySpan<char> text, Cmc7Layout layout) =>
        LineMatcher.TryMatch(text, layout, out _) || LineMatcher.TryMatchBare(text, layout, out _);

    private static bool IsBare(ReadOnlySpan<char> text) =>
        LineMatcher.TryMatchBare(text.Trim(' '), Cmc7Layout.French, out _);

    private static int FirstSymbol(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && text[from] <= ' ')
        {
            from++;
        }

        return from;
    }
}
