using Xunit;

namespace Copro.Architecture.Tests;

/// <summary>A text that lies in the tree and follows from the code.</summary>
internal static class Snapshot
{
    /// <summary>
    /// Fails when the file has another text; with <c>COPRO_RENEW_API=1</c> in the environment it writes the file instead.
    /// </summary>
    public static void Check(string path, string actual)
    {
        var recorded = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : string.Empty;
        if (recorded == actual)
        {
            return;
        }

        if (Repository.Renews)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var recordedLines = recorded.Split('\n');
        var actualLines = actual.Split('\n');
        var gone = recordedLines.Except(actualLines, StringComparer.Ordinal).Select(line => $"- {line}");
        var added = actualLines.Except(recordedLines, StringComparer.Ordinal).Select(line => $"+ {line}");
        var changes = gone.Concat(added).DefaultIfEmpty("(the same lines in another order)");
        Assert.Fail(
            $"""
            {Repository.Relative(path)} does not say what the code says. If the change is meant, renew it and commit it:
                COPRO_RENEW_API=1 dotnet test tests/Copro.Architecture.Tests
            {string.Join(Environment.NewLine, changes)}
            """
        );
    }
}
