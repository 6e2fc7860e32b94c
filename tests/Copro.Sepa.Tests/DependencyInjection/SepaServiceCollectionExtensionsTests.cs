using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Copro.Sepa.Tests.DependencyInjection;

public sealed class SepaServiceCollectionExtensionsTests
{
    [Fact]
    public void AddCoproSepa_Twice_RegistersEachServiceOnce()
    {
        var once = new ServiceCollection().AddCoproSepa();
        var count = once.Count;

        Assert.Equal(count, once.AddCoproSepa().Count);
    }

    [Fact]
    public void AddCoproSepa_Container_GivesSingletonsWithTheOptions()
    {
        using var provider = new ServiceCollection()
            .AddCoproSepa(options => options.Transliteration = TransliterationStyle.Epc)
            .BuildServiceProvider(validateScopes: true);

        Assert.Same(provider.GetRequiredService<Pain008Writer>(), provider.GetRequiredService<Pain008Writer>());
        Assert.NotNull(provider.GetRequiredService<DirectDebitBatchBuilder>());
        Assert.NotNull(provider.GetRequiredService<DirectDebitBatchWriter>());
        Assert.NotNull(provider.GetRequiredService<Pain008Reader>());
        Assert.NotNull(provider.GetRequiredService<DirectDebitLinter>());
        Assert.NotNull(provider.GetRequiredService<OneOffRequestReader>());
        Assert.NotNull(provider.GetRequiredService<OneOffMandates>());
        Assert.NotNull(provider.GetRequiredService<Pain002Reader>());
        Assert.NotNull(provider.GetRequiredService<Pain007Writer>());
        Assert.NotNull(provider.GetRequiredService<ReturnAdvisor>());
        Assert.Equal(
            TransliterationStyle.Epc,
            provider.GetRequiredService<IOptions<SepaOptions>>().Value.Transliteration
        );
    }

    [Fact]
    public void AddCoproSepa_BadOptions_ThrowWithEveryFinding()
    {
        using var provider = new ServiceCollection()
            .AddCoproSepa(options =>
            {
                options.MaxRequestBytes = 0;
                options.MandateReferencePattern = "x";
                options.Transliteration = (TransliterationStyle)7;
            })
            .BuildServiceProvider();

        var e = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<Pain008Writer>());

        Assert.Equal(3, e.Failures.Count());
    }

    [Fact]
    public void Constructors_BadOptions_ThrowWithoutAContainer() =>
        Assert.Throws<ArgumentException>(() => new Pain008Writer(new SepaOptions { MaxRequestBytes = -1 }));

    [Fact]
    public void Validate_DefaultOptions_FindsNothing() => Assert.Empty(new SepaOptions().Validate());
}
