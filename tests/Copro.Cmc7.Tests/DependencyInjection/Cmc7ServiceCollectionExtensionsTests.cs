using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Copro.Cmc7.Tests.DependencyInjection;

public sealed class Cmc7ServiceCollectionExtensionsTests
{
    [Fact]
    public void AddCoproCmc7_Twice_RegistersOnceAndReads()
    {
        using var provider = new ServiceCollection().AddCoproCmc7().AddCoproCmc7().BuildServiceProvider();

        Assert.Single(provider.GetServices<Cmc7Reader>());
        Assert.Single(provider.GetServices<IValidateOptions<Cmc7Options>>());
        Assert.Same(provider.GetRequiredService<CouponReader>(), provider.GetRequiredService<CouponReader>());
        Assert.True(provider.GetRequiredService<CouponReader>().Read("*501*104*3817,83*").IsValid);
    }

    [Fact]
    public void AddCoproCmc7_Options_ReachTheReaders()
    {
        using var provider = new ServiceCollection()
            .AddCoproCmc7(options =>
            {
                options.Currency = Currency.Xpf;
                options.Layout = Cmc7Layout.Uemoa;
            })
            .BuildServiceProvider();

        var amount = provider.GetRequiredService<CouponReader>().Read("*501*104*45000*").Accepted!.Amount;
        var line = provider.GetRequiredService<Cmc7Reader>().Read("+0000123+120010100142#000012345678:").Line;

        Assert.Equal(new Money(45000, Currency.Xpf), amount);
        Assert.Same(Cmc7Layout.Uemoa, line.Layout);
    }

    [Fact]
    public void AddCoproCmc7_BadOptions_GiveTheSameErrorsWithAndWithoutContainer()
    {
        static void Spoil(Cmc7Options options)
        {
            options.SkipLeading = -1;
            options.Currency = default;
            options.Keyboard = (KeyboardLayout)9;
            options.CouponMode = (CouponMode)9;
            options.CouponFormats = (CouponFormats)1;
        }

        var options = new Cmc7Options();
        Spoil(options);
        using var provider = new ServiceCollection().AddCoproCmc7(Spoil).BuildServiceProvider();

        var thrown = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<Cmc7Reader>());

        Assert.Equal(options.Validate(), thrown.Failures);
        Assert.Equal(5, options.Validate().Count);
        Assert.Throws<ArgumentException>(() => new Cmc7Reader(options));
        Assert.Throws<ArgumentException>(() => new CouponReader(options));
    }
}
