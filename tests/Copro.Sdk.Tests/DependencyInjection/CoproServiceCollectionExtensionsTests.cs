using System.Reflection;
using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Copro.Sepa;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Copro.Sdk.Tests.DependencyInjection;

public sealed class CoproServiceCollectionExtensionsTests
{
    [Fact]
    public void AddCopro_Twice_RegistersOnce()
    {
        var services = new ServiceCollection().AddCopro();
        var registered = Registered(services);

        services.AddCopro();

        Assert.Equal(registered, Registered(services));
        Assert.Single(services, service => service.ServiceType == typeof(EveningCycle));
    }

    [Fact]
    public async Task AddCopro_WithAStore_RunsAnEvening()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        await using var provider = new ServiceCollection()
            .AddSingleton(world.Store)
            .AddSingleton(world.Clock)
            .AddCopro(options => options.Kiosk.ShrinkPercent = 70)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        var cycle = provider.GetRequiredService<EveningCycle>();
        var report = await cycle.RunAsync(world.Agency, world.Sources(), world.Channel());
        var files = await provider.GetRequiredService<CollectionFiles>().GenerateAsync(world.Agency);

        Assert.Same(cycle, provider.GetRequiredService<EveningCycle>());
        Assert.Equal(15, report.Staged);
        Assert.Equal(2, files.Count);
    }

    [Fact]
    public void AddCopro_Container_HasOneHolderOfRulebooksUnlessToldOtherwise()
    {
        var own = new SepaRulebooks();
        using var usual = new ServiceCollection().AddCopro().BuildServiceProvider();
        using var told = new ServiceCollection()
            .AddCopro(options => options.Sepa.Rulebooks = own)
            .AddCopro()
            .BuildServiceProvider();

        Assert.Same(
            usual.GetRequiredService<SepaRulebooks>(),
            usual.GetRequiredService<IOptions<CoproOptions>>().Value.Sepa.Rulebooks
        );
        Assert.Same(own, told.GetRequiredService<IOptions<CoproOptions>>().Value.Sepa.Rulebooks);
    }

    [Fact]
    public void AddCopro_UnusableOptions_FailNamingTheLibrary()
    {
        using var provider = new ServiceCollection()
            .AddSingleton<ILedgerStore>(new InMemoryLedgerStore())
            .AddCopro(options => options.Kiosk.ShrinkPercent = 0)
            .BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<EveningCycle>());

        Assert.StartsWith("Kiosk: ", Assert.Single(error.Failures));
    }

    [Fact]
    public void AddCopro_ItsServices_HoldNothingOfAnAgency()
    {
        var held = new[] { typeof(EveningCycle), typeof(CollectionFiles) }
            .SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            .Select(field => field.FieldType)
            .ToList();

        Assert.NotEmpty(held);
        Assert.DoesNotContain(typeof(AgencyProfile), held);
        Assert.DoesNotContain(typeof(EveningSources), held);
        Assert.DoesNotContain(typeof(BooksId), held);
    }

    [Fact]
    public void AddCoproNightlyRun_UnknownZone_IsReported()
    {
        using var provider = new ServiceCollection()
            .AddCoproNightlyRun(options => options.TimeZoneId = "Mars/Olympus")
            .BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() =>
            provider.GetRequiredService<IOptions<NightlyOptions>>().Value
        );

        Assert.Contains("Mars/Olympus", Assert.Single(error.Failures));
    }

    [Fact]
    public void AddCoproNightlyRun_Twice_StartsOneRun()
    {
        var services = new ServiceCollection().AddCoproNightlyRun(_ => { }).AddCoproNightlyRun(_ => { });

        Assert.Single(services, service => service.ImplementationType == typeof(NightlyRun));
    }

    /// <summary>Options may be configured again; everything else is there once.</summary>
    private static List<string> Registered(IServiceCollection services) =>
        [
            .. services
                .Where(service => service.ServiceType.Namespace?.StartsWith("Copro", StringComparison.Ordinal) == true)
                .Select(service => $"{service.ServiceType}"),
        ];
}
