namespace Copro.Cli.Output;

/// <summary>Chooses between the two languages the command speaks.</summary>
internal static class SpokenLanguage
{
    public static string Say(this DiagnosticLanguage language, string english, string french) =>
        language == DiagnosticLanguage.French ? french : english;

    public static string YesOrNo(this DiagnosticLanguage language, bool value) =>
        value ? language.Say("yes", "oui") : language.Say("no", "non");
}
