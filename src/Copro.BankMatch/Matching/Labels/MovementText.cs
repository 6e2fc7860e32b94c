namespace Copro.BankMatch;

/// <summary>The texts of a movement, normalised once: lines, words, and what stands beside them.</summary>
internal sealed class MovementText
{
    private const int MaxGlue = 3;

    /// <summary>Widths at which banks cut a line: CIC 15, direct debits 20, CFONB 31, Crédit Agricole 32, ISO 35, CFONB 70, ISO 140.</summary>
    private static readonly int[] s_widths = [15, 20, 31, 32, 35, 70, 140];

    private Dictionary<string, (int Start, int Count)>? _runs;

    public MovementText(BankTransaction transaction)
    {
        Lines = LinesOf(transaction);
        Words = TextWord.Split(Lines);
        Parts = TextWord.SplitAtDigits(Words);
        Whole = string.Join(' ', Lines);
        Compact = TextForms.Compact(Whole);
        Periods = PeriodReader.Read(Lines, Words);
        Caf = CafLabel.Read(Lines, Words);
        Amounts = TextAmounts.Read(Whole, transaction.Amount.Currency);
        LabelWords = TextWord.Split(transaction.Label.Split('\n'));
    }

    /// <summary>The label's lines, then the other texts that the label does not hold, then the names.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The words of all lines.</summary>
    public IReadOnlyList<TextWord> Words { get; }

    /// <summary>The same, cut where letters and digits meet.</summary>
    public IReadOnlyList<TextWord> Parts { get; }

    /// <summary>The words of the bank's label alone: its verbs.</summary>
    public IReadOnlyList<TextWord> LabelWords { get; }

    /// <summary>All lines, raw, in one.</summary>
    public string Whole { get; }

    /// <summary>All lines in capital letters and digits without blanks.</summary>
    public string Compact { get; }

    /// <summary>The months named.</summary>
    public IReadOnlyList<NamedPeriod> Periods { get; }

    /// <summary>What the CAF says; <c>null</c> when it is not the CAF's.</summary>
    public CafLabel? Caf { get; }

    /// <summary>The amounts stated by name.</summary>
    public TextAmounts Amounts { get; }

    /// <summary>
    /// Every run of one to three words of one line, glued, with its first place: LE GOFF, LEGOFF and D'OR, D OR, DOR meet here.
    /// </summary>
    public IReadOnlyDictionary<string, (int Start, int Count)> Runs => _runs ??= MakeRuns();

    /// <summary>Whether the label begins with a phrase of whole words; the last may go on.</summary>
    public bool StartsWith(string phrase)
    {
        var expected = phrase.Split(' ');
        if (LabelWords.Count < expected.Length)
        {
            return false;
        }

        for (var i = 0; i < expected.Length; i++)
        {
            if (!string.Equals(LabelWords[i].Text, expected[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the label has both words.</summary>
    public bool Has(string first, string second) =>
        LabelWords.Any(w => string.Equals(w.Text, first, StringComparison.Ordinal))
        && LabelWords.Any(w => string.Equals(w.Text, second, StringComparison.Ordinal));

    /// <summary>Whether a word may have been cut: it ends a line of a width at which banks cut.</summary>
    public static bool MayBeCut(TextWord word) => word.IsLineEnd && Array.IndexOf(s_widths, word.LineLength) >= 0;

    private static List<string> LinesOf(BankTransaction transaction)
    {
        var lines = new List<string>();
        foreach (var line in transaction.Label.Split('\n'))
        {
            Add(lines, line);
        }

        foreach (var text in transaction.Texts)
        {
            Add(lines, text.Text);
        }

        Add(lines, transaction.UltimatePayer?.Name);
        Add(lines, transaction.Counterparty?.Name);
        return lines;
    }

    /// <summary>A text that repeats an earlier line is evidence once.</summary>
    private static void Add(List<string> lines, string? line)
    {
        if (
            !string.IsNullOrWhiteSpace(line) && !lines.Exists(l => l.Contains(line, StringComparison.OrdinalIgnoreCase))
        )
        {
            lines.Add(line);
        }
    }

    private Dictionary<string, (int Start, int Count)> MakeRuns()
    {
        var runs = new Dictionary<string, (int Start, int Count)>(StringComparer.Ordinal);
        for (var start = 0; start < Words.Count; start++)
        {
            var glued = string.Empty;
            for (var count = 1; count <= MaxGlue && start + count <= Words.Count; count++)
            {
                var word = Words[start + count - 1];
                if (word.Line != Words[start].Line)
                {
                    break;
                }

                glued = string.Concat(glued, word.Text);
                runs.TryAdd(glued, (start, count));
            }
        }

        return runs;
    }
}
