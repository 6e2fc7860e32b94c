using Copro.BankMatch;
using Copro.Cmc7;
using Copro.Kiosk;
using Copro.Ledger;
using Copro.Sepa;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Copro.Sdk;

/// <summary>Registers the whole suite in a container. Calling it twice is harmless; nothing of an agency is captured.</summary>
public static class CoproServiceCollectionExtensions
{
    /// <summary>
    /// Registers the five libraries, <see cref="EveningCycle"/> and <see cref="CollectionFiles"/> with their defaults. The host
    /// registers an <see cref="ILedgerStore"/>.
    /// </summary>
    public static IServiceCollection AddCopro(this IServiceCollection services) => services.AddCopro(static _ => { });

    /// <summary>The same with options; all that is wrong with them is told when they are first used, or at start by a host.</summary>
    public static IServiceCollection AddCopro(this IServiceCollection services, Action<CoproOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddCoproSepa().AddCoproKiosk().AddCoproCmc7().AddCoproBankMatch().AddCoproLedger();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<CoproOptions>, CoproOptionsDefaults>());
        services.AddOptionsWithValidateOnStart<CoproOptions>().Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CoproOptions>, CoproOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new EveningCycle(
            provider.GetRequiredService<ILedgerStore>(),
            provider.GetRequiredService<IOptions<CoproOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()
        ));
        services.TryAddSingleton(provider => new CollectionFiles(
            provider.GetRequiredService<ILedgerStore>(),
            provider.GetRequiredService<IOptions<CoproOptions>>().Value.Sepa,
            provider.GetRequiredService<TimeProvider>()
        ));
        return services;
    }

    /// <summary>
    /// Registers <see cref="OneOffPlatform"/>, which makes the source of an agency's platform out of an <see cref="HttpClient"/>. The
    /// client is the host's: its base address, credentials and handlers differ from agency to agency.
    /// </summary>
    public static IServiceCollection AddCoproOneOffPlatform(
        this IServiceCollection services,
        Action<OneOffPlatformOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptionsWithValidateOnStart<OneOffPlatformOptions>().Configure(configure ?? (static _ => { }));
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<OneOffPlatformOptions>, OneOffPlatformOptionsValidator>()
        );
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new OneOffPlatform(
            provider.GetRequiredService<IOptions<OneOffPlatformOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()
        ));
        return services;
    }

    /// <summary>
    /// Runs the cycle every evening for the agencies that the host's <see cref="IAgencyDirectory"/> names.
    /// </summary>
    public static IServiceCollection AddCoproNightlyRun(
        this IServiceCollection services,
        Action<NightlyOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddCopro();
        services.AddOptionsWithValidateOnStart<NightlyOptions>().Configure(configure);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<NightlyOptions>, NightlyOptionsValidator>()
        );
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, NightlyRun>());
        return services;
    }
}
