using System.Collections.Frozen;

namespace Copro.BankMatch;

/// <summary>Words of labels and names that are no part of anybody's name, or hardly.</summary>
internal static class NameWords
{
    /// <summary>Titles: dropped from names; beside a surname they say that it is one.</summary>
    public static readonly FrozenSet<string> Titles = Set(
        "M MR MONSIEUR MME MADAME MLLE MLE ML MADEMOISELLE ME MAITRE DR DOCTEUR MM MMES SUCC SUCCESSION INDIVISION CONSORTS"
    );

    /// <summary>Legal forms: no part of a company's name for matching.</summary>
    public static readonly FrozenSet<string> LegalForms = Set(
        "SARL SAS SASU SA SCI SCEA SCP SELARL SNC EURL EI EIRL EIRELI ASSOCIATION ASSO STE SOCIETE GIE SDC SCM SCPI LTD GMBH SRL BV INC"
    );

    /// <summary>Names of banks and payment institutions that stand in front of their customers' names.</summary>
    public static readonly FrozenSet<string> Neobanks = Set(
        "QONTO SHINE REVOLUT N26 WISE LYDIA SUMERIA NICKEL BOURSORAMA BOURSOBANK FORTUNEO HELLOBANK MONABANQ BUNQ PAYLIB WERO PAYPAL SUMUP "
            + "STRIPE PAYPLUG TIDE BLANK MANAGER ANYTIME IBANFIRST"
    );

    /// <summary>Particles: glued to the word after them in some spellings.</summary>
    public static readonly FrozenSet<string> Particles = Set(
        "LE LA LES DE DU DES D L VAN VON DER DEN EL AL BEN ABD SAINT ST SAINTE MAC MC O DA DI DOS"
    );

    /// <summary>Joins two holders.</summary>
    public static readonly FrozenSet<string> Joiners = Set("ET OU AND");

    /// <summary>Words banks and payers write around names and purposes.</summary>
    public static readonly FrozenSet<string> Noise = Set(
        "VIR VIREM VIREMENT VIREMENTS VIRT VIRSEPARECU VIRINSTRECU EVI SEPA RECU RECUS RE EMIS INST INSTANT INSTANTANE SCT E EN VOTRE FAVEUR "
            + "TIERS PERMANENT PERIODIQUE ETRANGER INTERNATIONAL EUROPEEN VERS POUR PAR DEPUIS MA BANQUE WEB O "
            + "FRM EID RNF REFDO REF BEN MOTIF MOTIFS URI ROC MDT ECH ID EMETTEUR LIB LIBELLE DATE NA ORDP REMI TO FROM "
            + "PRLV PRELEVEMENT PRELVT PRELEVEMENTS IMPAYE IMPAYES REJET RETOUR REMBOURSE REMBOURSEMENT ANNULATION "
            + "REMISE REM CHQ CHEQUE CHEQUES CHQS CB CARTE CARTES TPE BRUT COM COMMISSION NET ESPECES VERSEMENT VRST "
            + "LOYER LOYERS LOY CHARGES CHARGE PROVISION PROVISIONS APPEL APPELS REGUL REGULARISATION CAUTION DEPOT GARANTIE COMPLEMENT RAPPEL "
            + "ACOMPTE SOLDE TRAVAUX FONDS FACTURE FACT FAC PAIEMENT REGLEMENT LOT LOTS APPART APPARTEMENT APT TRIMESTRE TRIM MOIS ER EME 1ER "
            + "COPRO COPROPRIETE SYNDIC QUITTANCE RENT NOT PROVIDED NOTPROVIDED NONREF PAYOUT LESS COMM EUR EUROS TRANSFERT TOTAL ENCAISSE "
            + "TRANSFER SALAIRE VOTRE NOTRE DONT FRAIS MD06 AC04 AM04 CPTE COMPTE A"
    );

    /// <summary>Surnames that are words of labels as well: alone they identify nobody.</summary>
    public static readonly FrozenSet<string> AmbiguousSurnames = Set(
        "DEAL LOYER PARIS PETIT GRAND LEGRAND MAISON BANQUE CAISSE VILLE FRANCE LYON ROI BON BONNE NET BRUT JOUR NOEL PAGE PORTE CHATEAU RENT "
            + "MAY APRIL JANVIER FEVRIER MARS AVRIL MAI JUIN JUILLET AOUT SEPTEMBRE OCTOBRE NOVEMBRE DECEMBRE SEPTEMBER OCTOBER"
    );

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
