using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Copro.BankMatch;

/// <summary>Registers the library in a container.</summary>
public static class BankMatchServiceCollectionExtensions
{
    /// <summary>Adds <see cref="StatementReader"/> and <see cref="MatchEngine"/> with the default options. Twice is harmless.</summary>
    public static IServiceCollection AddCoproBankMatch(this IServiceCollection services) =>
        AddCoproBankMatch(services, static _ => { });

    /// <summary>Adds <see cref="StatementReader"/> and <see cref="MatchEngine"/>. Twice is harmless; both configurations apply.</summary>
    public static IServiceCollection AddCoproBankMatch(
        this IServiceCollection services,
        Action<BankMatchOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<BankMatchOptions>().Configure(configure);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<BankMatchOptions>, BankMatchOptionsValidator>()
        );
        services.TryAddSingleton(static p => new StatementReader(
            p.GetRequiredService<IOptions<BankMatchOptions>>().Value
        ));
        services.TryAddSingleton(static p => new MatchEngine(p.GetRequiredService<IOptions<BankMatchOptions>>().Value));
        return services;
    }
}
