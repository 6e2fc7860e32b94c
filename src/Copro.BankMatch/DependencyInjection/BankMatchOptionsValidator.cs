using Microsoft.Extensions.Options;

namespace Copro.BankMatch;

/// <summary>Hands <see cref="BankMatchOptions.Validate"/> to the container: same errors with and without it.</summary>
internal sealed class BankMatchOptionsValidator : IValidateOptions<BankMatchOptions>
{
    public ValidateOptionsResult Validate(string? name, BankMatchOptions options)
    {
        var reasons = options.Validate();
        return reasons.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(reasons);
    }
}
