namespace Copro.Kiosk;

/// <summary>
/// What to do with a list of debtors. On <see cref="KioskPublicationVerdict.Publish"/>, commit <see cref="NextState"/> and
/// the file as an outbox message in one transaction, then write the file.
/// </summary>
public sealed class KioskPublicationDecision
{
    internal KioskPublicationDecision(
        KioskPublicationVerdict verdict,
        KioskPublicationState nextState,
        DiagnosticBag diagnostics
    )
    {
        Verdict = verdict;
        NextState = nextState;
        Diagnostics = diagnostics;
    }

    /// <summary>What the list comes to.</summary>
    public KioskPublicationVerdict Verdict { get; }

    /// <summary>The name to write the file under; empty unless it is to be published.</summary>
    public string FileName { get; internal init; } = string.Empty;

    /// <summary>The file; <c>null</c> unless it is to be published.</summary>
    public KioskDebtorFile? File { get; internal init; }

    /// <summary>Its bytes; empty unless it is to be published.</summary>
    public ReadOnlyMemory<byte> Bytes { get; internal init; }

    /// <summary>The SHA-256 of its bytes; <c>default</c> unless it is to be published.</summary>
    public ContentHash Hash { get; internal init; }

    /// <summary>The state to store when the file is published; otherwise the state that was given.</summary>
    public KioskPublicationState NextState { get; }

    /// <summary>Everything found in the list.</summary>
    public DiagnosticBag Diagnostics { get; }
}
