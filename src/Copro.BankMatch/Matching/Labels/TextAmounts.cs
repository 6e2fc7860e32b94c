using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Copro.BankMatch;

/// <summary>The amounts that a text states by name: gross and commission of card takings, a deduction a payer made.</summary>
/// <param name="Gross">After BRUT or TOTAL ENCAISSE; <c>null</c> when none.</param>
/// <param name="Commission">After COM, COMMISSION or FRAIS beside a gross; <c>null</c> when none.</param>
/// <param name="Deduction">After LESS COMM or MOINS COM; <c>null</c> when none.</param>
[SuppressMessage(
    "Security",
    "MA0009",
    Justification = "No pattern repeats a repetition: matching is linear, and a time-out would bring a clock into the result."
)]
internal sealed partial record TextAmounts(Money? Gross, Money? Commission, Money? Deduction)
{
    private static readonly TextAmounts s_none = new(null, null, null);

    /// <summary>Reads a text; amounts are in the movement's currency.</summary>
    public static TextAmounts Read(string text, Currency currency)
    {
        if (currency.IsNone)
        {
            return s_none;
        }

        var gross = Find(GrossPattern(), text, currency);
        return new TextAmounts(
            gross,
            gross is null ? null : Find(CommissionPattern(), text, currency),
            Find(DeductionPattern(), text, currency)
        );
    }

    private static Money? Find(Regex pattern, string text, Currency currency)
    {
        var match = pattern.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var whole = match.Groups["whole"].Value.Replace(" ", string.Empty, StringComparison.Ordinal);
        var part = match.Groups["part"].Value.TrimEnd('0');
        if (
            part.Length > currency.Exponent
            || !long.TryParse(
                whole + part.PadRight(currency.Exponent, '0'),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
        {
            return null;
        }

        return new Money(value, currency);
    }

    [GeneratedRegex(
        @"\b(?:BRUT|TOTAL ENCAISSE)\s*:?\s*(?<whole>\d{1,9})(?:[.,](?<part>\d{1,3}))?(?![\d%])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex GrossPattern();

    [GeneratedRegex(
        @"\b(?:COM|COMM|COMMISSION|FRAIS)\s*:?\s*(?<whole>\d{1,9})(?:[.,](?<part>\d{1,3}))?(?![\d%])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex CommissionPattern();

    // LESS inside a word, a rate, a dispute or a deposit is no deduction.
    [GeneratedRegex(
        @"\b(?:LESS|MOINS)\s+(?:COMM?|COMMISSION)\s+(?<whole>\d{1,9})(?:[.,](?<part>\d{1,3}))?(?!\d|\s*%)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex DeductionPattern();
}
