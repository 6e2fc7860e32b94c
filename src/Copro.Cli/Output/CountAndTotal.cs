using System.Globalization;

namespace Copro.Cli.Output;

/// <summary>How many movements for how much, in words.</summary>
internal static class CountAndTotal
{
    public static string Of(int count, IReadOnlyList<Money> totals, DiagnosticLanguage language)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        var movements = count == 1 ? language.Say("movement", "mouvement") : language.Say("movements", "mouvements");
        return totals.Count == 0
            ? $"{number} {movements}"
            : $"{number} {movements}, {string.Join(", ", totals.Select(total => total.ToString()))}";
    }
}
