using Xunit;

namespace Copro.Architecture.Tests;

/// <summary>Which project may look at which.</summary>
public sealed class ProjectReferenceTests
{
    /// <summary>The graph, by hand: a new arrow is a decision, not a side effect.</summary>
    private static readonly Dictionary<string, string[]> s_expected = new(StringComparer.Ordinal)
    {
        ["Copro.Primitives"] = [],
        ["Copro.BankMatch"] = ["Copro.Primitives"],
        ["Copro.Cmc7"] = ["Copro.Primitives"],
        ["Copro.Kiosk"] = ["Copro.Primitives"],
        ["Copro.Ledger"] = ["Copro.Primitives"],
        ["Copro.Sepa"] = ["Copro.Primitives"],
        ["Copro.Conformance"] = ["Copro.Ledger"],
        ["Copro.Storage.Sqlite"] = ["Copro.Ledger"],
        ["Copro.Sdk"] = ["Copro.BankMatch", "Copro.Cmc7", "Copro.Kiosk", "Copro.Ledger", "Copro.Sepa"],
        ["Copro.Cli"] = ["Copro.Sdk", "Copro.Storage.Sqlite"],
    };

    public static TheoryData<string> SourceProjects => [.. Repository.SourceProjects];

    [Fact]
    public void SourceProjects_AllOfThem_AreInTheGraph() =>
        Assert.Equal(s_expected.Keys.Order(StringComparer.Ordinal), Repository.SourceProjects);

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void ProjectReferences_OfEachProject_AreThoseOfTheGraph(string project)
    {
        var references = Repository
            .ProjectFile(project)
            .Descendants("ProjectReference")
            .Select(element => Path.GetFileNameWithoutExtension((string)element.Attribute("Include")!))
            .Order(StringComparer.Ordinal);

        Assert.Equal(s_expected[project].Order(StringComparer.Ordinal), references);
    }

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void AssemblyReferences_OfEachProject_StayInsideTheGraph(string project)
    {
        var reachable = Reachable(project);
        var strays = Repository
            .AssemblyOf(project)
            .GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("Copro.", StringComparison.Ordinal) && !reachable.Contains(name));

        Assert.Empty(strays);
    }

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void LinkedSource_OfEachProject_ComesFromTheSharedFolderOnly(string project)
    {
        var linked = Repository
            .ProjectFile(project)
            .Descendants("Compile")
            .Select(element => (string?)element.Attribute("Include") ?? string.Empty)
            .Where(include => include.Length > 0 && !include.StartsWith("$(SharedSource)", StringComparison.Ordinal));

        Assert.Empty(linked);
    }

    private static HashSet<string> Reachable(string project)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(s_expected[project]);
        while (waiting.TryDequeue(out var next))
        {
            if (reached.Add(next))
            {
                Array.ForEach(s_expected[next], waiting.Enqueue);
            }
        }

        return reached;
    }
}
