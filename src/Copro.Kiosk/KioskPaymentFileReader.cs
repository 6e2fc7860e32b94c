namespace Copro.Kiosk;

/// <summary>
/// Reads payments files. It reads permissively and then judges: all findings come back, and what it does not know is kept
/// aside. Safe for use by several threads.
/// </summary>
public sealed class KioskPaymentFileReader
{
    private readonly KioskOptions _options;

    /// <summary>A reader with the usual limits.</summary>
    public KioskPaymentFileReader()
        : this(new KioskOptions()) { }

    /// <summary>A reader with given limits.</summary>
    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
    public KioskPaymentFileReader(KioskOptions options) => _options = KioskOptions.Checked(options);

    /// <summary>Reads a file and checks everything that can be checked without knowing others.</summary>
    /// <param name="file">Its bytes as they were received.</param>
    /// <param name="sink">Told every finding as it is made; <c>null</c> for none.</param>
    public KioskReading<KioskPaymentFile> Read(ReadOnlyMemory<byte> file, Action<Diagnostic>? sink = null)
    {
        var diagnostics = new DiagnosticBag(sink);
        var builder = new KioskPaymentFileBuilder(diagnostics);
        KioskFileScanner.Scan(file, _options, builder, diagnostics);
        return new KioskReading<KioskPaymentFile>(builder.File, ContentHash.Of(file.Span), diagnostics);
    }

    /// <summary>Reads a file that is known to be good.</summary>
    /// <exception cref="CoproFormatException">It is not; the exception carries the first error.</exception>
    public KioskPaymentFile Parse(ReadOnlyMemory<byte> file)
    {
        var reading = Read(file);
        return reading.IsValid ? reading.File! : throw KioskWriting.FirstError(reading.Diagnostics);
    }
}
