using Microsoft.Extensions.Options;

namespace Copro.Sepa;

/// <summary>Lets the options framework ask what <see cref="SepaOptions.Validate"/> says.</summary>
internal sealed class SepaOptionsValidator : IValidateOptions<SepaOptions>
{
    public ValidateOptionsResult Validate(string? name, SepaOptions options)
    {
        var findings = options.Validate();
        return findings.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(findings);
    }
}
