using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Copro.Kiosk;

/// <summary>Registers this package in a container. Calling it twice is harmless.</summary>
public static class KioskServiceCollectionExtensions
{
    /// <summary>
    /// Adds the readers, <see cref="KioskAcceptance"/> and <see cref="KioskPublication"/> as singletons with the usual
    /// options. Kiosks, transports and states are data of the calls and are not registered.
    /// </summary>
    public static IServiceCollection AddCoproKiosk(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<KioskOptions>, KioskOptionsValidator>());
        services.TryAddSingleton(provider => new KioskPaymentFileReader(OptionsOf(provider)));
        services.TryAddSingleton(provider => new KioskDebtorFileReader(OptionsOf(provider)));
        services.TryAddSingleton(provider => new KioskAcceptance(OptionsOf(provider)));
        services.TryAddSingleton(provider => new KioskPublication(OptionsOf(provider)));
        return services;
    }

    /// <summary>The same with options; they are checked when they are first used.</summary>
    public static IServiceCollection AddCoproKiosk(this IServiceCollection services, Action<KioskOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddCoproKiosk().Configure(configure);
    }

    private static KioskOptions OptionsOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<KioskOptions>>().Value;
}
