namespace Copro.Sepa;

/// <content>The table: EPC173-14 v8.0 for what each is used for, the ISO 20022 external code set for the names.</content>
public static partial class ReasonCodes
{
    private static ReasonCode[] Published() =>
        [
            new("AC01", "IncorrectAccountNumber", ReasonUses.Reject | ReasonUses.Return, RetryClass.AfterFix)
            {
                EnglishLabel = "Account number unusable",
                FrenchLabel = "Coordonnées bancaires inexploitables",
                EnglishAdvice = "Get the right IBAN, tell it as an amendment of the mandate, then present again.",
                FrenchAdvice = "Obtenir le bon IBAN, le signaler en modification du mandat, puis représenter.",
            },
            new("AC04", "ClosedAccountNumber", ReasonUses.Reject | ReasonUses.Return, RetryClass.AfterFix)
            {
                EnglishLabel = "Account closed",
                FrenchLabel = "Compte clôturé",
                EnglishAdvice = "Ask the debtor for the new IBAN, amend the mandate, then present again.",
                FrenchAdvice = "Demander le nouvel IBAN au débiteur, modifier le mandat, puis représenter.",
            },
            new("AC06", "BlockedAccount", ReasonUses.Reject | ReasonUses.Return, RetryClass.NotAutomatic)
            {
                EnglishLabel = "Account blocked",
                FrenchLabel = "Compte bloqué",
                EnglishAdvice = "Ask for another account or another means of payment.",
                FrenchAdvice = "Demander un autre compte ou un autre moyen de paiement.",
            },
            new("AC13", "InvalidDebtorAccountType", ReasonUses.Reject | ReasonUses.Return, RetryClass.AfterFix)
            {
                EnglishLabel = "Debtor is a consumer (B2B)",
                FrenchLabel = "Débiteur consommateur (B2B)",
                EnglishAdvice = "Have a new CORE mandate signed.",
                FrenchAdvice = "Faire signer un nouveau mandat CORE.",
            },
            new("AG01", "TransactionForbidden", ReasonUses.Reject | ReasonUses.Return, RetryClass.AfterFix)
            {
                EnglishLabel = "Account may not be debited",
                FrenchLabel = "Opération interdite sur ce compte",
                EnglishAdvice = "Ask for an account that can be debited.",
                FrenchAdvice = "Demander un compte qui puisse être débité.",
            },
            new("AG02", "InvalidBankOperationCode", ReasonUses.Reject | ReasonUses.Return, RetryClass.AfterFix)
            {
                EnglishLabel = "Wrong sequence type or operation code",
                FrenchLabel = "Code opération incorrect",
                EnglishAdvice = "Correct the sequence type, then present again.",
                FrenchAdvice = "Corriger le type de séquence, puis représenter.",
            },
            new("AM04", "InsufficientFunds", ReasonUses.Reject | ReasonUses.Return, RetryClass.Yes)
            {
                EnglishLabel = "Insufficient funds",
                FrenchLabel = "Provision insuffisante",
                EnglishAdvice = "Present again on a later date, under a new end-to-end id.",
                FrenchAdvice = "Représenter à une date ultérieure, sous un nouvel identifiant de bout en bout.",
            },
            new("AM05", "Duplication", ReasonUses.Reject | ReasonUses.Return | ReasonUses.Reversal, RetryClass.No)
            {
                EnglishLabel = "Collected twice",
                FrenchLabel = "Opération en double",
                EnglishAdvice = "Compare both collections; nothing more if one has settled.",
                FrenchAdvice = "Comparer les deux prélèvements ; rien de plus si l’un est réglé.",
            },
            new("BE05", "UnrecognisedInitiatingParty", ReasonUses.Reject | ReasonUses.Return, RetryClass.AfterFix)
            {
                EnglishLabel = "Creditor not recognised",
                FrenchLabel = "Créancier non reconnu",
                EnglishAdvice = "Correct the ICS, or tell its change as an amendment, then present again.",
                FrenchAdvice = "Corriger l’ICS ou signaler son changement en modification, puis représenter.",
            },
            new("CNOR", "CreditorBankIsNotRegistered", ReasonUses.Reject, RetryClass.AskBank)
            {
                EnglishLabel = "Creditor's bank not reachable",
                FrenchLabel = "Banque du créancier non joignable",
                EnglishAdvice = "Ask your own bank.",
                FrenchAdvice = "Interroger sa propre banque.",
            },
            new("DNOR", "DebtorBankIsNotRegistered", ReasonUses.Reject, RetryClass.NotAutomatic)
            {
                EnglishLabel = "Debtor's bank not reachable",
                FrenchLabel = "Banque du débiteur non joignable",
                EnglishAdvice = "Check or drop the BIC; else ask for another account or means of payment.",
                FrenchAdvice = "Vérifier ou retirer le BIC ; sinon demander un autre compte ou moyen de paiement.",
            },
            new("ED05", "SettlementFailed", ReasonUses.Reject, RetryClass.Yes)
            {
                EnglishLabel = "Settlement failed",
                FrenchLabel = "Échec du règlement",
                EnglishAdvice = "Present again on a later date, under a new end-to-end id.",
                FrenchAdvice = "Représenter à une date ultérieure, sous un nouvel identifiant de bout en bout.",
            },
            new("FF01", "InvalidFileFormat", ReasonUses.Reject, RetryClass.AfterFix)
            {
                EnglishLabel = "Format not valid",
                FrenchLabel = "Format invalide",
                EnglishAdvice = "Correct the file and send it under a new message id.",
                FrenchAdvice = "Corriger le fichier et l’envoyer sous un nouvel identifiant de message.",
            },
            new("MD01", "NoMandate", ReasonUses.Reject | ReasonUses.Return | ReasonUses.Refund, RetryClass.No)
            {
                EnglishLabel = "No mandate, or debit not authorised",
                FrenchLabel = "Absence de mandat / opération non autorisée",
                EnglishAdvice = "Find the proof of the mandate; collect again only under a new mandate.",
                FrenchAdvice = "Retrouver la preuve du mandat ; ne prélever que sous un nouveau mandat.",
            },
            new("MD02", "MissingMandatoryInfomationInMandate", ReasonUses.Reject, RetryClass.AfterFix)
            {
                EnglishLabel = "Mandate data wrong or missing",
                FrenchLabel = "Données du mandat incorrectes",
                EnglishAdvice = "Correct the data of the mandate or its amendment, then present again.",
                FrenchAdvice = "Corriger les données du mandat ou sa modification, puis représenter.",
            },
            new("MD06", "RefundRequestByEndCustomer", ReasonUses.Refund, RetryClass.No)
            {
                EnglishLabel = "Refund asked for by the debtor",
                FrenchLabel = "Contestation du débiteur",
                EnglishAdvice = "Talk to the debtor: the debit is disputed.",
                FrenchAdvice = "Contacter le débiteur : le prélèvement est contesté.",
            },
            new("MD07", "EndCustomerDeceased", ReasonUses.Reject | ReasonUses.Return, RetryClass.No)
            {
                EnglishLabel = "Account holder deceased",
                FrenchLabel = "Titulaire décédé",
                EnglishAdvice = "Stop collecting; turn to the estate or its notary.",
                FrenchAdvice = "Cesser les prélèvements ; s’adresser à la succession ou au notaire.",
            },
            new(
                "MS02",
                "NotSpecifiedReasonCustomerGenerated",
                ReasonUses.Reject | ReasonUses.Return | ReasonUses.Reversal | ReasonUses.Refusal,
                RetryClass.No
            )
            {
                EnglishLabel = "Refused by the debtor",
                FrenchLabel = "Refus du débiteur",
                EnglishAdvice = "Talk to the debtor.",
                FrenchAdvice = "Contacter le débiteur.",
            },
            new(
                "MS03",
                "NotSpecifiedReasonAgentGenerated",
                ReasonUses.Reject | ReasonUses.Return | ReasonUses.Reversal,
                RetryClass.Once
            )
            {
                EnglishLabel = "Reason withheld by the bank",
                FrenchLabel = "Raison non communiquée",
                EnglishAdvice = "Present once more with care, then talk to the debtor.",
                FrenchAdvice = "Représenter une fois avec prudence, puis contacter le débiteur.",
            },
            new("RC01", "BankIdentifierIncorrect", ReasonUses.Reject | ReasonUses.Return, RetryClass.AfterFix)
            {
                EnglishLabel = "BIC not valid",
                FrenchLabel = "BIC incorrect",
                EnglishAdvice = "Correct the BIC, or leave it out within the EEA, then present again.",
                FrenchAdvice = "Corriger le BIC, ou l’omettre dans l’EEE, puis représenter.",
            },
            new(
                "RR01",
                "MissingDebtorAccountOrIdentification",
                ReasonUses.Reject | ReasonUses.Return,
                RetryClass.AfterFix
            )
            {
                EnglishLabel = "Debtor's account or identification missing",
                FrenchLabel = "Données débiteur manquantes",
                EnglishAdvice = "Complete the debtor's data, then present again.",
                FrenchAdvice = "Compléter les données du débiteur, puis représenter.",
            },
            new("RR02", "MissingDebtorNameOrAddress", ReasonUses.Reject | ReasonUses.Return, RetryClass.AfterFix)
            {
                EnglishLabel = "Debtor's name or address missing",
                FrenchLabel = "Nom/adresse débiteur manquant",
                EnglishAdvice = "Add the debtor's name and address, then present again.",
                FrenchAdvice = "Ajouter le nom et l’adresse du débiteur, puis représenter.",
            },
            new("RR03", "MissingCreditorNameOrAddress", ReasonUses.Reject | ReasonUses.Return, RetryClass.AfterFix)
            {
                EnglishLabel = "Creditor's name or address missing",
                FrenchLabel = "Nom/adresse créancier manquant",
                EnglishAdvice = "Add the creditor's name and address, then present again.",
                FrenchAdvice = "Ajouter le nom et l’adresse du créancier, puis représenter.",
            },
            new("RR04", "RegulatoryReason", ReasonUses.Reject | ReasonUses.Return, RetryClass.AskBank)
            {
                EnglishLabel = "Regulatory reason",
                FrenchLabel = "Motif réglementaire",
                EnglishAdvice = "Ask your own bank.",
                FrenchAdvice = "Interroger sa propre banque.",
            },
            new(
                "SL01",
                "SpecificServiceOfferedByDebtorAgent",
                ReasonUses.Reject | ReasonUses.Return,
                RetryClass.NotAutomatic
            )
            {
                EnglishLabel = "Service of the debtor's bank",
                FrenchLabel = "Service spécifique de la banque du débiteur",
                EnglishAdvice = "The debtor must lift the block at its bank, or pay otherwise.",
                FrenchAdvice = "Le débiteur doit lever le blocage à sa banque, ou payer autrement.",
            },
            new("BE01", "InconsistenWithEndCustomer", ReasonUses.Reject, RetryClass.AfterFix)
            {
                EnglishLabel = "Name and account do not match",
                FrenchLabel = "Nom et compte incohérents",
                EnglishAdvice = "Correct the name, then present again.",
                FrenchAdvice = "Corriger le nom, puis représenter.",
            },
            new("BE04", "MissingCreditorAddress", ReasonUses.Reject | ReasonUses.Return, RetryClass.AfterFix)
            {
                EnglishLabel = "Creditor's address missing",
                FrenchLabel = "Adresse créancier manquante",
                EnglishAdvice = "Add the creditor's address, then present again.",
                FrenchAdvice = "Ajouter l’adresse du créancier, puis représenter.",
            },
            new("FF05", "InvalidLocalInstrumentCode", ReasonUses.Reject | ReasonUses.Return, RetryClass.AfterFix)
            {
                EnglishLabel = "Wrong direct debit scheme",
                FrenchLabel = "Type de prélèvement incorrect",
                EnglishAdvice = "Use the scheme the mandate was signed for, then present again.",
                FrenchAdvice = "Utiliser le type de prélèvement du mandat, puis représenter.",
            },
            new("FOCR", "FollowingCancellationRequest", ReasonUses.Return, RetryClass.No)
            {
                EnglishLabel = "Returned after a cancellation request",
                FrenchLabel = "Suite à demande d’annulation",
                EnglishAdvice = "Nothing: it was asked to be cancelled.",
                FrenchAdvice = "Rien : l’annulation avait été demandée.",
            },
            new("DUPL", "DuplicatePayment", ReasonUses.Reject | ReasonUses.Reversal, RetryClass.No)
            {
                EnglishLabel = "Duplicate",
                FrenchLabel = "Doublon",
                EnglishAdvice = "Compare both collections; nothing more if one has settled.",
                FrenchAdvice = "Comparer les deux prélèvements ; rien de plus si l’un est réglé.",
            },
            new("CUST", "RequestedByCustomer", ReasonUses.Cancellation | ReasonUses.Reversal, RetryClass.No)
            {
                EnglishLabel = "At the request of the customer",
                FrenchLabel = "À la demande du client",
                EnglishAdvice = "Nothing: it was asked for.",
                FrenchAdvice = "Rien : c’était demandé.",
            },
            new("FRAD", "FraudulentOriginated", ReasonUses.Reversal | ReasonUses.Cancellation, RetryClass.No)
            {
                EnglishLabel = "Fraud",
                FrenchLabel = "Fraude",
                EnglishAdvice = "Do not collect; look into it.",
                FrenchAdvice = "Ne pas prélever ; enquêter.",
            },
            new("TECH", "TechnicalProblem", ReasonUses.Reversal | ReasonUses.Cancellation, RetryClass.AskBank)
            {
                EnglishLabel = "Technical problem",
                FrenchLabel = "Problème technique",
                EnglishAdvice = "Ask your own bank.",
                FrenchAdvice = "Interroger sa propre banque.",
            },
            new("TM01", "CutOffTime", ReasonUses.Reject, RetryClass.AfterFix)
            {
                EnglishLabel = "After the cut-off time",
                FrenchLabel = "Heure limite dépassée",
                EnglishAdvice = "Present again for a later date.",
                FrenchAdvice = "Représenter pour une date ultérieure.",
            },
            new("DT01", "InvalidDate", ReasonUses.Reject, RetryClass.AfterFix)
            {
                EnglishLabel = "Date not valid",
                FrenchLabel = "Date invalide",
                EnglishAdvice = "Correct the date, then present again.",
                FrenchAdvice = "Corriger la date, puis représenter.",
            },
            new("DT03", "InvalidNonProcessingDate", ReasonUses.Reject, RetryClass.AfterFix)
            {
                EnglishLabel = "Not a TARGET day",
                FrenchLabel = "Jour non ouvré TARGET",
                EnglishAdvice = "Present again for a TARGET day.",
                FrenchAdvice = "Représenter pour un jour TARGET.",
            },
            new("DT05", "InvalidCutOffDate", ReasonUses.Reject, RetryClass.AfterFix)
            {
                EnglishLabel = "Date is past",
                FrenchLabel = "Date dépassée",
                EnglishAdvice = "Present again for a later date.",
                FrenchAdvice = "Représenter pour une date ultérieure.",
            },
            new("DU01", "DuplicateMessageID", ReasonUses.Reject, RetryClass.Human)
            {
                EnglishLabel = "Message presented before",
                FrenchLabel = "Message déjà présenté",
                EnglishAdvice = "The first one is under way: look for it before anything else.",
                FrenchAdvice = "Le premier suit son cours : le rechercher avant toute chose.",
            },
            new("DU02", "DuplicatePaymentInformationID", ReasonUses.Reject, RetryClass.Human)
            {
                EnglishLabel = "Group presented before",
                FrenchLabel = "Lot déjà présenté",
                EnglishAdvice = "The first one is under way: look for it before anything else.",
                FrenchAdvice = "Le premier suit son cours : le rechercher avant toute chose.",
            },
            new("DU03", "DuplicateTransaction", ReasonUses.Reject, RetryClass.Human)
            {
                EnglishLabel = "Collection presented before",
                FrenchLabel = "Prélèvement déjà présenté",
                EnglishAdvice = "The first one is under way: look for it before anything else.",
                FrenchAdvice = "Le premier suit son cours : le rechercher avant toute chose.",
            },
            new("DU04", "DuplicateEndToEndID", ReasonUses.Reject, RetryClass.Human)
            {
                EnglishLabel = "End-to-end id used before",
                FrenchLabel = "Identifiant de bout en bout déjà utilisé",
                EnglishAdvice = "The first one is under way: look for it before anything else.",
                FrenchAdvice = "Le premier suit son cours : le rechercher avant toute chose.",
            },
            new("DU05", "DuplicateInstructionID", ReasonUses.Reject, RetryClass.Human)
            {
                EnglishLabel = "Instruction id used before",
                FrenchLabel = "Identifiant d’instruction déjà utilisé",
                EnglishAdvice = "The first one is under way: look for it before anything else.",
                FrenchAdvice = "Le premier suit son cours : le rechercher avant toute chose.",
            },
            new("NARR", "Narrative", ReasonUses.Any, RetryClass.Human)
            {
                EnglishLabel = "See the text",
                FrenchLabel = "Voir texte",
                EnglishAdvice = "Read the text the bank gives.",
                FrenchAdvice = "Lire le texte donné par la banque.",
            },
            new("MS01", "NotSpecifiedReason", ReasonUses.Any, RetryClass.Human)
            {
                EnglishLabel = "Reason not given",
                FrenchLabel = "Raison non précisée",
                EnglishAdvice = "Ask your own bank.",
                FrenchAdvice = "Interroger sa propre banque.",
            },
            new("AC14", "InvalidCreditorAccountType", ReasonUses.Any, RetryClass.Human)
            {
                EnglishLabel = "Creditor's account type not valid",
                FrenchLabel = "Type de compte du créancier incorrect",
                EnglishAdvice = "Ask your own bank which account it takes.",
                FrenchAdvice = "Demander à sa banque quel compte elle accepte.",
            },
        ];
}
