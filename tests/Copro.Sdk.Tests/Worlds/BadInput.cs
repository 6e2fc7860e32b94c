using Xunit;

namespace Copro.Sdk.Tests.Worlds;

/// <summary>What must hold of a document that was refused: said why and where, and kept.</summary>
internal static class BadInput
{
    public static RoadReport Of(this EveningReport report, Road road) => report.Roads.Single(r => r.Road == road);

    /// <summary>The findings of a road as code and place.</summary>
    public static List<string> Findings(this EveningReport report, Road road) =>
        [.. report.Of(road).Findings.Select(finding => $"{finding.Code} {finding.Place}")];

    /// <summary>Asserts that nothing of a document was lost: the archive has its bytes, the quarantine its bytes and the reason.</summary>
    public static async Task AssertKeptAsideAsync(
        EveningWorld world,
        Road road,
        string name,
        byte[] content,
        string code
    )
    {
        await AssertArchivedAsync(world, content);
        var hash = ContentHash.Of(content).ToString();
        var path = Path.Combine(world.QuarantineFolder, $"{road}", $"{hash[..12]}-{name}");
        Assert.Equal(content, await File.ReadAllBytesAsync(path));
        var reason = await File.ReadAllTextAsync($"{path}.reason.txt");
        Assert.StartsWith($"{name} {hash}\n", reason);
        Assert.Contains(code, reason);
    }

    public static async Task AssertArchivedAsync(EveningWorld world, byte[] content)
    {
        var kept = await new FolderArchive(world.ArchiveFolder).FindAsync(ContentHash.Of(content));
        Assert.NotNull(kept);
        Assert.Equal(content, kept.Value.ToArray());
    }

    /// <summary>A text with one part replaced, which must be in it.</summary>
    public static string With(this string text, string old, string value)
    {
        Assert.Contains(old, text);
        return text.Replace(old, value, StringComparison.Ordinal);
    }
}
