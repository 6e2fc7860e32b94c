using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Copro.Ledger;

/// <summary>Registers the ledger in a container.</summary>
public static class LedgerServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="PostingEngine"/> and <see cref="DaybookFactory"/> as singletons, what is registered already left as it is. A store, books
    /// and keys are not registered: they are data of each call. Calling it twice is harmless.
    /// </summary>
    public static IServiceCollection AddCoproLedger(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<LedgerOptions>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<LedgerOptions>, LedgerOptionsValidator>()
        );
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => new PostingEngine());
        services.TryAddSingleton(provider => new DaybookFactory(
            provider.GetRequiredService<PostingEngine>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<LedgerOptions>>().Value
        ));
        return services;
    }

    /// <summary>The same, with options; they are checked when first used.</summary>
    public static IServiceCollection AddCoproLedger(this IServiceCollection services, Action<LedgerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.AddCoproLedger();
        services.Configure(configure);
        return services;
    }
}
