using System.Text;

namespace Copro.Cli.Output;

/// <summary>
/// A table for people: a heading, columns as wide as their widest cell, numbers to the right. A column that may shrink gives way
/// so that the table fits the width, and its longer cells are wrapped.
/// </summary>
internal sealed class TextTable(params TextColumn[] columns)
{
    /// <summary>What a terminal shows at the least.</summary>
    public const int DefaultWidth = 80;

    private readonly List<string[]> _rows = [];

    /// <summary>What stands between two columns.</summary>
    public string Gap { get; init; } = "  ";

    /// <summary>Whether the names of the columns stand above them.</summary>
    public bool HasHeading { get; init; } = true;

    public void Add(params string[] cells)
    {
        if (cells.Length != columns.Length)
        {
            throw new ArgumentException($"A row has {columns.Length} cells.", nameof(cells));
        }

        _rows.Add([.. cells.Select(OneLine)]);
    }

    public string ToString(int width)
    {
        var widths = Widths(width);
        var text = new StringBuilder();
        if (HasHeading)
        {
            Append(text, [.. columns.Select(column => column.Heading)], widths);
            Append(text, [.. widths.Select(w => new string('-', w))], widths);
        }

        foreach (var row in _rows)
        {
            Append(text, row, widths);
        }

        return text.ToString();
    }

    public override string ToString() => ToString(DefaultWidth);

    private int[] Widths(int width)
    {
        var widths = new int[columns.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = Math.Max(columns[i].Heading.Length, _rows.Select(row => row[i].Length).DefaultIfEmpty(0).Max());
        }

        // No word is cut as long as others can give way; then the longest first, which is an identifier more often than not.
        var least = Array.ConvertAll(columns, column => column.Least);
        int[] words = [.. least.Select((l, i) => Math.Max(l, LongestWord(i)))];
        var excess = widths.Sum() + (Gap.Length * (widths.Length - 1)) - width;
        excess = Shrink(widths, words, widths, excess);
        _ = Shrink(widths, least, words, excess);
        return widths;
    }

    /// <summary>Takes from the columns that may give way, the highest first, down to their least widths.</summary>
    /// <returns>How much is too much still.</returns>
    private int Shrink(int[] widths, int[] least, int[] heights, int excess)
    {
        for (; excess > 0 && Highest(widths, least, heights) is { } highest; excess--)
        {
            widths[highest]--;
        }

        return excess;
    }

    /// <summary>The highest of the columns that may still give way; <c>null</c> when none may.</summary>
    private int? Highest(int[] widths, int[] least, int[] heights)
    {
        int? highest = null;
        for (var i = 0; i < widths.Length; i++)
        {
            var mayShrink = columns[i].Least > 0 && widths[i] > least[i];
            if (mayShrink && (highest is null || heights[i] > heights[highest.Value]))
            {
                highest = i;
            }
        }

        return highest;
    }

    private int LongestWord(int column) => _rows.Select(row => LongestWord(row[column])).DefaultIfEmpty(0).Max();

    private static int LongestWord(string cell) => cell.Split(' ', '-', '/').Max(word => word.Length);

    // A line end inside a cell would break the table.
    private static string OneLine(string cell) =>
        cell.Any(char.IsControl) ? string.Concat(cell.Select(c => char.IsControl(c) ? ' ' : c)) : cell;

    private void Append(StringBuilder text, string[] cells, int[] widths)
    {
        var wrapped = cells.Select((cell, i) => Wrap(cell, widths[i])).ToArray();
        for (var line = 0; line < wrapped.Max(cell => cell.Count); line++)
        {
            var parts = wrapped.Select(
                (cell, i) =>
                {
                    var part = line < cell.Count ? cell[line] : string.Empty;
                    return columns[i].AlignRight ? part.PadLeft(widths[i]) : part.PadRight(widths[i]);
                }
            );
            text.Append(string.Join(Gap, parts).TrimEnd()).Append('\n');
        }
    }

    private static List<string> Wrap(string cell, int width)
    {
        var lines = new List<string>();
        var rest = cell;
        while (rest.Length > width)
        {
            var cut = rest.LastIndexOf(' ', width);
            // Identifiers have no spaces: behind a hyphen or a stroke they can be cut and still be read.
            cut = cut <= 0 ? rest.LastIndexOfAny(['-', '/'], width - 1) + 1 : cut;
            cut = cut <= 0 ? width : cut;
            lines.Add(rest[..cut]);
            rest = rest[cut..].TrimStart();
        }

        lines.Add(rest);
        return lines;
    }
}
