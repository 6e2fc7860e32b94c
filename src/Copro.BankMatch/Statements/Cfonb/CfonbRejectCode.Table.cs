namespace Copro.BankMatch;

/// <content>The codes met in French statements, transcribed by meaning (brochure "Liste interbancaire, délais et codes motifs").</content>
public sealed partial record CfonbRejectCode
{
    // A method: the order in which the parts of a type initialise their fields is not defined.
    private static CfonbRejectCode[] Published() =>
        [
            new("01", "Endos erroné", "LCR and BOR", null),
            new("02", "Échéance hors limite", "LCR and BOR", null),
            new("03", "Date incohérente", "LCR and BOR", null),
            new("04", "Réclamation partielle", "LCR and BOR", null),
            new("05", "Réclamation totale", "LCR and BOR", null),
            new("06", "Non retour d'acceptation", "LCR and BOR", null),
            new("11", "Annulation bancaire", "LCR and BOR", null),
            new("12", "Coordonnées bancaires inexploitables", "all", "AC01"),
            new("13", "Créance non identifiable", "all", null),
            new("14", "Compte bancaire clôturé", "all", "AC04"),
            new("16", "Destinataire non reconnu", "all", null),
            new("18", "Émetteur non reconnu", "all", null),
            new("19", "Créance cédée à une autre banque", "LCR and BOR", null),
            new("20", "Provision insuffisante", "all", "AM04"),
            new("31", "Pas d'autorisation", "all", "MD01"),
            new("32", "Décision judiciaire (procédure collective)", "all", null),
            new("34", "Opposition sur compte", "all", "AC06"),
            new("35", "Titulaire décédé", "all", "MD07"),
            new("39", "Ne paie que LCRA ou BOR", "LCR and BOR", null),
            new("52", "Code opération incorrect", "all", "AG02"),
            new("54", "Adresse invalide", "all", "BE04"),
            new("57", "Format invalide", "all", "FF01"),
            new("58", "Sur ordre du client", "all", "MS02"),
            new("59", "Raison non communiquée", "all", "MS03"),
            new("60", "Code banque incorrect", "all", "RC01"),
            new("61", "Heure limite dépassée", "all", "TM01"),
            new("62", "Motif réglementaire", "all", "RR04"),
            new("63", "Service spécifique", "all", "SL01"),
            new("64", "Doublon", "all", "AM05"),
            new("65", "Retour suite à demande", "all", "FOCR"),
            new("66", "Donnée mandat incorrecte", "SEPA direct debits", "MD02"),
            new("70", "Tirage contesté", "LCR and BOR", null),
            new("71", "Reçu à tort / déjà réglé", "all", null),
            new("72", "Code acceptation erroné", "LCR and BOR", null),
            new("73", "Montant contesté", "LCR and BOR", null),
            new("74", "Date d'échéance contestée", "LCR and BOR", null),
            new("75", "Demande de prorogation", "all", null),
            new("76", "Réclamation tardive", "all", null),
            new("80", "Contestation débiteur", "all", "MD06"),
            new("88", "Banque hors échanges", "all", null),
            new("90", "Paiement partiel du tiré", "LCR and BOR", null),
            new("99", "Opération non admise", "all", null),
        ];
}
