namespace Copro.Architecture.Tests.Readme;

/// <summary>A <c>#region</c> of a test file.</summary>
internal sealed record SnippetRegion(string File, int Line, string Name, string Code, bool IsRun)
{
    private const string Begin = "#region ";
    private const string End = "#endregion";
    private const string EndOfMember = "    }";

    /// <summary>The regions of a file.</summary>
    public static IEnumerable<SnippetRegion> Of(string path)
    {
        var lines = System.IO.File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (!line.StartsWith(Begin, StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.FindIndex(lines, i + 1, inner => inner.Trim() == End);
            var code = lines[(i + 1)..(end < 0 ? lines.Length : end)];
            yield return new SnippetRegion(
                Repository.Relative(path),
                i + 1,
                line[Begin.Length..].Trim(),
                TextBlock.Of(code),
                IsInsideTest(lines, i)
            );
        }
    }

    // Upwards from the region, the attribute of a test comes before the end of another member.
    private static bool IsInsideTest(string[] lines, int from)
    {
        for (var i = from - 1; i >= 0 && lines[i] != EndOfMember; i--)
        {
            if (lines[i].Trim() is "[Fact]" or "[SkippableFact]")
            {
                return true;
            }
        }

        return false;
    }
}
