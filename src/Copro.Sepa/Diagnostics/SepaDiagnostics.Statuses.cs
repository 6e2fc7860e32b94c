namespace Copro.Sepa;

/// <content>300-359: statuses, returns and reversals.</content>
public static partial class SepaDiagnostics
{
    /// <summary>The report is not XML, was cut, or is beyond a limit.</summary>
    public static readonly DiagnosticDescriptor StatusXmlUnreadable = new(
        "SEPA300",
        DiagnosticSeverity.Error,
        "The XML cannot be read further: {0}",
        "Le XML n'est pas lisible plus loin : {0}"
    );

    /// <summary>An encoding outside the closed list.</summary>
    public static readonly DiagnosticDescriptor StatusEncodingRefused = new(
        "SEPA301",
        DiagnosticSeverity.Error,
        "The declared encoding '{0}' is not accepted.",
        "L'encodage déclaré « {0} » n'est pas admis."
    );

    /// <summary>Another message.</summary>
    public static readonly DiagnosticDescriptor NotAStatusReport = new(
        "SEPA302",
        DiagnosticSeverity.Error,
        "This is no status report: it begins with {0}, and not with Document and CstmrPmtStsRpt.",
        "Ce n'est pas un rapport de statut : il commence par {0}, et non par Document et CstmrPmtStsRpt."
    );

    /// <summary>No namespace, or that of another message.</summary>
    public static readonly DiagnosticDescriptor StatusNamespaceUnknown = new(
        "SEPA303",
        DiagnosticSeverity.Error,
        "The namespace '{0}' is not that of a status report (urn:iso:std:iso:20022:tech:xsd:pain.002.001.nn).",
        "L'espace de noms « {0} » n'est pas celui d'un rapport de statut (urn:iso:std:iso:20022:tech:xsd:pain.002.001.nn)."
    );

    /// <summary>What the standard makes compulsory is not there.</summary>
    public static readonly DiagnosticDescriptor StatusElementMissing = new(
        "SEPA304",
        DiagnosticSeverity.Error,
        "The element {0} is compulsory here and is missing.",
        "L'élément {0} est obligatoire ici et manque."
    );

    /// <summary>A date, an amount or a code that is none.</summary>
    public static readonly DiagnosticDescriptor StatusValueUnreadable = new(
        "SEPA305",
        DiagnosticSeverity.Error,
        "The content of {0} cannot be read: it is no {1}.",
        "Le contenu de {0} est illisible : ce n'est pas {1}."
    );

    /// <summary>A journal of the channel, not an answer to collections.</summary>
    public static readonly DiagnosticDescriptor ChannelJournal = new(
        "SEPA306",
        DiagnosticSeverity.Info,
        "A journal of the EBICS channel: it answers no collection and touches none.",
        "Un journal du canal EBICS : il ne répond à aucun prélèvement et n'en touche aucun."
    );

    /// <summary>A rejection whose reason is success.</summary>
    public static readonly DiagnosticDescriptor RejectedWithSuccess = new(
        "SEPA307",
        DiagnosticSeverity.Warning,
        "The status is {0} but the reason is 0000, which banks report for success: taken for a success.",
        "Le statut est {0} mais le motif est 0000, que les banques donnent pour un succès : pris pour un succès."
    );

    /// <summary>Nobody knows what it is about.</summary>
    public static readonly DiagnosticDescriptor StatusUnmatched = new(
        "SEPA310",
        DiagnosticSeverity.Warning,
        "No collection presented is known for the status of '{0}'.",
        "Aucun prélèvement présenté n'est connu pour le statut de « {0} »."
    );

    /// <summary>Several collections answer.</summary>
    public static readonly DiagnosticDescriptor StatusAmbiguous = new(
        "SEPA311",
        DiagnosticSeverity.Warning,
        "The status of '{0}' fits {1} collections presented: a person decides which.",
        "Le statut de « {0} » convient à {1} prélèvements présentés : à trancher par une personne."
    );

    /// <summary>Nothing to give back.</summary>
    public static readonly DiagnosticDescriptor ReversalEmpty = new(
        "SEPA320",
        DiagnosticSeverity.Error,
        "A reversal gives back at least one collection.",
        "Un reversement rend au moins un prélèvement."
    );

    /// <summary>Not in the original message, or there more than once.</summary>
    public static readonly DiagnosticDescriptor ReversalUnknown = new(
        "SEPA321",
        DiagnosticSeverity.Error,
        "The original message has {1} collections with the id '{0}'; it takes exactly one.",
        "Le message d'origine compte {1} prélèvements d'identifiant « {0} » ; il en faut exactement un."
    );

    /// <summary>A collection is given back twice.</summary>
    public static readonly DiagnosticDescriptor ReversalTwice = new(
        "SEPA322",
        DiagnosticSeverity.Error,
        "The collection '{0}' is given back twice.",
        "Le prélèvement « {0} » est rendu deux fois."
    );

    /// <summary>A reason that a creditor does not give.</summary>
    public static readonly DiagnosticDescriptor ReversalReason = new(
        "SEPA323",
        DiagnosticSeverity.Error,
        "The reason '{0}' is none a creditor gives for a reversal: {1}.",
        "Le motif « {0} » n'est pas un motif de reversement : {1}."
    );

    /// <summary>More than was collected, or nothing.</summary>
    public static readonly DiagnosticDescriptor ReversalAmount = new(
        "SEPA324",
        DiagnosticSeverity.Error,
        "{0} cannot be given back of {1} collected.",
        "Impossible de rendre {0} de {1} prélevés."
    );

    /// <summary>Before the debit, or more than five TARGET days after it.</summary>
    public static readonly DiagnosticDescriptor ReversalOutOfTime = new(
        "SEPA325",
        DiagnosticSeverity.Error,
        "A collection of {0} can be reversed from that day to {1}, not on {2}.",
        "Un prélèvement du {0} peut être reversé de ce jour au {1}, pas le {2}."
    );

    /// <summary>The original message is none that our writer would have written.</summary>
    public static readonly DiagnosticDescriptor ReversalOriginalInvalid = new(
        "SEPA326",
        DiagnosticSeverity.Error,
        "The original message has {1} errors, the first of which is {0}: nothing of it is repeated.",
        "Le message d'origine compte {1} erreurs, dont la première est {0} : rien n'en est repris."
    );

    private static DiagnosticDescriptor[] Statuses =>
        [
            StatusXmlUnreadable,
            StatusEncodingRefused,
            NotAStatusReport,
            StatusNamespaceUnknown,
            StatusElementMissing,
            StatusValueUnreadable,
            ChannelJournal,
            RejectedWithSuccess,
            StatusUnmatched,
            StatusAmbiguous,
            ReversalEmpty,
            ReversalUnknown,
            ReversalTwice,
            ReversalReason,
            ReversalAmount,
            ReversalOutOfTime,
            ReversalOriginalInvalid,
        ];
}
