namespace Copro.Cmc7.Lines;

/// <summary>What readers put around a line: STX, ETX, CR, LF, TAB, spaces; a byte order mark from files.</summary>
internal static class LineFrame
{
    private const string Noise = "\u0002\u0003\r\n\t \uFEFF";

    /// <summary>The text without its frame; only the ends are touched.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> text, int skipLeading, out int before, out int after)
    {
        var start = Math.Min(skipLeading, text.Length);
        while (start < text.Length && IsNoise(text[start]))
        {
            start++;
        }

        var end = text.Length;
        while (end > start && IsNoise(text[end - 1]))
        {
            end--;
        }

        before = start;
        after = text.Length - end;
        return text[start..end];
    }

    /// <summary>A character of a frame that, inside the text, separates two lines.</summary>
    public static bool IsLineBreak(char c) => c is '\u0002' or '\u0003' or '\r' or '\n';

    private static bool IsNoise(char c) => Noise.Contains(c, StringComparison.Ordinal);
}
