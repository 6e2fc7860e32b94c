using System.Text.RegularExpressions;

namespace Copro.Architecture.Tests.Diagnostics;

/// <summary>A page of <c>docs/diagnostics</c>: one table, a row a code.</summary>
internal static partial class DiagnosticPage
{
    /// <summary>A severity that keeps the row of a code that is no longer given, so that nobody uses it again.</summary>
    public const string Retired = "retired";

    private const int Columns = 6;

    /// <summary>A row: what the catalogue says, and what only the page says.</summary>
    internal sealed record Row(string Code, string Severity, string English, string French, string Cause, string Cure);

    /// <summary>The rows of the page, in their order; other lines are prose.</summary>
    public static IReadOnlyList<Row> Read(string path) =>
        [
            .. File.ReadLines(path)
                .Select(line => Separator().Split(line.Trim()))
                .Where(cells => cells.Length == Columns + 2 && Code().IsMatch(cells[1].Trim()))
                .Select(cells => cells[1..^1].Select(Text).ToArray())
                .Select(cells => new Row(
                    cells[0],
                    cells[1].ToLowerInvariant(),
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5]
                )),
        ];

    private static string Text(string cell) => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[A-Z]{3,4}[0-9]{3,4}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
