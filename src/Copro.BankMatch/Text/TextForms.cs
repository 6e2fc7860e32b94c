using System.Text;

namespace Copro.BankMatch;

/// <summary>The forms in which texts are compared. Culture plays no part.</summary>
internal static class TextForms
{
    // Latin-1 letters from À (U+00C0) to ÿ (U+00FF), folded; '\0' for × and ÷.
    private const string Latin1Folded = "AAAAAAACEEEEIIIIDNOOOOO\0OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO\0OUUUUYTY";

    /// <summary>The capital ASCII letter or digit a character stands for; <c>'\0'</c> for none.</summary>
    public static char Fold(char c) =>
        c switch
        {
            >= 'A' and <= 'Z' or >= '0' and <= '9' => c,
            >= 'a' and <= 'z' => (char)(c - 32),
            >= 'À' and <= 'ÿ' => Latin1Folded[c - 'À'],
            'Œ' or 'œ' => 'O',
            'Š' or 'š' => 'S',
            'Ž' or 'ž' => 'Z',
            'Ÿ' => 'Y',
            _ => '\0',
        };

    /// <summary>The second letter of a ligature: Æ is AE, Œ is OE, ß is SS; <c>'\0'</c> for every other character.</summary>
    public static char FoldSecond(char c) =>
        c switch
        {
            'Æ' or 'æ' or 'Œ' or 'œ' => 'E',
            'ß' => 'S',
            _ => '\0',
        };

    /// <summary>Capital ASCII letters and digits only, accents folded.</summary>
    public static string Compact(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            AppendFolded(result, c);
        }

        return result.ToString();
    }

    /// <summary>One line: control characters and runs of blanks become one space, ends trimmed.</summary>
    public static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>Adds a character's folded form, if it has one.</summary>
    public static void AppendFolded(StringBuilder result, char c)
    {
        var folded = Fold(c);
        if (folded == '\0')
        {
            return;
        }

        result.Append(folded);
        var second = FoldSecond(c);
        if (second != '\0')
        {
            result.Append(second);
        }
    }
}
