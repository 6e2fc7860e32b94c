using System.Reflection;
using Xunit;

namespace Copro.Sepa.Tests.Diagnostics;

public sealed class SepaDiagnosticsTests
{
    [Fact]
    public void All_IsEveryDescriptorOfEveryFacetByCode()
    {
        var declared = typeof(SepaDiagnostics)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal);

        Assert.Equal(declared, SepaDiagnostics.All);
    }
}
