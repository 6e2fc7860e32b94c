namespace Copro.Cli.Returns;

/// <summary>What a bank says in its own words, as it may be printed: one that holds an account is not.</summary>
internal static class BankWords
{
    private const int ShortestIban = 15;
    private const int LongestIban = 34;

    public static IReadOnlyList<string> Shown(IEnumerable<string> texts) =>
        [.. texts.Where(text => text.Length > 0).Select(text => HoldsAccount(text) ? "***" : text)];

    private static bool HoldsAccount(string text)
    {
        var compact = string.Concat(text.Where(char.IsAsciiLetterOrDigit));
        for (var start = 0; start + ShortestIban <= compact.Length; start++)
        {
            var longest = Math.Min(LongestIban, compact.Length - start);
            for (var length = ShortestIban; length <= longest; length++)
            {
                if (Iban.TryParse(compact.AsSpan(start, length), out _))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
