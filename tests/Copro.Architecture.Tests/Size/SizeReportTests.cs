using System.Globalization;
using System.Text;
using Copro.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace Copro.Architecture.Tests.Size;

/// <summary>
/// How long files and methods are. A report to look at in review, never a gate:
/// <c>dotnet test tests/Copro.Architecture.Tests --filter SizeReport</c> writes <c>artifacts/size-report.txt</c>.
/// </summary>
public sealed class SizeReportTests(ITestOutputHelper output)
{
    private const double HighPercentile = 0.95;

    [Fact]
    public void SizeReport_OfTheSource_IsWritten()
    {
        var report = Report();
        var path = Checkout.PathOf("artifacts", "size-report.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, report);
        output.WriteLine(report);

        Assert.Equal(
            Repository.SourceProjects.Count,
            report.Split('\n').Count(line => line.StartsWith("Copro.", StringComparison.Ordinal))
        );
    }

    private static string Report()
    {
        var text = new StringBuilder("lines of files and of method bodies: count, median, p95, longest\n");
        foreach (var project in Repository.SourceProjects)
        {
            var files = Repository.CSharpFiles("src", project).Select(path => File.ReadLines(path).Count()).ToList();
            var methods = MethodSizes.Of(Repository.AssemblyOf(project).Location);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{project, -22} files {Line(files)}   methods {Line(methods)}\n"
            );
        }

        return text.Append(CultureInfo.InvariantCulture, $"{Unmirrored()}").ToString();
    }

    private static string Line(IReadOnlyList<int> sizes)
    {
        if (sizes.Count == 0)
        {
            return "none";
        }

        var sorted = sizes.Order().ToList();
        return $"{sorted.Count, 5} {At(sorted, 0.5), 4} {At(sorted, HighPercentile), 4} {sorted[^1], 4}";
    }

    private static int At(List<int> sorted, double percentile) =>
        sorted[(int)Math.Ceiling(percentile * sorted.Count) - 1];

    // Tests mirror the folders of the source; where a folder has none, a reviewer may ask why.
    private static string Unmirrored()
    {
        var missing =
            from project in Repository.SourceProjects
            from folder in Repository
                .CSharpFiles("src", project)
                .Select(path => Path.GetDirectoryName(path)!)
                .Distinct(StringComparer.Ordinal)
            let inside = Path.GetRelativePath(Checkout.PathOf("src", project), folder)
            where inside != "." && !Directory.Exists(Checkout.PathOf("tests", project + ".Tests", inside))
            select $"    {project}/{inside}\n";
        return "folders of src without a folder of tests:\n" + string.Concat(missing);
    }
}
