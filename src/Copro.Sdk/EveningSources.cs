using Copro.Kiosk;
using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>Where an agency's documents come from, and where they are kept. Given with every run.</summary>
public sealed record EveningSources
{
    /// <summary>The portal's pending one-off requests.</summary>
    public required IOneOffRequestSource Requests { get; init; }

    /// <summary>The folder in which kiosks leave their payment files.</summary>
    public required IKioskTransport Kiosks { get; init; }

    /// <summary>Cheque lists of the counter and the mail room.</summary>
    public required IDocumentInbox Cheques { get; init; }

    /// <summary>Bank statements.</summary>
    public required IDocumentInbox Statements { get; init; }

    /// <summary>The bank's answers to collection files: pain.002 and camt.054; <c>null</c> where it sends none.</summary>
    public IDocumentInbox? CollectionStatuses { get; init; }

    /// <summary>Keeps every document as received.</summary>
    public required IDocumentArchive Archive { get; init; }

    /// <summary>Keeps what cannot be used, with the reason.</summary>
    public required IDocumentQuarantine Quarantine { get; init; }
}
