namespace Copro.Sepa;

/// <summary>
/// Euros as people type them in France and elsewhere: point or comma before one or two decimals, spaces between groups of three
/// digits. <c>1.234</c> is refused, not guessed: three decimals, or a thousand.
/// </summary>
internal static class TypedAmount
{
    private const int MaxLength = 20;
    private const int GroupLength = 3;

    public static bool TryParse(ReadOnlySpan<char> text, out Money amount, out Diagnostic? error)
    {
        amount = default;
        error = null;
        if (text.Length <= MaxLength && Plain(text) is { } plain)
        {
            return Money.TryParseAmount(plain, Currency.Eur, out amount, out error);
        }

        error = SepaDiagnostics.FieldValue.At(default, "amount", AccountText.Masked(text.ToString()), "65,63");
        return false;
    }

    /// <summary>Digits and a point; <c>null</c> when it is not an amount as it is typed.</summary>
    private static string? Plain(ReadOnlySpan<char> text)
    {
        var point = text.IndexOfAny('.', ',');
        var whole = Ungrouped(point < 0 ? text : text[..point]);
        if (whole is null || point < 0)
        {
            return whole;
        }

        var decimals = text[(point + 1)..];
        return decimals.Length is 1 or 2 && AllDigits(decimals) ? $"{whole}.{decimals}" : null;
    }

    private static string? Ungrouped(ReadOnlySpan<char> whole)
    {
        var groups = whole.ToString().Split(' ', '\u00A0', '\u202F');
        var right =
            groups.All(group => group.Length > 0 && AllDigits(group))
            && groups.Skip(1).All(group => group.Length == GroupLength)
            && (groups.Length == 1 || groups[0].Length <= GroupLength);
        return right ? string.Concat(groups) : null;
    }

    private static bool AllDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
