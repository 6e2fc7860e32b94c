using Microsoft.Extensions.Options;

namespace Copro.Sdk;

/// <summary>Tells a container what <see cref="CoproOptions.Validate"/> says.</summary>
internal sealed class CoproOptionsValidator : IValidateOptions<CoproOptions>
{
    public ValidateOptionsResult Validate(string? name, CoproOptions options) =>
        options.Validate() is { Count: > 0 } reasons
            ? ValidateOptionsResult.Fail(reasons)
            : ValidateOptionsResult.Success;
}
