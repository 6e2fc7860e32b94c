using System.Buffers;
using System.Globalization;
using System.Xml;

namespace Copro.Kiosk;

/// <summary>
/// Writes debtor files: checked first, written second; the same file gives the same bytes.
/// </summary>
public static class KioskDebtorFileWriter
{
    /// <summary>Everything that is wrong with a file; it is written only without errors.</summary>
    public static DiagnosticBag Validate(KioskDebtorFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var diagnostics = new DiagnosticBag();
        var header = DiagnosticPlace.At("header");
        KioskHeaderRules.Check(file.Header, header, diagnostics);
        var rules = new KioskDebtorFileRules(file, PlaceOf, diagnostics);
        rules.CheckHeader(header);
        rules.CheckDebtors();
        rules.CheckTotal();
        return diagnostics;
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="CoproFormatException">The file has errors; the exception carries the first.</exception>
    public static byte[] Write(KioskDebtorFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return KioskWriting.ToBytes(KioskGrammar.DebtorRoot, Validate(file), writer => Write(writer, file));
    }

    /// <summary>Writes the bytes of a file.</summary>
    /// <exception cref="CoproFormatException">The file has errors; nothing was written, and the exception carries the first.</exception>
    public static void Write(KioskDebtorFile file, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        destination.Write(Write(file));
    }

    private static DiagnosticPlace PlaceOf(int index) =>
        DiagnosticPlace.At($"debtors/debtor[{index.ToString(CultureInfo.InvariantCulture)}]");

    private static void Write(XmlWriter writer, KioskDebtorFile file)
    {
        KioskWriting.Header(writer, file.Header, more => WriteValidity(more, file));
        writer.WriteStartElement("debtors", KioskGrammar.Namespace);
        foreach (var debtor in file.Debtors)
        {
            Write(writer, debtor);
        }

        foreach (var key in file.Removed)
        {
            KioskWriting.Element(writer, "removed", key);
        }

        writer.WriteEndElement();
        writer.WriteStartElement("trailer", KioskGrammar.Namespace);
        KioskWriting.Element(writer, "count", file.Debtors.Count);
        KioskWriting.Element(writer, "removedCount", file.Removed.Count);
        KioskWriting.Element(writer, "total", file.Total.MinorUnits);
        writer.WriteEndElement();
    }

    private static void WriteValidity(XmlWriter writer, KioskDebtorFile file)
    {
        KioskWriting.Element(writer, "kind", KioskNames.Of(file.Kind));
        if (file.AppliesTo.HasValue)
        {
            KioskWriting.Element(writer, "appliesTo", file.AppliesTo.ToString());
        }

        KioskWriting.Element(writer, "useUntil", KioskText.Of(file.UseUntil));
    }

    private static void Write(XmlWriter writer, KioskDebtor debtor)
    {
        writer.WriteStartElement("debtor", KioskGrammar.Namespace);
        KioskWriting.Element(writer, "key", debtor.Key);
        KioskWriting.Element(writer, "name", debtor.Name);
        KioskWriting.Element(writer, "balance", debtor.Balance.MinorUnits);
        if (debtor.DueOn is { } due)
        {
            KioskWriting.Element(writer, "dueOn", KioskText.Of(due));
        }

        KioskWriting.Optional(writer, "coupon", debtor.CouponKey);
        if (debtor.Tenders != KioskTenders.All)
        {
            KioskWriting.Element(writer, "tenders", KioskNames.Of(debtor.Tenders));
        }

        WriteLimit(writer, "minimum", debtor.Minimum);
        WriteLimit(writer, "maximum", debtor.Maximum);
        KioskWriting.Extensions(writer, debtor.Extensions);
        writer.WriteEndElement();
    }

    private static void WriteLimit(XmlWriter writer, string name, Money? limit)
    {
        if (limit is { } value)
        {
            KioskWriting.Element(writer, name, value.MinorUnits);
        }
    }
}
