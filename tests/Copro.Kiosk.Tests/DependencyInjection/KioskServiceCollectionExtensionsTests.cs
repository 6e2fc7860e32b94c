using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Copro.Kiosk.Tests.DependencyInjection;

public sealed class KioskServiceCollectionExtensionsTests
{
    [Fact]
    public void AddCoproKiosk_Twice_RegistersOnce()
    {
        var once = new ServiceCollection().AddCoproKiosk();
        var twice = new ServiceCollection().AddCoproKiosk().AddCoproKiosk();

        Assert.Equal(once.Count, twice.Count);
    }

    [Fact]
    public void AddCoproKiosk_WithOptions_ReachesTheServices()
    {
        using var provider = new ServiceCollection()
            .AddCoproKiosk(options => options.MaxFileBytes = 10)
            .BuildServiceProvider();

        var reading = provider.GetRequiredService<KioskPaymentFileReader>().Read(Sample.Bytes());

        Assert.Equal(["KSK011"], Sample.Errors(reading.Diagnostics));
        Assert.Same(provider.GetRequiredService<KioskAcceptance>(), provider.GetRequiredService<KioskAcceptance>());
        Assert.NotNull(provider.GetRequiredService<KioskPublication>());
        Assert.NotNull(provider.GetRequiredService<KioskDebtorFileReader>());
    }

    [Fact]
    public void AddCoproKiosk_BadOptions_GiveTheErrorsOfValidate()
    {
        static void Spoil(KioskOptions options)
        {
            options.MaxFileBytes = 0;
            options.ShrinkPercent = 101;
            options.StableAfter = TimeSpan.FromSeconds(-1);
        }

        var bad = new KioskOptions();
        Spoil(bad);
        using var provider = new ServiceCollection().AddCoproKiosk(Spoil).BuildServiceProvider();

        var e = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<KioskAcceptance>());

        Assert.Equal(3, bad.Validate().Count);
        Assert.Equal(bad.Validate(), e.Failures);
        Assert.Throws<ArgumentException>(() => new KioskAcceptance(bad));
    }
}
