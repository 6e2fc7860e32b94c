namespace Copro.Architecture.Tests.Readme;

/// <summary>Lines without the indentation they share.</summary>
internal static class TextBlock
{
    public static string Of(IReadOnlyList<string> lines)
    {
        var shared = lines
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty(0)
            .Min();
        return string.Join('\n', lines.Select(line => line.Length > shared ? line[shared..].TrimEnd() : string.Empty))
            .Trim('\n');
    }
}
