using System.Globalization;

namespace Copro.Cli.Output;

/// <summary>Chooses between the two languages the command speaks.</summary>
internal static class SpokenLanguage
{
    public static string Say(this DiagnosticLanguage language, string english, string french) =>
        language == DiagnosticLanguage.French ? french : english;

    public static string YesOrNo(this DiagnosticLanguage language, bool value) =>
        value ? language.Say("yes", "oui") : language.Say("no", "non");

    /// <summary>A number with its noun, given in the singular: in French, none is singular too.</summary>
    public static string Count(this DiagnosticLanguage language, long count, string english, string french)
    {
        var isOne = language == DiagnosticLanguage.French ? count < 2 : count == 1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{count} {language.Say(english, french)}{(isOne ? "" : "s")}"
        );
    }
}
