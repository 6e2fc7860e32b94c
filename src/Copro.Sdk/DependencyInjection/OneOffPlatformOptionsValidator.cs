using Microsoft.Extensions.Options;

namespace Copro.Sdk;

/// <summary>Tells a container what <see cref="OneOffPlatformOptions.Validate"/> says.</summary>
internal sealed class OneOffPlatformOptionsValidator : IValidateOptions<OneOffPlatformOptions>
{
    public ValidateOptionsResult Validate(string? name, OneOffPlatformOptions options) =>
        options.Validate() is { Count: > 0 } reasons
            ? ValidateOptionsResult.Fail(reasons)
            : ValidateOptionsResult.Success;
}
