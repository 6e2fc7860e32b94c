namespace Copro.Kiosk;

/// <summary>A file found in a kiosk's inbox, read as far as it could be. Immutable.</summary>
public sealed class KioskIncomingFile
{
    internal KioskIncomingFile(
        KioskTransportEntry entry,
        bool isReady,
        ReadOnlyMemory<byte> bytes,
        KioskReading<KioskPaymentFile> reading
    )
    {
        Entry = entry;
        IsReady = isReady;
        Bytes = bytes;
        Reading = reading;
    }

    /// <summary>Its name, length and time.</summary>
    public KioskTransportEntry Entry { get; }

    /// <summary>
    /// Whether it is to be judged now. If not, it is left where it is: still being uploaded, or under a name that cannot be
    /// handled; the diagnostics say which.
    /// </summary>
    public bool IsReady { get; }

    /// <summary>Its bytes as they were received; empty when it is too large or its name cannot be handled.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>What reading it gave, with every finding.</summary>
    public KioskReading<KioskPaymentFile> Reading { get; }

    /// <summary>The markers that came with it, to be moved along: names of files in the same folder.</summary>
    public IReadOnlyList<string> Markers { get; internal init; } = [];
}
