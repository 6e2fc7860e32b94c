using Copro.Sepa;

namespace Copro.Sdk;

/// <summary>What became of one collection file.</summary>
public sealed record CollectionFileResult
{
    private CollectionFileResult(DirectDebitMessage message, bool isMade, IReadOnlyList<Diagnostic> findings)
    {
        Message = message;
        IsMade = isMade;
        Findings = findings;
    }

    /// <summary>The message it holds or would hold.</summary>
    public DirectDebitMessage Message { get; }

    /// <summary>Whether it is in the outbox; if not, its receipts keep waiting.</summary>
    public bool IsMade { get; }

    /// <summary>Warnings when it was made, the reasons when it was not.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    internal static CollectionFileResult Made(DirectDebitMessage message, IReadOnlyList<Diagnostic> findings) =>
        new(message, isMade: true, findings);

    internal static CollectionFileResult Refused(DirectDebitMessage message, IReadOnlyList<Diagnostic> findings)
    {
        var place = DiagnosticPlace.At(message.FileName());
        var summary = SdkDiagnostics.CollectionsRefused.At(place, message.FileName(), findings.Count);
        return new CollectionFileResult(message, isMade: false, [summary, .. findings]);
    }
}
