using Xunit;

namespace Copro.Architecture.Tests;

/// <summary>Fails with all findings at once, one a line.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> findings, string cure)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, $"{cure}{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
    }
}
