using Copro.Conformance;
using Xunit;

namespace Copro.Storage.Sqlite.Tests.Conformance;

public sealed class LedgerStoreConformanceTests
{
    public static TheoryData<string> Names => new(LedgerStoreCases.All.Select(c => c.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task SqliteStore_EachCase_Conforms(string name)
    {
        await using var factory = new SqliteStoreFactory();
        await CaseOf(name).RunAsync(factory);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task InMemoryStore_EachCase_Conforms(string name) =>
        await CaseOf(name).RunAsync(new InMemoryStoreFactory());

    [Fact]
    public void All_Names_AreUnique() =>
        Assert.Equal(LedgerStoreCases.All.Count, LedgerStoreCases.All.Select(c => c.Name).Distinct().Count());

    private static ConformanceCase CaseOf(string name) => LedgerStoreCases.All.Single(c => c.Name == name);
}
