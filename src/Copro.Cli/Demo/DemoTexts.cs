using Copro.Sdk;

namespace Copro.Cli.Demo;

/// <summary>The words of the demo's report in the two languages.</summary>
internal sealed class DemoTexts(DiagnosticLanguage language)
{
    public const string Total = "Total";

    public const string Milliseconds = "ms";

    private bool French => language == DiagnosticLanguage.French;

    public string NothingNew =>
        French
            ? "Rien de nouveau : tous les documents étaient connus, aucun mouvement ajouté."
            : "Nothing new: every document was known, no movement was added.";

    public string Roads => French ? "Les quatre voies" : "The four roads";

    public string Road => French ? "Voie" : "Road";

    public string Received => French ? "Reçus" : "Received";

    public string Staged => French ? "Brouillard" : "Staged";

    public string Settled => French ? "Dénoués" : "Settled";

    public string Matched => French ? "Rapprochés" : "Matched";

    public string ToReview => French ? "À traiter" : "To review";

    public string Refused => French ? "Refusés" : "Refused";

    public string Findings =>
        French ? "À traiter, et refusés avec la raison" : "To review, and refused with the reason";

    public string Daybook(int posted, int validated) =>
        French
            ? $"Brouillard : {posted} mouvements comptabilisés, {validated} validés."
            : $"Daybook: {posted} movements posted, {validated} validated.";

    public string Files => French ? "Fichiers écrits" : "Files written";

    public string Banks => French ? "Banques" : "Banks";

    public string BankAccount => French ? "Compte" : "Account";

    public string Statement => French ? "Relevé" : "Statement";

    public string Books => French ? "Livres" : "Books";

    public string Agrees => French ? "Accord" : "Agrees";

    public string Yes => French ? "oui" : "yes";

    public string No => French ? "NON" : "NO";

    public string NoStatement => French ? "sans relevé" : "none yet";

    public string Balance(string entity) => French ? $"Balance de {entity}" : $"Trial balance of {entity}";

    public string Account => French ? "Compte" : "Account";

    public string Label => French ? "Libellé" : "Label";

    public string Debit => French ? "Débit" : "Debit";

    public string Credit => French ? "Crédit" : "Credit";

    public string Solde => French ? "Solde" : "Balance";

    public string Times => French ? "Durées" : "Time taken";

    public string Step => French ? "Étape" : "Step";

    public string NameOf(Road road) =>
        (road, French) switch
        {
            (Sdk.Road.DirectDebit, true) => "Prélèvements du portail",
            (Sdk.Road.DirectDebit, false) => "Portal direct debits",
            (Sdk.Road.Kiosk, true) => "Bornes",
            (Sdk.Road.Kiosk, false) => "Kiosks",
            (Sdk.Road.Cheque, true) => "Chèques et coupons",
            (Sdk.Road.Cheque, false) => "Cheques and coupons",
            (Sdk.Road.CollectionStatus, true) => "Réponses aux prélèvements",
            (Sdk.Road.CollectionStatus, false) => "Answers to direct debits",
            (_, true) => "Relevés bancaires",
            (_, false) => "Bank statements",
        };
}
