namespace Copro.BankMatch;

/// <summary>A word of a movement's text.</summary>
/// <param name="Text">Folded: capital letters and digits.</param>
/// <param name="Line">The line it stands on.</param>
/// <param name="Separator">What stands right before it: <c>' '</c> for a blank, the character otherwise, <c>'\0'</c> at the start or inside a word.</param>
/// <param name="IsLineEnd">Whether it is the last of its line.</param>
/// <param name="LineLength">How many characters its line has, for cuts at a fixed width.</param>
internal readonly record struct TextWord(string Text, int Line, char Separator, bool IsLineEnd, int LineLength)
{
    /// <summary>Whether it has letters only.</summary>
    public bool IsAlphabetic => !Text.AsSpan().ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Whether it has digits only.</summary>
    public bool IsNumeric => !Text.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>Splits lines into words at everything that is no letter or digit; apostrophes, hyphens and dots too.</summary>
    public static List<TextWord> Split(IEnumerable<string> lines)
    {
        var words = new List<TextWord>();
        var number = 0;
        foreach (var line in lines)
        {
            SplitLine(line, number++, words);
        }

        return words;
    }

    /// <summary>Splits words where letters and digits meet: <c>LOT0012</c> is <c>LOT</c> and <c>0012</c>.</summary>
    public static List<TextWord> SplitAtDigits(IReadOnlyList<TextWord> words)
    {
        var parts = new List<TextWord>(words.Count);
        foreach (var word in words)
        {
            var start = 0;
            for (var i = 1; i <= word.Text.Length; i++)
            {
                if (i == word.Text.Length || char.IsAsciiDigit(word.Text[i]) != char.IsAsciiDigit(word.Text[i - 1]))
                {
                    var separator = start == 0 ? word.Separator : '\0';
                    parts.Add(word with { Text = word.Text[start..i], Separator = separator });
                    start = i;
                }
            }
        }

        return parts;
    }

    private static void SplitLine(string line, int number, List<TextWord> words)
    {
        var length = line.TrimEnd().Length;
        var text = new System.Text.StringBuilder();
        var separator = '\0';
        var first = words.Count;
        foreach (var c in line)
        {
            if (TextForms.Fold(c) != '\0')
            {
                TextForms.AppendFolded(text, c);
                continue;
            }

            // A character the page lost (an accent deleted by a bad conversion) does not end a word.
            if (c == '\uFFFD')
            {
                continue;
            }

            Flush(text, number, ref separator, length, words);
            separator = char.IsWhiteSpace(c) ? (separator == '\0' ? ' ' : separator) : c;
        }

        Flush(text, number, ref separator, length, words);
        if (words.Count > first)
        {
            words[^1] = words[^1] with { IsLineEnd = true };
        }
    }

    private static void Flush(
        System.Text.StringBuilder text,
        int number,
        ref char separator,
        int length,
        List<TextWord> words
    )
    {
        if (text.Length > 0)
        {
            words.Add(new TextWord(text.ToString(), number, separator, IsLineEnd: false, length));
            text.Clear();
            separator = '\0';
        }
    }
}
