using System.Runtime.InteropServices;
using Xunit;
using Xunit.Abstractions;

namespace Copro.Tests;

/// <summary>Linked into every test project: a run that says it is on .NET 8 is on .NET 8.</summary>
public sealed class RuntimeTests(ITestOutputHelper output)
{
#if NET10_0_OR_GREATER
    private const int BuiltFor = 10;
#else
    private const int BuiltFor = 8;
#endif

    [Fact]
    public void Runtime_OfThisRun_IsTheOneTheTestsWereBuiltFor()
    {
        output.WriteLine(RuntimeInformation.FrameworkDescription);

        Assert.Equal(BuiltFor, Environment.Version.Major);
    }
}
