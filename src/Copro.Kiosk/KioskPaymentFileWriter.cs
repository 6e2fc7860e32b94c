using System.Buffers;
using System.Globalization;
using System.Xml;

namespace Copro.Kiosk;

/// <summary>
/// Writes payments files, as a kiosk does: checked first, written second; the same file gives the same bytes.
/// </summary>
public static class KioskPaymentFileWriter
{
    /// <summary>Everything that is wrong with a file; it is written only without errors.</summary>
    public static DiagnosticBag Validate(KioskPaymentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var diagnostics = new DiagnosticBag();
        KioskHeaderRules.Check(file.Header, DiagnosticPlace.At("header"), diagnostics);
        var rules = new KioskPaymentFileRules(file.Header, file.Payments, PlaceOf, diagnostics);
        rules.CheckPayments();
        rules.CheckTrailer(file.Trailer, DiagnosticPlace.At("trailer"));
        return diagnostics;
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="CoproFormatException">The file has errors; the exception carries the first.</exception>
    public static byte[] Write(KioskPaymentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return KioskWriting.ToBytes(KioskGrammar.PaymentRoot, Validate(file), writer => Write(writer, file));
    }

    /// <summary>Writes the bytes of a file.</summary>
    /// <exception cref="CoproFormatException">The file has errors; nothing was written, and the exception carries the first.</exception>
    public static void Write(KioskPaymentFile file, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        destination.Write(Write(file));
    }

    private static DiagnosticPlace PlaceOf(int index) =>
        DiagnosticPlace.At($"payments/payment[{index.ToString(CultureInfo.InvariantCulture)}]");

    private static void Write(XmlWriter writer, KioskPaymentFile file)
    {
        KioskWriting.Header(writer, file.Header);
        writer.WriteStartElement("payments", KioskGrammar.Namespace);
        foreach (var payment in file.Payments)
        {
            KioskPaymentWriting.Write(writer, payment);
        }

        writer.WriteEndElement();
        KioskPaymentWriting.Write(writer, file.Trailer);
    }
}
