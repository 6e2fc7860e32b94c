using Copro.Sepa;
using Microsoft.Extensions.Options;

namespace Copro.Sdk;

/// <summary>Gives the options the container's rulebooks before anybody else changes them.</summary>
internal sealed class CoproOptionsDefaults(SepaRulebooks rulebooks) : IConfigureOptions<CoproOptions>
{
    public void Configure(CoproOptions options) => options.Sepa.Rulebooks = rulebooks;
}
