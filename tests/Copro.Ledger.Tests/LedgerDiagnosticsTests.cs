using System.Reflection;
using Copro.TestKit;
using Xunit;

namespace Copro.Ledger.Tests;

public sealed class LedgerDiagnosticsTests
{
    [Fact]
    public void All_ListsEveryDescriptorOnceInOrderAndTheDocumentHasEach()
    {
        var fields = typeof(LedgerDiagnostics)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => (DiagnosticDescriptor)f.GetValue(null)!)
            .ToList();
        var document = File.ReadAllText(Checkout.PathOf("docs", "diagnostics", "LDG.md"));

        Assert.Equal(fields.Count, LedgerDiagnostics.All.Count);
        Assert.All(fields, f => Assert.Contains(f, LedgerDiagnostics.All));
        Assert.Equal(fields.Count, fields.Select(f => f.Code).Distinct().Count());
        Assert.All(
            fields,
            f =>
            {
                Assert.StartsWith("LDG", f.Code, StringComparison.Ordinal);
                Assert.Contains(
                    $"| {f.Code} | {f.DefaultSeverity} | {f.English.Replace("|", "\\|")} | {f.French.Replace("|", "\\|")} |",
                    document,
                    StringComparison.Ordinal
                );
                Assert.Equal(Placeholders(f.English), Placeholders(f.French));
            }
        );
    }

    [Fact]
    public void VerdictOf_EveryFecFinding_IsKnown()
    {
        var fec = LedgerDiagnostics.All.Where(d => string.CompareOrdinal(d.Code, "LDG100") >= 0).ToList();

        Assert.NotEmpty(fec);
        Assert.All(fec, d => Assert.True(FecVerdicts.ByCode.ContainsKey(d.Code), d.Code));
        Assert.Equal(OfficialVerdict.Silent, FecChecker.VerdictOf(LedgerDiagnostics.FecUnbalanced));
        Assert.Equal(OfficialVerdict.Blocks, FecChecker.VerdictOf(LedgerDiagnostics.FecSeparator));
    }

    private static IEnumerable<char> Placeholders(string text) =>
        text.Where((c, i) => i > 0 && text[i - 1] == '{').Distinct().Order();
}
