namespace Copro.Kiosk;

/// <summary>What reading a file gave: the file as far as it could be understood, and all that is wrong with it.</summary>
/// <typeparam name="TFile"><see cref="KioskDebtorFile"/> or <see cref="KioskPaymentFile"/>.</typeparam>
public sealed class KioskReading<TFile>
    where TFile : class
{
    internal KioskReading(TFile? file, ContentHash hash, DiagnosticBag diagnostics)
    {
        File = file;
        Hash = hash;
        Diagnostics = diagnostics;
    }

    /// <summary>
    /// The file; <c>null</c> when its header could not be understood. A record that could not be understood is missing
    /// in it, so use it only when <see cref="IsValid"/>.
    /// </summary>
    public TFile? File { get; }

    /// <summary>The SHA-256 of the bytes as they were received.</summary>
    public ContentHash Hash { get; }

    /// <summary>Everything that was found, errors, warnings and notes.</summary>
    public DiagnosticBag Diagnostics { get; }

    /// <summary>Whether the file is there and nothing in it is an error.</summary>
    public bool IsValid => File is not null && !Diagnostics.HasErrors;
}
