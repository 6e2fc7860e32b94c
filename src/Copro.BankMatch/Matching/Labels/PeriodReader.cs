using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Copro.BankMatch;

/// <summary>
/// Finds the months a text names: full and short words, forms with deleted accents, figures such as 03/26, 03.2026, 032026, 2026-03,
/// and quarters T1, 1T26, 1ER TRIM. Dates with a day are no periods.
/// </summary>
[SuppressMessage(
    "Security",
    "MA0009",
    Justification = "No pattern repeats a repetition: matching is linear, and a time-out would bring a clock into the result."
)]
internal static partial class PeriodReader
{
    private const int MonthsOfQuarter = 3;
    private const int Century = 2000;

    private static readonly FrozenDictionary<string, int> s_months = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["JANVIER"] = 1,
        ["JANV"] = 1,
        ["JAN"] = 1,
        ["JANUARY"] = 1,
        ["FEVRIER"] = 2,
        ["FVRIER"] = 2,
        ["FEVR"] = 2,
        ["FEV"] = 2,
        ["FVR"] = 2,
        ["FEBRUARY"] = 2,
        ["MARS"] = 3,
        ["MARCH"] = 3,
        ["AVRIL"] = 4,
        ["AVR"] = 4,
        ["APRIL"] = 4,
        ["MAI"] = 5,
        ["JUIN"] = 6,
        ["JUNE"] = 6,
        ["JUILLET"] = 7,
        ["JUIL"] = 7,
        ["JUILL"] = 7,
        ["JULY"] = 7,
        ["AOUT"] = 8,
        ["AOT"] = 8,
        ["AUGUST"] = 8,
        ["SEPTEMBRE"] = 9,
        ["SEPT"] = 9,
        ["SEP"] = 9,
        ["SEPTEMBER"] = 9,
        ["OCTOBRE"] = 10,
        ["OCT"] = 10,
        ["OCTOBER"] = 10,
        ["NOVEMBRE"] = 11,
        ["NOV"] = 11,
        ["NOVEMBER"] = 11,
        ["DECEMBRE"] = 12,
        ["DCEMBRE"] = 12,
        ["DEC"] = 12,
        ["DECEMBER"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_anchors = (
        "LOYER LOYERS LOY MOTIF MOIS CHARGES APPEL PROVISION COMPLEMENT SOLDE ACOMPTE REGUL RAPPEL QUITTANCE ECHEANCE RENT"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word names a month.</summary>
    public static bool IsMonth(string word) => s_months.ContainsKey(word);

    /// <summary>The periods named in a text, in order.</summary>
    public static List<NamedPeriod> Read(IReadOnlyList<string> lines, IReadOnlyList<TextWord> words)
    {
        var found = new List<NamedPeriod>();
        ReadWords(words, found);
        foreach (var line in lines)
        {
            ReadFigures(line, found);
        }

        return found;
    }

    private static void ReadWords(IReadOnlyList<TextWord> words, List<NamedPeriod> found)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Text;
            if (s_months.TryGetValue(word, out var month))
            {
                var anchored = IsAnchored(words, i);
                found.Add(new NamedPeriod(month, 1, YearAfter(words, i), i, anchored));
            }
            else if (QuarterOf(words, i) is var quarter and > 0)
            {
                var first = ((quarter - 1) * MonthsOfQuarter) + 1;
                found.Add(new NamedPeriod(first, MonthsOfQuarter, QuarterYear(words, i), i, IsAnchored: true));
            }
        }
    }

    /// <summary>Right before it, or with other months between (LOYER JANVIER ET FEVRIER), stands a word of purpose.</summary>
    private static bool IsAnchored(IReadOnlyList<TextWord> words, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (s_anchors.Contains(words[i].Text))
            {
                return true;
            }

            if (
                !s_months.ContainsKey(words[i].Text)
                && words[i].Text is not ("ET" or "DE" or "DU" or "D")
                && !words[i].IsNumeric
            )
            {
                return false;
            }
        }

        return false;
    }

    private static int YearAfter(IReadOnlyList<TextWord> words, int at) =>
        at + 1 < words.Count ? YearOf(words[at + 1].Text) : 0;

    private static int YearOf(string text) =>
        text.Length == 4
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= Century and < Century + 100
            ? year
            : 0;

    /// <summary>T1, 1T, 1T26, T1 2026, 1ER TRIM, 2E TRIMESTRE.</summary>
    private static int QuarterOf(IReadOnlyList<TextWord> words, int at)
    {
        var word = words[at].Text;
        if (word is ['T', >= '1' and <= '4'])
        {
            return word[1] - '0';
        }

        if (word is [>= '1' and <= '4', 'T', ..] && word[2..].All(char.IsAsciiDigit) && word.Length is 2 or 4 or 6)
        {
            return word[0] - '0';
        }

        var isOrdinal = word is "1ER" or "1E" or "2E" or "2EME" or "3E" or "3EME" or "4E" or "4EME";
        var next = at + 1 < words.Count ? words[at + 1].Text : string.Empty;
        return isOrdinal && next is "TRIM" or "TRIMESTRE" && isOrdinal ? word[0] - '0' : 0;
    }

    private static int QuarterYear(IReadOnlyList<TextWord> words, int at)
    {
        var word = words[at].Text;
        if (
            word.Length > 2
            && int.TryParse(word.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        )
        {
            return year < 100 ? Century + year : year;
        }

        var after = YearAfter(words, at);
        return after == 0 && at + 2 < words.Count ? YearOf(words[at + 2].Text) : after;
    }

    private static void ReadFigures(string line, List<NamedPeriod> found)
    {
        foreach (Match match in MonthYear().Matches(line))
        {
            Add(match.Groups["month"].ValueSpan, match.Groups["year"].ValueSpan, found);
        }

        foreach (Match match in YearMonth().Matches(line))
        {
            Add(match.Groups["month"].ValueSpan, match.Groups["year"].ValueSpan, found);
        }
    }

    private static void Add(ReadOnlySpan<char> monthText, ReadOnlySpan<char> yearText, List<NamedPeriod> found)
    {
        var month = int.Parse(monthText, NumberStyles.None, CultureInfo.InvariantCulture);
        var year = int.Parse(yearText, NumberStyles.None, CultureInfo.InvariantCulture);
        found.Add(new NamedPeriod(month, 1, year < 100 ? Century + year : year, -1, IsAnchored: true));
    }

    // 03/26 03.26 03-26 03/2026 032026; not the end of a date with a day, not a piece of a longer figure.
    [GeneratedRegex(
        @"(?<![\dA-Za-z./-])(?<month>0[1-9]|1[0-2])(?:[/.-](?:20)?|20)(?<year>\d\d)(?![\dA-Za-z./-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MonthYear();

    // 2026-03 2026/03; not a full date, not a numbered invoice such as 2026-275.
    [GeneratedRegex(
        @"(?<![\dA-Za-z./-])(?<year>20\d\d)[/-](?<month>0[1-9]|1[0-2])(?![\dA-Za-z./-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex YearMonth();
}
