namespace Copro.BankMatch;

/// <content>The published list: CFONB "Relevé de compte sur support informatique" and its 2010 and later additions.</content>
public sealed partial record CfonbOperationCode
{
    // A method: the order in which the parts of a type initialise their fields is not defined.
    private static CfonbOperationCode[] Published() =>
        [
            new("01", "Chèques payés", OperationDirection.Debit, "CHK", OperationRole.ChequePaid),
            new("02", "Remises de chèques", OperationDirection.Credit, "CLR", OperationRole.ChequeRemittance),
            new("03", "Chèques impayés", OperationDirection.Debit, "RTI", OperationRole.ChequeReturn),
            new("04", "Versements espèces", OperationDirection.Credit, "MSC", OperationRole.CashDeposit),
            new("05", "Virements reçus", OperationDirection.Credit, "TRF", OperationRole.CreditTransferIn),
            new("06", "Virements émis", OperationDirection.Debit, "TRF", OperationRole.CreditTransferOut),
            new("07", "LCR/BOR domiciliés", OperationDirection.Debit, "BOE", OperationRole.BillPaid),
            new(
                "08",
                "Prélèvements, TIP et Télérèglements domiciliés",
                OperationDirection.Debit,
                "DDT",
                OperationRole.DirectDebitPaid
            ),
            new(
                "09",
                "Prélèvements, TIP et Télérèglements émis",
                OperationDirection.Credit,
                "DDT",
                OperationRole.DirectDebitBatchIssued
            ),
            new(
                "10",
                "Prélèvements, TIP et Télérèglements rejetés/impayés",
                OperationDirection.Either,
                "RTI",
                OperationRole.DirectDebitReturn
            ),
            new("11", "Factures cartes de paiement/DAB-GAB", OperationDirection.Either, "MSC", OperationRole.Other),
            new("12", "Rejet/retour de virement", OperationDirection.Credit, "RTI", OperationRole.TransferReturn),
            new(
                "13",
                "Virements de trésorerie reçus",
                OperationDirection.Credit,
                "TRF",
                OperationRole.TreasuryTransferIn
            ),
            new(
                "14",
                "Virements de trésorerie émis",
                OperationDirection.Debit,
                "TRF",
                OperationRole.TreasuryTransferOut
            ),
            new(
                "15",
                "Remises de chèques sur caisse",
                OperationDirection.Credit,
                "CLR",
                OperationRole.ChequeRemittance
            ),
            new("18", "Autres virements reçus", OperationDirection.Credit, "TRF", OperationRole.CreditTransferIn),
            new("21", "Autres virements émis", OperationDirection.Debit, "TRF", OperationRole.CreditTransferOut),
            new("22", "TIP domiciliés", OperationDirection.Debit, "DDT", OperationRole.Other),
            new("24", "TIP émis", OperationDirection.Credit, "DDT", OperationRole.TipBatchIssued),
            new("26", "TIP rejetés / impayés", OperationDirection.Debit, "RTI", OperationRole.TipReturn),
            new(
                "27",
                "Prélèvements rejetés / impayés",
                OperationDirection.Either,
                "RTI",
                OperationRole.DirectDebitReturn
            ),
            new("28", "Factures cartes payées", OperationDirection.Debit, "MSC", OperationRole.Other),
            new("29", "Retrait DAB-GAB", OperationDirection.Debit, "MSC", OperationRole.Other),
            new("30", "Factures cartes remises", OperationDirection.Credit, "MSC", OperationRole.CardRemittance),
            new(
                "31",
                "Remises d'effets à l'encaissement",
                OperationDirection.Credit,
                "BOE",
                OperationRole.BillRemittance
            ),
            new(
                "32",
                "Remises à l'escompte (papier commercial / chèques)",
                OperationDirection.Credit,
                "BOE",
                OperationRole.Other
            ),
            new("33", "Effets impayés", OperationDirection.Debit, "RTI", OperationRole.BillUnpaid),
            new("34", "Incidents sur effets", OperationDirection.Either, "RTI", OperationRole.Other),
            new("35", "Remises de LCR/BOR à l'encaissement", OperationDirection.Credit, "BOE", OperationRole.Other),
            new("36", "Remise de facture CB crédit", OperationDirection.Debit, "MSC", OperationRole.Other),
            new("37", "Remises de LCR/BOR à l'escompte", OperationDirection.Credit, "BOE", OperationRole.Other),
            new("38", "Facture CB impayée / rejetée", OperationDirection.Debit, "MSC", OperationRole.CardReturn),
            new(
                "39",
                "Virements d'Origine Extérieur (VOE) reçus",
                OperationDirection.Credit,
                "TRF",
                OperationRole.CreditTransferInForeign
            ),
            new(
                "41",
                "Transferts vers/en provenance de l'étranger",
                OperationDirection.Either,
                "TRF",
                OperationRole.Other
            ),
            new("42", "Achats/Ventes de devises", OperationDirection.Either, "FEX", OperationRole.Other),
            new("43", "Autres opérations avec l'étranger", OperationDirection.Either, "MSC", OperationRole.Other),
            new(
                "44",
                "Virements internationaux émis",
                OperationDirection.Debit,
                "TRF",
                OperationRole.CreditTransferOutForeign
            ),
            new(
                "45",
                "Virements internationaux reçus",
                OperationDirection.Credit,
                "TRF",
                OperationRole.CreditTransferInForeign
            ),
            new("46", "Achats de devises au comptant", OperationDirection.Debit, "FEX", OperationRole.Other),
            new("47", "Ventes de devises au comptant", OperationDirection.Credit, "FEX", OperationRole.Other),
            new("48", "Levée sur achat à terme", OperationDirection.Debit, "FEX", OperationRole.Other),
            new("49", "Livraisons sur vente à terme", OperationDirection.Credit, "FEX", OperationRole.Other),
            new("51", "Achats et Ventes de titres", OperationDirection.Either, "SEC", OperationRole.Other),
            new("52", "Diverses opérations sur titres", OperationDirection.Either, "SEC", OperationRole.Other),
            new("53", "Achats/Souscriptions VM/BF", OperationDirection.Debit, "SEC", OperationRole.Other),
            new("54", "Ventes de VM/BF", OperationDirection.Credit, "SEC", OperationRole.Other),
            new("55", "Solde de liquidation - BF", OperationDirection.Either, "SEC", OperationRole.Other),
            new("56", "Achats OPCVM", OperationDirection.Debit, "SEC", OperationRole.Other),
            new("57", "Ventes OPCVM", OperationDirection.Credit, "SEC", OperationRole.Other),
            new("58", "Achats TCN", OperationDirection.Debit, "SEC", OperationRole.Other),
            new("59", "Ventes TCN", OperationDirection.Credit, "SEC", OperationRole.Other),
            new("61", "Agios", OperationDirection.Either, "INT", OperationRole.Fee),
            new(
                "62",
                "Commissions et frais divers, dont intérêts compensatoires",
                OperationDirection.Debit,
                "COM",
                OperationRole.Fee
            ),
            new("63", "Produits financiers", OperationDirection.Credit, "INT", OperationRole.Other),
            new("64", "Commissions y compris taxes", OperationDirection.Debit, "COM", OperationRole.Fee),
            new("65", "Commissions hors taxes", OperationDirection.Debit, "COM", OperationRole.Fee),
            new("66", "Commissions non taxables", OperationDirection.Debit, "COM", OperationRole.Fee),
            new("67", "Taxes", OperationDirection.Debit, "SEC", OperationRole.Tax),
            new(
                "68",
                "Autres opérations avec l'étranger - Débit",
                OperationDirection.Debit,
                "MSC",
                OperationRole.Other
            ),
            new(
                "69",
                "Autres opérations avec l'étranger - Crédit",
                OperationDirection.Credit,
                "MSC",
                OperationRole.Other
            ),
            new("70", "Charges financières", OperationDirection.Debit, "INT", OperationRole.Other),
            new("71", "Tirage de crédits", OperationDirection.Credit, "LDP", OperationRole.Other),
            new("72", "Echéance crédits", OperationDirection.Debit, "MSC", OperationRole.Other),
            new("73", "Emission de valeurs mobilières", OperationDirection.Credit, "SEC", OperationRole.Other),
            new("74", "Emission de titres de créances", OperationDirection.Credit, "SEC", OperationRole.Other),
            new("75", "Remboursement", OperationDirection.Debit, "MSC", OperationRole.Other),
            new("76", "Dépôt à terme", OperationDirection.Debit, "MSC", OperationRole.Other),
            new("77", "Echéance dépôt à terme", OperationDirection.Credit, "MSC", OperationRole.Other),
            new("80", "Achats autres TC", OperationDirection.Debit, "SEC", OperationRole.Other),
            new("81", "Ventes autres TC", OperationDirection.Credit, "SEC", OperationRole.Other),
            new("82", "Contrats", OperationDirection.Either, "SEC", OperationRole.Other),
            new("83", "Options", OperationDirection.Either, "SEC", OperationRole.Other),
            new("84", "Achats Bourses Etrangères", OperationDirection.Debit, "SEC", OperationRole.Other),
            new("85", "Ventes Bourses Etrangères", OperationDirection.Credit, "SEC", OperationRole.Other),
            new("86", "Opérations sur titres", OperationDirection.Either, "SEC", OperationRole.Other),
            new("87", "Revenus sur titres", OperationDirection.Credit, "SEC", OperationRole.Other),
            new("88", "Commissions et droits de garde", OperationDirection.Debit, "COM", OperationRole.Other),
            new("89", "Remboursement impôts étrangers", OperationDirection.Credit, "REC", OperationRole.Other),
            new("90", "Facture Acceptée à Echéance émise", OperationDirection.Debit, "TRF", OperationRole.Other),
            new("91", "Opérations diverses", OperationDirection.Credit, "MSC", OperationRole.Misc),
            new("92", "Centralisation de recettes", OperationDirection.Either, "CMI", OperationRole.Other),
            new("93", "Centralisation de dépenses", OperationDirection.Either, "CMI", OperationRole.Other),
            new("94", "Centralisation de trésorerie - Crédit", OperationDirection.Credit, "CMI", OperationRole.Other),
            new("95", "Centralisation de trésorerie - Débit", OperationDirection.Debit, "CMI", OperationRole.Other),
            new("96", "Télérèglements domiciliés", OperationDirection.Debit, "DDT", OperationRole.Other),
            new("97", "Télérèglements émis", OperationDirection.Credit, "DDT", OperationRole.Other),
            new("98", "Télérèglements rejetés/impayés", OperationDirection.Debit, "RTI", OperationRole.Other),
            new("99", "Annulations et régularisations", OperationDirection.Either, "MSC", OperationRole.Cancellation),
            new("A1", "Prélèvements SEPA émis", OperationDirection.Credit, "DDT", OperationRole.DirectDebitBatchIssued),
            new(
                "A2",
                "Prélèvements SEPA interentreprises émis",
                OperationDirection.Credit,
                "DDT",
                OperationRole.DirectDebitBatchIssued
            ),
            new(
                "A3",
                "Prélèvements SEPA rejetés/impayés (émis par le débiteur ou sa banque)",
                OperationDirection.Credit,
                "RTI",
                OperationRole.DirectDebitReturnDebtorSide
            ),
            new(
                "A4",
                "Prélèvements SEPA interentreprises rejetés/impayés (émis par le débiteur ou sa banque)",
                OperationDirection.Credit,
                "RTI",
                OperationRole.DirectDebitReturnDebtorSide
            ),
            new(
                "A5",
                "Prélèvements SEPA – reversements émis (par le créancier ou sa banque)",
                OperationDirection.Debit,
                "MSC",
                OperationRole.DirectDebitReversalByCreditor
            ),
            new(
                "A6",
                "Prélèvements SEPA interentreprises – reversements émis (par le créancier ou sa banque)",
                OperationDirection.Debit,
                "MSC",
                OperationRole.DirectDebitReversalByCreditor
            ),
            new("B1", "Prélèvements SEPA domiciliés", OperationDirection.Debit, "DDT", OperationRole.DirectDebitPaid),
            new(
                "B2",
                "Prélèvements SEPA interentreprises domiciliés",
                OperationDirection.Debit,
                "DDT",
                OperationRole.DirectDebitPaid
            ),
            new(
                "B3",
                "Prélèvements SEPA rejetés/impayés reçus (par le créancier)",
                OperationDirection.Debit,
                "RTI",
                OperationRole.DirectDebitReturn
            ),
            new(
                "B4",
                "Prélèvements SEPA interentreprises rejetés/impayés reçus (par le créancier)",
                OperationDirection.Debit,
                "RTI",
                OperationRole.DirectDebitReturn
            ),
            new(
                "B5",
                "Prélèvements SEPA – reversements reçus (par le débiteur)",
                OperationDirection.Credit,
                "MSC",
                OperationRole.DirectDebitReversalReceived
            ),
            new(
                "B6",
                "Prélèvements SEPA interentreprises – reversements reçus (par le débiteur)",
                OperationDirection.Credit,
                "MSC",
                OperationRole.DirectDebitReversalReceived
            ),
            new(
                "C1",
                "Virement SEPA instantané émis",
                OperationDirection.Debit,
                "TRF",
                OperationRole.InstantTransferOut
            ),
            new(
                "C2",
                "Virement SEPA instantané reçu",
                OperationDirection.Credit,
                "TRF",
                OperationRole.InstantTransferIn
            ),
            new(
                "C3",
                "Crédit suite à demande de retour de fonds (« recall ») d’un virement SEPA instantané émise (par le donneur d’ordre)",
                OperationDirection.Credit,
                "RTI",
                OperationRole.TransferRecallCredit
            ),
            new(
                "C4",
                "Débit suite à demande de retour de fonds (« recall ») d’un virement SEPA instantané reçue (par le bénéficiaire)",
                OperationDirection.Debit,
                "MSC",
                OperationRole.TransferRecallDebit
            ),
            new("C5", "Recrédit du Donneur d’Ordre", OperationDirection.Credit, "RTI", OperationRole.TransferRecredit),
        ];
}
