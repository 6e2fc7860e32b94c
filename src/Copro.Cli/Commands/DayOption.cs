using System.CommandLine;
using System.Globalization;

namespace Copro.Cli.Commands;

/// <summary>An option that names a day, <c>2026-11-24</c>.</summary>
internal static class DayOption
{
    // Nobody's books have other days, and there is room to count from these in every time zone.
    private static readonly DateOnly s_first = new(1900, 1, 1);
    private static readonly DateOnly s_last = new(2999, 12, 31);

    public static Option<DateOnly?> Create(string name, string description) =>
        new(name)
        {
            Description = description,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (
                    DateOnly.TryParseExact(
                        text,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                    && day >= s_first
                    && day <= s_last
                )
                {
                    return day;
                }

                result.AddError($"'{text}' is not a day of the years 1900 to 2999: write it as 2026-11-24.");
                return null;
            },
        };
}
