using Microsoft.Extensions.Options;

namespace Copro.Sepa;

/// <summary>Gives the options the container's rulebooks before anybody else changes them.</summary>
internal sealed class SepaOptionsDefaults(SepaRulebooks rulebooks) : IConfigureOptions<SepaOptions>
{
    public void Configure(SepaOptions options) => options.Rulebooks = rulebooks;
}
