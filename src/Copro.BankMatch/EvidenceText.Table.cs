using System.Collections.Frozen;

namespace Copro.BankMatch;

/// <content>The texts. <c>{0}</c> is the value seen, <c>{1}</c> the value looked for.</content>
public static partial class EvidenceText
{
    private static FrozenDictionary<string, (string English, string French)> Evidence() =>
        new Dictionary<string, (string English, string French)>(StringComparer.Ordinal)
        {
            [EvidenceCodes.StructuredReference] = ("structured reference {0}", "référence structurée {0}"),
            [EvidenceCodes.ReferenceChecksumFailed] = (
                "the structured reference {0} has a wrong check key",
                "la référence structurée {0} a une clé fausse"
            ),
            [EvidenceCodes.EndToEnd] = ("our end-to-end id {0}", "notre identifiant de bout en bout {0}"),
            [EvidenceCodes.Mandate] = ("our mandate {0}", "notre mandat (RUM) {0}"),
            [EvidenceCodes.BatchReference] = ("our batch {0}", "notre remise {0}"),
            [EvidenceCodes.ReferenceInText] = (
                "our reference {0} stands in the text",
                "notre référence {0} figure dans le libellé"
            ),
            [EvidenceCodes.ReferenceNear] = (
                "{0} is nearly our reference {1}",
                "{0} est proche de notre référence {1}"
            ),
            [EvidenceCodes.ReferenceNotOpen] = (
                "the reference {0} is named and is not open",
                "la référence {0} est citée et n'est pas ouverte"
            ),
            [EvidenceCodes.NoKey] = (
                "nothing in the movement identifies a party",
                "rien dans le mouvement n'identifie un tiers"
            ),
            [EvidenceCodes.PayerIban] = ("the payer's account is known", "le compte du payeur est connu"),
            [EvidenceCodes.IbanShared] = (
                "the payer's account pays for several debtors",
                "le compte du payeur règle pour plusieurs débiteurs"
            ),
            [EvidenceCodes.LearnedPayer] = ("the payer was confirmed before", "le payeur a déjà été confirmé"),
            [EvidenceCodes.PayerDiffers] = (
                "the payer {0} is not the debtor {1}",
                "le payeur {0} n'est pas le débiteur {1}"
            ),
            [EvidenceCodes.PayerIsAgency] = ("the payer is an agency: {0}", "le payeur est une agence : {0}"),
            [EvidenceCodes.SupplierCredit] = ("the payer is a supplier: {0}", "le payeur est un fournisseur : {0}"),
            [EvidenceCodes.RejectedBefore] = ("a person refused this before", "cette lecture a déjà été refusée"),
            [EvidenceCodes.Name] = ("the name {0}", "le nom {0}"),
            [EvidenceCodes.NameNear] = ("the name {0} is nearly {1}", "le nom {0} est proche de {1}"),
            [EvidenceCodes.NamePrefix] = ("the name {0} is {1} cut short", "le nom {0} est {1} tronqué"),
            [EvidenceCodes.NameWeak] = (
                "only a part of the name, or a common word: {0}",
                "une partie du nom seulement, ou un mot courant : {0}"
            ),
            [EvidenceCodes.FirstNameOnly] = ("only the first name {0}", "le prénom {0} seulement"),
            [EvidenceCodes.AmbiguousName] = (
                "the name fits several debtors: {0}",
                "le nom convient à plusieurs débiteurs : {0}"
            ),
            [EvidenceCodes.Occupant] = ("the occupant {0}", "l'occupant {0}"),
            [EvidenceCodes.AmountExact] = ("the exact amount", "le montant exact"),
            [EvidenceCodes.AmountUnique] = (
                "no other open item has this amount",
                "aucune autre échéance n'a ce montant"
            ),
            [EvidenceCodes.AmountUniqueOnly] = (
                "the amount is unique, and nothing else is known",
                "le montant est unique, et rien d'autre n'est connu"
            ),
            [EvidenceCodes.AmountBelow] = ("the amount is below what is owed", "le montant est inférieur au dû"),
            [EvidenceCodes.AmbiguousAmount] = (
                "several open items have this amount",
                "plusieurs échéances ont ce montant"
            ),
            [EvidenceCodes.Partial] = ("a part payment", "un paiement partiel"),
            [EvidenceCodes.Overpayment] = ("more than is owed, by {0} minor units", "trop-perçu de {0} unités"),
            [EvidenceCodes.PossibleDoublePayment] = (
                "the item is paid already: perhaps a second payment",
                "l'échéance est déjà réglée : peut-être un double paiement"
            ),
            [EvidenceCodes.Sum] = ("the items sum up to the amount", "les échéances font la somme"),
            [EvidenceCodes.SumUnique] = (
                "one sum of items only has this amount",
                "une seule somme d'échéances a ce montant"
            ),
            [EvidenceCodes.SeveralSums] = (
                "several sums of items have this amount: {0}",
                "plusieurs sommes d'échéances ont ce montant : {0}"
            ),
            [EvidenceCodes.SumMismatch] = (
                "the items named do not sum up: difference {0} minor units",
                "les échéances citées ne font pas la somme : écart de {0} unités"
            ),
            [EvidenceCodes.SumMissing] = ("missing from the sum: {0}", "il manque dans la somme : {0}"),
            [EvidenceCodes.SearchCut] = ("the search for a sum was cut", "la recherche de somme a été interrompue"),
            [EvidenceCodes.SlipSum] = ("the cheques of the slip sum up", "les chèques du bordereau font la somme"),
            [EvidenceCodes.GrossInText] = (
                "the gross amount {0} stands in the text",
                "le montant brut {0} figure dans le libellé"
            ),
            [EvidenceCodes.Period] = ("the payer named the month {0}", "le payeur a nommé le mois {0}"),
            [EvidenceCodes.OldestDue] = (
                "the oldest due first (Code civil 1342-10)",
                "la plus ancienne échue d'abord (Code civil 1342-10)"
            ),
            [EvidenceCodes.DueDate] = ("near the day it was expected: {0}", "proche de la date attendue : {0}"),
            [EvidenceCodes.CafAllocataire] = ("the CAF's beneficiary {0}", "le bénéficiaire CAF {0}"),
            [EvidenceCodes.CafName] = (
                "the tenant's name in the CAF's label: {0}",
                "le nom du locataire dans le libellé CAF : {0}"
            ),
            [EvidenceCodes.CafPeriod] = ("the month of the right: {0}", "le mois du droit : {0}"),
            [EvidenceCodes.CafDetailSum] = ("the lines of the CAF's list", "les lignes de la liste CAF"),
            [EvidenceCodes.CafExpectedSumUnique] = (
                "one expected aid, or one sum of them, has this amount",
                "une seule aide attendue, ou une seule somme, a ce montant"
            ),
            [EvidenceCodes.CafNoTenant] = ("a credit of the CAF without a tenant", "un versement CAF sans locataire"),
            [EvidenceCodes.DetailSumMismatch] = (
                "list and credit differ by {0} minor units",
                "la liste et le crédit diffèrent de {0} unités"
            ),
            [EvidenceCodes.DifferenceLooksLikeFee] = (
                "the shortfall of {0} minor units looks like a bank's fee",
                "le manque de {0} unités ressemble à des frais bancaires"
            ),
            [EvidenceCodes.DeductionWritten] = (
                "the payer wrote a deduction of {0} minor units",
                "le payeur a écrit une retenue de {0} unités"
            ),
            [EvidenceCodes.BankFee] = ("a fee or tax of the bank", "des frais ou taxes de la banque"),
            [EvidenceCodes.Interest] = ("interest", "des intérêts"),
            [EvidenceCodes.NamedPartyAmountDiffers] = (
                "the party named owes another amount",
                "le tiers nommé doit un autre montant"
            ),
            [EvidenceCodes.ReturnOf] = ("the return of {0}", "le retour de {0}"),
            [EvidenceCodes.ReturnOfUnknown] = (
                "something came back, and it is not known what",
                "un retour dont l'origine est inconnue"
            ),
            [EvidenceCodes.Reject] = ("reason of the return: {0}", "motif du rejet : {0}"),
            [EvidenceCodes.SameMovement] = ("the same movement as {0}", "le même mouvement que {0}"),
            [EvidenceCodes.Restated] = ("told again with its text by {0}", "répété avec son libellé par {0}"),
            [EvidenceCodes.SameOperationNumber] = ("the same operation number {0}", "le même numéro d'opération {0}"),
            [EvidenceCodes.CurrencyDiffers] = (
                "the party owes in {1}, the movement is in {0}",
                "le tiers doit en {1}, le mouvement est en {0}"
            ),
            [EvidenceCodes.DirectionDiffers] = ("the wrong direction", "le sens est contraire"),
            [EvidenceCodes.ZeroAmount] = ("no amount", "aucun montant"),
            [EvidenceCodes.NotBooked] = ("not booked yet", "pas encore comptabilisé par la banque"),
            [EvidenceCodes.InternalTransfer] = ("a transfer between own accounts", "un virement entre comptes propres"),
            [EvidenceCodes.Misdirected] = (
                "paid on another account than the item asks for",
                "versé sur un autre compte que celui demandé"
            ),
            [EvidenceCodes.Manual] = ("a person decided", "décidé par une personne"),
            [EvidenceCodes.MeansAgree] = ("the kind of operation fits: {0}", "la nature de l'opération convient : {0}"),
            [EvidenceCodes.MeansDiffer] = (
                "the kind of operation is another: {0}",
                "la nature de l'opération est autre : {0}"
            ),
            [EvidenceCodes.FeeWithinRule] = (
                "the fee of {0} minor units is within the rule",
                "la commission de {0} unités est dans la règle"
            ),
            [EvidenceCodes.FeeOutsideRule] = (
                "the difference of {0} minor units is outside any rule",
                "l'écart de {0} unités est hors de toute règle"
            ),
            [EvidenceCodes.Counterparty] = ("the counterparty {0}", "la contrepartie {0}"),
            [EvidenceCodes.SettlementSum] = (
                "several expected settlements in one credit",
                "plusieurs dénouements attendus en un seul crédit"
            ),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, (string English, string French)> Facts() =>
        new Dictionary<string, (string English, string French)>(StringComparer.Ordinal)
        {
            [DecidingFactCodes.Payer] = ("who paid", "qui a payé"),
            [DecidingFactCodes.WhichParty] = ("which of {0}", "lequel de {0}"),
            [DecidingFactCodes.WhichItems] = ("which items: {0}", "quelles échéances : {0}"),
            [DecidingFactCodes.PaysFor] = ("whether the payer pays for {0}", "si le payeur règle pour {0}"),
            [DecidingFactCodes.Reference] = ("what the reference {0} is", "à quoi correspond la référence {0}"),
            [DecidingFactCodes.FeeRule] = ("whether {0} minor units are a fee", "si {0} unités sont des frais"),
            [DecidingFactCodes.DetailList] = ("the list of the payment", "la liste détaillée du versement"),
            [DecidingFactCodes.ReturnedPayment] = ("which payment came back: {0}", "quel paiement est revenu : {0}"),
            [DecidingFactCodes.WhichSettlement] = ("which expected settlement: {0}", "quel dénouement attendu : {0}"),
            [DecidingFactCodes.Purpose] = ("what the movement is for", "l'objet du mouvement"),
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
