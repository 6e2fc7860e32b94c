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
        ];
}
