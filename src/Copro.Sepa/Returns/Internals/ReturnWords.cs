namespace Copro.Sepa;

/// <summary>Kinds, classes and advice in words, in both languages.</summary>
internal static class ReturnWords
{
    public static string Of(ReturnKind kind, DiagnosticLanguage language) =>
        kind switch
        {
            ReturnKind.Refusal => Say(language, "refusal", "refus"),
            ReturnKind.Return => Say(language, "return", "retour"),
            ReturnKind.RefundAuthorised => Say(language, "authorised refund", "remboursement autorisé"),
            ReturnKind.RefundUnauthorised => Say(language, "unauthorised refund", "remboursement non autorisé"),
            ReturnKind.Reversal => Say(language, "reversal", "reversement"),
            _ => Say(language, "reject", "rejet"),
        };

    public static string OfUnknown(ReturnReason reason, DiagnosticLanguage language) =>
        reason.HasValue
            ? Say(language, "code not in the table", "code hors de la table")
            : Say(language, "no reason given", "sans motif");

    public static string Of(RetryClass retry, bool needsNewMandate, DiagnosticLanguage language)
    {
        var label = retry switch
        {
            RetryClass.Yes => Say(language, "yes", "oui"),
            RetryClass.Once => Say(language, "once", "une fois"),
            RetryClass.AfterFix => Say(language, "after correction", "après correction"),
            RetryClass.NotAutomatic => Say(language, "not by itself", "pas d’office"),
            RetryClass.No => Say(language, "no", "non"),
            RetryClass.AskBank => Say(language, "ask the bank", "voir la banque"),
            _ => Say(language, "a person decides", "à examiner"),
        };
        return needsNewMandate ? label + Say(language, ", new mandate", ", nouveau mandat") : label;
    }

    public static string Advice(ReturnAdvice advice, DiagnosticLanguage language)
    {
        var sentences = new List<string>
        {
            advice switch
            {
                { Kind: ReturnKind.Reversal } => Say(
                    language,
                    "The money was given back: say whether it is owed again.",
                    "L’argent a été rendu : dire s’il est dû à nouveau."
                ),
                { Kind: ReturnKind.RefundAuthorised } => Say(
                    language,
                    "Talk to the debtor: the debit is disputed.",
                    "Contacter le débiteur : le prélèvement est contesté."
                ),
                { Kind: ReturnKind.RefundUnauthorised } => Say(
                    language,
                    "Find the proof of the mandate; collect again only under a new mandate.",
                    "Retrouver la preuve du mandat ; ne prélever que sous un nouveau mandat."
                ),
                { Code: { } code } => code.Advice(language),
                _ => Say(language, "Read what the bank says.", "Lire ce que dit la banque."),
            },
        };
        if (advice is { Retry: RetryClass.NotAutomatic, Code.Retry: RetryClass.Yes or RetryClass.Once })
        {
            sentences[0] = Say(
                language,
                "Presented often enough: talk to the debtor.",
                "Présenté assez de fois : contacter le débiteur."
            );
        }

        if (advice.NeedsNewMandate)
        {
            sentences.Add(Say(language, "It takes a new mandate.", "Il y faut un nouveau mandat."));
        }

        return string.Join(' ', sentences);
    }

    private static string Say(DiagnosticLanguage language, string english, string french) =>
        language == DiagnosticLanguage.French ? french : english;
}
