using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Copro.BankMatch.Tests.DependencyInjection;

public sealed class BankMatchServiceCollectionExtensionsTests
{
    [Fact]
    public void AddCoproBankMatch_Twice_RegistersOneOfEach()
    {
        var services = new ServiceCollection().AddCoproBankMatch().AddCoproBankMatch(o => o.MaxSearchSteps = 5_000);
        Assert.Single(services, s => s.ServiceType == typeof(StatementReader));
        Assert.Single(services, s => s.ServiceType == typeof(MatchEngine));
        using var provider = services.BuildServiceProvider();
        Assert.Same(provider.GetRequiredService<MatchEngine>(), provider.GetRequiredService<MatchEngine>());
        Assert.NotNull(provider.GetRequiredService<StatementReader>());
        Assert.Equal(5_000, provider.GetRequiredService<IOptions<BankMatchOptions>>().Value.MaxSearchSteps);
    }

    [Fact]
    public void Options_NotValid_SayEveryReasonWithAndWithoutContainer()
    {
        var options = new BankMatchOptions { MaxDocumentBytes = 0, MaxSearchSteps = 1 };
        Assert.Equal(2, options.Validate().Count);
        Assert.Throws<ArgumentException>(() => new StatementReader(options));
        Assert.Throws<ArgumentException>(() => new MatchEngine(options));
        using var provider = new ServiceCollection()
            .AddCoproBankMatch(o =>
            {
                o.MaxDocumentBytes = 0;
                o.MaxSearchSteps = 1;
            })
            .BuildServiceProvider();
        var thrown = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<MatchEngine>());
        Assert.Equal(options.Validate(), thrown.Failures);
    }
}
