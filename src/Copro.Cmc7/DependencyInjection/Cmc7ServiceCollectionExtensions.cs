using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Copro.Cmc7;

/// <summary>Registers the readers of this package: stateless singletons. Calling it twice is harmless.</summary>
public static class Cmc7ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="Cmc7Reader"/> and <see cref="CouponReader"/> with the options of the host.</summary>
    public static IServiceCollection AddCoproCmc7(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<Cmc7Options>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<Cmc7Options>, Cmc7OptionsValidator>());
        services.TryAddSingleton(static provider => new Cmc7Reader(
            provider.GetRequiredService<IOptions<Cmc7Options>>().Value
        ));
        services.TryAddSingleton(static provider => new CouponReader(
            provider.GetRequiredService<IOptions<Cmc7Options>>().Value
        ));
        return services;
    }

    /// <summary>Adds the readers with options set in code.</summary>
    public static IServiceCollection AddCoproCmc7(this IServiceCollection services, Action<Cmc7Options> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddCoproCmc7().Configure(configure);
    }
}
