using System.Text.Json;
using Copro.TestKit;
using Xunit;

namespace Copro.Architecture.Tests;

/// <summary>What each project file, the solution and its filter say.</summary>
public sealed class ProjectFileTests
{
    private static readonly string[] s_net10Only = ["Copro.Architecture.Tests", "Copro.Cli.Tests", "Copro.TestKit"];

    public static TheoryData<string> SourceProjects => [.. Repository.SourceProjects];

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void PackedProjects_EachOne_DescribeThemselves(string project)
    {
        var file = Repository.ProjectFile(project);

        Assert.NotEmpty(file.Descendants("Description").Single().Value);
        Assert.NotEmpty(file.Descendants("PackageTags").Single().Value);
        Assert.True(File.Exists(Checkout.PathOf("src", project, "README.md")));
    }

    [Fact]
    public void PackageVersions_OfAllProjects_AreCentral() =>
        Findings.None(
            from path in ProjectPaths()
            from line in File.ReadLines(path)
            where line.Contains("PackageReference", StringComparison.Ordinal)
            where line.Contains("Version", StringComparison.Ordinal)
            select $"{Repository.Relative(path)}: {line.Trim()}",
            "Versions stand in Directory.Packages.props only:"
        );

    [Fact]
    public void Solution_ForAllProjects_ListsThem()
    {
        var solution = File.ReadAllText(Checkout.PathOf("Copro.Sdk.sln")).Replace('\\', '/');

        Findings.None(
            ProjectPaths()
                .Select(Repository.Relative)
                .Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)),
            "dotnet sln Copro.Sdk.sln add:"
        );
    }

    [Fact]
    public void Net8Filter_ForAllTestProjects_ListsThoseThatRunOnNet8()
    {
        using var filter = JsonDocument.Parse(File.ReadAllText(Checkout.PathOf("Copro.Net8.slnf")));
        var listed = filter
            .RootElement.GetProperty("solution")
            .GetProperty("projects")
            .EnumerateArray()
            .Select(element => element.GetString()!.Split('\\')[1]);
        var expected = Directory
            .EnumerateDirectories(Checkout.PathOf("tests"), "Copro.*")
            .Select(path => Path.GetFileName(path))
            .Except(s_net10Only, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Equal(expected, listed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> ProjectPaths() =>
        new[] { "src", "tests", "samples", "benchmarks" }
            .Select(folder => Checkout.PathOf(folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
            // BenchmarkDotNet leaves projects of its own below bin.
            .Where(path => !Repository.Relative(path).Split('/').Contains("bin", StringComparer.Ordinal))
            .Order(StringComparer.Ordinal);
}
