using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class SepaRulebooksTests
{
    [Fact]
    public void Current_New_IsTheBuiltInSet() => Assert.Same(SepaRulebookSet.BuiltIn, new SepaRulebooks().Current);

    [Fact]
    public void Replace_AnotherSet_IsInForceAtOnceAndAnswersTheOneBefore()
    {
        var rulebooks = new SepaRulebooks();
        var set = Set("v");

        Assert.Same(SepaRulebookSet.BuiltIn, rulebooks.Replace(set));

        Assert.Same(set, rulebooks.Current);
        Assert.Equal(set.ToString(), rulebooks.ToString());
        Assert.Same(set, rulebooks.Replace(SepaRulebookSet.BuiltIn));
    }

    [Fact]
    public async Task Replace_ManyThreads_LosesNoSet()
    {
        var rulebooks = new SepaRulebooks(Set("start"));
        var sets = Enumerable.Range(0, 64).Select(i => Set($"{i}")).ToList();

        var before = await Task.WhenAll(sets.Select(set => Task.Run(() => rulebooks.Replace(set))));

        // Each set was in force once: as the one before another, or at the end.
        Assert.Equal(65, before.Append(rulebooks.Current).Distinct().Count());
    }

    [Fact]
    public void Holders_OfTwoOptions_AreApart()
    {
        var one = new SepaOptions();
        one.Rulebooks.Replace(Set("v"));

        Assert.Same(SepaRulebookSet.BuiltIn, new SepaOptions().Rulebooks.Current);
    }

    [Fact]
    public void AddCoproSepa_Container_HasOneHolderForAll()
    {
        using var provider = new ServiceCollection().AddCoproSepa().AddCoproSepa().BuildServiceProvider();

        var holder = provider.GetRequiredService<SepaRulebooks>();

        Assert.Same(holder, provider.GetRequiredService<IOptions<SepaOptions>>().Value.Rulebooks);
        Assert.Same(SepaRulebookSet.BuiltIn, holder.Current);
    }

    [Fact]
    public void AddCoproSepa_OwnHolder_IsTaken()
    {
        var own = new SepaRulebooks(Set("v"));
        using var provider = new ServiceCollection().AddSingleton(own).AddCoproSepa().BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<IOptions<SepaOptions>>().Value.Rulebooks);
    }

    [Fact]
    public void Validate_NoHolder_IsAFinding() =>
        Assert.Equal("Rulebooks is missing.", Assert.Single(new SepaOptions { Rulebooks = null! }.Validate()));

    private static SepaRulebookSet Set(string version) =>
        SepaRulebookSet.Load(
            System.Text.Encoding.UTF8.GetBytes(
                $$"""
                { "form": 1, "version": "{{version}}", "rulebooks":
                  [ { "name": "a", "validFrom": "2020-01-01", "maxNameLength": 9, "hybridAddress": false } ] }
                """
            )
        );
}
