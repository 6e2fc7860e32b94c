namespace Copro.Cli.Calculations;

/// <summary>Cuts a line at its semicolons; a field in quotes may hold semicolons and doubled quotes.</summary>
internal static class SemicolonLine
{
    private const char Quote = '"';
    private const char Separator = ';';

    public static IReadOnlyList<string> Split(string line)
    {
        var fields = new List<string>();
        var rest = line.AsSpan();
        while (true)
        {
            var length = LengthOfField(rest);
            fields.Add(Unquote(rest[..length]));
            if (length == rest.Length)
            {
                return fields;
            }

            rest = rest[(length + 1)..];
        }
    }

    // A doubled quote closes and opens again, so that it need not be told apart here.
    private static int LengthOfField(ReadOnlySpan<char> text)
    {
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Quote)
            {
                isQuoted = !isQuoted;
            }
            else if (text[i] == Separator && !isQuoted)
            {
                return i;
            }
        }

        return text.Length;
    }

    private static string Unquote(ReadOnlySpan<char> field) =>
        field is [Quote, .., Quote]
            ? field[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal)
            : field.ToString();
}
