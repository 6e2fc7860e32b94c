using Copro.TestKit;
using Xunit;

namespace Copro.Architecture.Tests.PublicApi;

/// <summary>The public API of each library lies in the tree, so that a change of it is seen in review.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Libraries => [.. Repository.Libraries];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void PublicApi_OfEachLibrary_IsTheOneInItsSnapshot(string library) =>
        Snapshot.Check(Checkout.PathOf("src", library, "PublicAPI.txt"), ApiText.Of(Repository.AssemblyOf(library)));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Documentation_OfEachLibrary_LiesBesideIt(string library) =>
        Assert.True(
            File.Exists(Path.ChangeExtension(Repository.AssemblyOf(library).Location, ".xml")),
            "The compiler checks the documentation of public members only when it writes the file."
        );
}
