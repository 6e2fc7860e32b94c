using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Copro.Sepa;

/// <summary>
/// Registers Copro.Sepa with a container: singletons without state, harmless when done twice. All of them judge by the container's one
/// <see cref="SepaRulebooks"/>.
/// </summary>
public static class SepaServiceCollectionExtensions
{
    /// <summary>
    /// Registers writers, readers, the linter, the advisor on returns and all of one-off mandates, with the default options.
    /// </summary>
    /// <param name="services">The container to be.</param>
    public static IServiceCollection AddCoproSepa(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<SepaOptions>();
        services.TryAddSingleton<SepaRulebooks>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<SepaOptions>, SepaOptionsDefaults>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SepaOptions>, SepaOptionsValidator>());
        services.TryAddSingleton(provider => new Pain008Writer(OptionsOf(provider)));
        services.TryAddSingleton(provider => new Pain007Writer(OptionsOf(provider)));
        services.TryAddSingleton(_ => new Pain002Reader());
        services.TryAddSingleton(provider => new ReturnAdvisor(OptionsOf(provider)));
        services.TryAddSingleton(provider => new DirectDebitBatchBuilder(OptionsOf(provider)));
        services.TryAddSingleton(provider => new DirectDebitBatchWriter(OptionsOf(provider)));
        services.TryAddSingleton(provider => new Pain008Reader(LintOptionsOf(provider)));
        services.TryAddSingleton(provider => new DirectDebitLinter(LintOptionsOf(provider)));
        services.TryAddSingleton(provider => new OneOffRequestReader(OptionsOf(provider)));
        services.TryAddSingleton(provider => new OneOffMandates(OptionsOf(provider)));
        services.TryAddSingleton(provider => new OneOffOption(OptionsOf(provider)));
        services.TryAddSingleton(provider => new OneOffFormChecker(OptionsOf(provider)));
        services.TryAddSingleton(provider => new MandateReferenceGenerator(
            OptionsOf(provider).MandateReferencePattern
        ));
        return services;
    }

    /// <summary>The same, options changed by a delegate; they are checked when first used.</summary>
    /// <param name="services">The container to be.</param>
    /// <param name="configure">Changes the defaults.</param>
    public static IServiceCollection AddCoproSepa(this IServiceCollection services, Action<SepaOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddCoproSepa().Configure(configure);
    }

    private static DirectDebitLintOptions LintOptionsOf(IServiceProvider provider) =>
        new() { Rulebooks = OptionsOf(provider).Rulebooks };

    private static SepaOptions OptionsOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<SepaOptions>>().Value;
}
