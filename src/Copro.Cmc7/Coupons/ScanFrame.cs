namespace Copro.Cmc7.Coupons;

/// <summary>A scan without what the scanner put around it.</summary>
/// <param name="Raw">Without byte order mark and identifier; its ends are as they came.</param>
/// <param name="Text">Without noise at its ends.</param>
/// <param name="Identifier">The symbology identifier.</param>
/// <param name="Stripped">What was removed, in order, each run once.</param>
internal sealed record ScanFrame(
    string Raw,
    string Text,
    SymbologyIdentifier? Identifier,
    IReadOnlyList<string> Stripped
)
{
    public static ScanFrame Of(ReadOnlySpan<char> scan)
    {
        var stripped = new List<string>();
        var start = SkipNoise(scan, 0, stripped);
        var identifier = SymbologyIdentifier.TryTake(scan[start..]);
        var rawStart = stripped.Contains("BOM") ? 1 : 0;
        if (identifier is not null)
        {
            stripped.Add(identifier.Text);
            start += SymbologyIdentifier.Length;
            rawStart = start;
            start = SkipNoise(scan, start, stripped);
        }

        var end = scan.Length;
        var behind = new List<string>();
        while (end > start && NoiseName(scan[end - 1]) is { } name)
        {
            if (behind.Count == 0 || behind[0] != name)
            {
                behind.Insert(0, name);
            }

            end--;
        }

        stripped.AddRange(behind);
        return new ScanFrame(scan[rawStart..].ToString(), scan[start..end].ToString(), identifier, stripped);
    }

    private static int SkipNoise(ReadOnlySpan<char> scan, int start, List<string> stripped)
    {
        while (start < scan.Length && NoiseName(scan[start]) is { } name)
        {
            if (stripped.Count == 0 || stripped[^1] != name)
            {
                stripped.Add(name);
            }

            start++;
        }

        return start;
    }

    private static string? NoiseName(char c) =>
        c switch
        {
            '\uFEFF' => "BOM",
            '\u0002' => "STX",
            '\u0003' => "ETX",
            '\r' => "CR",
            '\n' => "LF",
            '\t' => "TAB",
            '\u001D' => "GS",
            ' ' => "SP",
            _ => null,
        };
}
