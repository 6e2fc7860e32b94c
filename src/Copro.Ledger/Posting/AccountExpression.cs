namespace Copro.Ledger;

/// <summary>The account of a rule's line, read: a number, or what stands for it until a movement is known.</summary>
internal readonly record struct AccountExpression(AccountExpressionKind Kind, string? Number, TransitKind? Transit)
{
    private const string TransitPrefix = "transit:";
    private const string DebtorPrefix = "debtor|";

    internal static bool TryParse(string text, out AccountExpression expression)
    {
        expression = default;
        if (text.Length == 0)
        {
            return false;
        }

        if (text[0] != '{')
        {
            expression = new AccountExpression(AccountExpressionKind.Number, text, null);
            return IsNumber(text);
        }

        return text[^1] == '}' && TryParseName(text[1..^1], out expression);
    }

    internal static bool IsNumber(string text) =>
        char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static bool TryParseName(string name, out AccountExpression expression)
    {
        expression = name switch
        {
            "bank" => new AccountExpression(AccountExpressionKind.Bank, null, null),
            "debtor" => new AccountExpression(AccountExpressionKind.Debtor, null, null),
            "transit" => new AccountExpression(AccountExpressionKind.Transit, null, null),
            _ => default,
        };
        if (expression.Kind != default)
        {
            return true;
        }

        if (name.StartsWith(DebtorPrefix, StringComparison.Ordinal))
        {
            var number = name[DebtorPrefix.Length..];
            expression = new AccountExpression(AccountExpressionKind.Debtor, number, null);
            return number.Length > 0 && IsNumber(number);
        }

        if (
            name.StartsWith(TransitPrefix, StringComparison.Ordinal)
            && Enum.TryParse<TransitKind>(name[TransitPrefix.Length..], out var kind)
            && Enum.IsDefined(kind)
        )
        {
            expression = new AccountExpression(AccountExpressionKind.Transit, null, kind);
            return true;
        }

        return false;
    }
}
