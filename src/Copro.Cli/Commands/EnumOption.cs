using System.CommandLine;
using Copro.Cli.Output;

namespace Copro.Cli.Commands;

/// <summary>Options that take the words of an enumeration, as JSON writes them: <c>directDebit</c>.</summary>
internal static class EnumOption
{
    public static Option<T?> One<T>(string name, string description)
        where T : struct, Enum
    {
        var option = new Option<T?>(name)
        {
            Description = description,
            CustomParser = result => Parse<T>(result.Tokens[0].Value),
        };
        option.AcceptOnlyFromAmong(Words<T>());
        return option;
    }

    public static Option<T[]> Several<T>(string name, string description)
        where T : struct, Enum
    {
        var option = new Option<T[]>(name)
        {
            Description = description,
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.Select(token => Parse<T>(token.Value) ?? default)],
        };
        option.AcceptOnlyFromAmong(Words<T>());
        return option;
    }

    private static string[] Words<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(JsonFields.Word)];

    private static T? Parse<T>(string word)
        where T : struct, Enum => Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : null;
}
