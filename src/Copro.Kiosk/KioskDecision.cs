namespace Copro.Kiosk;

/// <summary>
/// What to do with a payments file. Where <see cref="Imports"/>, commit <see cref="NewPayments"/>, the file's key and
/// <see cref="NextState"/> in one transaction; otherwise the state is what it was.
/// </summary>
public sealed class KioskDecision
{
    internal KioskDecision(
        KioskVerdict verdict,
        KioskReading<KioskPaymentFile> reading,
        KioskState nextState,
        DiagnosticBag diagnostics
    )
    {
        Verdict = verdict;
        File = reading.File;
        FileHash = reading.Hash;
        FileKey = reading.File is { } file && KioskHeaderRules.HasKey(file.Header) ? file.Key : default;
        NextState = nextState;
        Diagnostics = diagnostics;
    }

    /// <summary>What the file comes to.</summary>
    public KioskVerdict Verdict { get; }

    /// <summary>Whether its payments are to be taken in now.</summary>
    public bool Imports => Verdict is KioskVerdict.Accepted or KioskVerdict.Late;

    /// <summary>The file; <c>null</c> when its header could not be understood.</summary>
    public KioskPaymentFile? File { get; }

    /// <summary>The file's key; <c>default</c> when its header does not make one.</summary>
    public SourceKey FileKey { get; }

    /// <summary>The SHA-256 of its bytes as they were received.</summary>
    public ContentHash FileHash { get; }

    /// <summary>The payments to take in, in the order of the file; empty unless <see cref="Imports"/>.</summary>
    public IReadOnlyList<KioskReceivedPayment> NewPayments { get; internal init; } = [];

    /// <summary>
    /// The payments that are known already with the same content: skipped, but this file is one more origin of theirs.
    /// </summary>
    public IReadOnlyList<SourceKey> KnownPayments { get; internal init; } = [];

    /// <summary>The state to store when the file is taken in; the state that was given when it is not.</summary>
    public KioskState NextState { get; }

    /// <summary>Everything found in the file and in judging it.</summary>
    public DiagnosticBag Diagnostics { get; }
}
