using Microsoft.Extensions.Options;

namespace Copro.Cmc7;

/// <summary>Gives a container the same errors that <see cref="Cmc7Options.Validate"/> gives without one.</summary>
internal sealed class Cmc7OptionsValidator : IValidateOptions<Cmc7Options>
{
    public ValidateOptionsResult Validate(string? name, Cmc7Options options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = options.Validate();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
