using System.CommandLine;

namespace Copro.Cli;

/// <summary>The options every command knows.</summary>
internal static class GlobalOptions
{
    public static Option<string> Format { get; } =
        Create("--format", "text", "text for people, json for programs", ["text", "json"]);

    public static Option<string> Language { get; } = Create("--lang", "en", "the language of texts", ["fr", "en"]);

    public static bool IsJson(this ParseResult result) =>
        string.Equals(result.GetValue(Format), "json", StringComparison.Ordinal);

    public static DiagnosticLanguage GetLanguage(this ParseResult result) =>
        string.Equals(result.GetValue(Language), "fr", StringComparison.Ordinal)
            ? DiagnosticLanguage.French
            : DiagnosticLanguage.English;

    private static Option<string> Create(string name, string standard, string description, string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            Recursive = true,
            DefaultValueFactory = _ => standard,
        };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
