using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Copro.BankMatch;

/// <summary>What a label of the housing-aid fund (CAF) says: beneficiary number, surname cut at 12, month of the right.</summary>
/// <param name="Beneficiary">7 digits and a letter, which stay; <c>null</c> when the label has none.</param>
/// <param name="Surname">Folded, at most 12 characters; <c>null</c> when the label has none.</param>
/// <param name="Right">The month whose rent it pays, paid early in the month after; <c>null</c> when the label has none.</param>
/// <param name="IsHousingAid">False when the label says that it is something else.</param>
[SuppressMessage(
    "Security",
    "MA0009",
    Justification = "No pattern repeats a repetition: matching is linear, and a time-out would bring a clock into the result."
)]
internal sealed partial record CafLabel(string? Beneficiary, string? Surname, DateOnly? Right, bool IsHousingAid)
{
    private static readonly FrozenSet<string> s_otherAid = new[]
    {
        "SUBVENTION",
        "SUBVENTIONS",
        "ALLOCATION",
        "ALLOCATIONS",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads a label; <c>null</c> when it is not the CAF's.</summary>
    public static CafLabel? Read(IReadOnlyList<string> lines, IReadOnlyList<TextWord> words)
    {
        if (!words.Any(w => w.Text is "CAF"))
        {
            return null;
        }

        var text = string.Join(' ', lines);
        var key = Key().Match(text);
        var month = Month().Match(text);
        return new CafLabel(
            key.Success ? key.Groups["number"].Value : null,
            key.Success && key.Groups["name"].Length > 0 ? TextForms.Compact(key.Groups["name"].ValueSpan) : null,
            month.Success ? MonthOf(month) : null,
            !words.Any(w => s_otherAid.Contains(w.Text))
        );
    }

    private static DateOnly MonthOf(Match match) =>
        new(
            int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(match.Groups["month"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
            1
        );

    // The letter is glued to the surname, which is padded or cut to 12.
    [GeneratedRegex(
        @"(?<![0-9A-Za-z])(?<number>\d{7}[A-Z])(?<name>[A-Z][A-Z' -]{0,11})?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Key();

    [GeneratedRegex(
        @"(?<!\d)(?<month>0[1-9]|1[0-2])(?<year>20\d\d)ME\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Month();
}
