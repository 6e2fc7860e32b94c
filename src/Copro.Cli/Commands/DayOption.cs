using System.CommandLine;
using System.Globalization;

namespace Copro.Cli.Commands;

/// <summary>An option that names a day, <c>2026-11-24</c>.</summary>
internal static class DayOption
{
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
                )
                {
                    return day;
                }

                result.AddError($"'{text}' is not a day: write it as 2026-11-24.");
                return null;
            },
        };
}
