namespace Copro.Architecture.Tests.Readme;

/// <summary>A C# block of a README and the name of the region it shows; <c>null</c> when it names none.</summary>
internal sealed record ReadmeSnippet(string Readme, int Line, string? Name, string Code)
{
    private const string Opening = "```csharp";
    private const string Closing = "```";
    private const string MarkBegin = "<!-- snippet: ";
    private const string MarkEnd = " -->";

    /// <summary>The blocks of a README, with the mark that stands directly above each.</summary>
    public static IEnumerable<ReadmeSnippet> Of(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart().StartsWith(Opening, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, line => line.Trim() == Closing);
            var code = lines[(i + 1)..(end < 0 ? lines.Length : end)];
            yield return new ReadmeSnippet(
                Repository.Relative(path),
                i + 1,
                NameIn(i == 0 ? string.Empty : lines[i - 1]),
                TextBlock.Of(code)
            );
            i = end < 0 ? lines.Length : end;
        }
    }

    private static string? NameIn(string line)
    {
        var mark = line.Trim();
        return mark.StartsWith(MarkBegin, StringComparison.Ordinal) && mark.EndsWith(MarkEnd, StringComparison.Ordinal)
            ? mark[MarkBegin.Length..^MarkEnd.Length].Trim()
            : null;
    }
}
