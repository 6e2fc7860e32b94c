using Microsoft.Extensions.Options;

namespace Copro.Sdk;

/// <summary>Tells a container what <see cref="NightlyOptions.Validate"/> says.</summary>
internal sealed class NightlyOptionsValidator : IValidateOptions<NightlyOptions>
{
    public ValidateOptionsResult Validate(string? name, NightlyOptions options) =>
        options.Validate() is { Count: > 0 } reasons
            ? ValidateOptionsResult.Fail(reasons)
            : ValidateOptionsResult.Success;
}
