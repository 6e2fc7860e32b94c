using System.CommandLine;

namespace Copro.Cli.Commands;

/// <summary>An option that names a currency by its ISO 4217 letters.</summary>
internal static class CurrencyOption
{
    public static Option<Currency> Create(string name, string description, Currency standard) =>
        new(name)
        {
            Description = description,
            DefaultValueFactory = _ => standard,
            CustomParser = result =>
            {
                if (!Currency.TryParse(result.Tokens[0].Value, out var currency))
                {
                    result.AddError($"'{result.Tokens[0].Value}' is not a currency of ISO 4217.");
                }

                return currency;
            },
        };
}
