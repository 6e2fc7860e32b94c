using System.Buffers;

namespace Copro.Sepa;

/// <summary>
/// Checks a <see cref="DirectDebitMessage"/> and writes it as pain.008.001.08: all findings first, and not a byte if one of them
/// is an error. The same message gives the same bytes: UTF-8 without byte order mark, <c>\n</c>, one line a collection, amounts
/// with two decimals, no clock read.
/// </summary>
/// <remarks>
/// Has no state and may be used by several threads at once. The elements and limits are those of the EPC customer-to-bank
/// guidelines (EPC130-08); <c>docs/formats/pain.008.md</c> lists them with our deviations.
/// </remarks>
public sealed partial class Pain008Writer
{
    /// <summary>The message version this writes.</summary>
    public const string Version = "pain.008.001.08";

    /// <summary>The XML namespace of that version.</summary>
    public const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08";

    private readonly TransliterationStyle _style;

    /// <summary>A writer with the default options.</summary>
    public Pain008Writer()
        : this(new SepaOptions()) { }

    /// <summary>A writer with other options.</summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public Pain008Writer(SepaOptions options) => _style = SepaOptions.Checked(options).Transliteration;

    /// <summary>Finds everything that is wrong with a message, without writing.</summary>
    /// <param name="message">The message.</param>
    /// <param name="findings">Gets all findings, warnings too, each with the path of its element.</param>
    /// <returns>Whether the message can be written: there is no error among the new findings.</returns>
    public bool Validate(DirectDebitMessage message, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(findings);
        var before = findings.ErrorCount;
        new MessageValidator(new JudgeSettings { Style = _style }, findings).Check(message);
        return findings.ErrorCount == before;
    }

    /// <summary>Checks a message and, if there is no error, writes it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="output">Gets the whole file, or nothing.</param>
    /// <param name="findings">Gets all findings, warnings too, each with the path of its element.</param>
    /// <returns>Whether the file was written.</returns>
    public bool TryWrite(DirectDebitMessage message, IBufferWriter<byte> output, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!Validate(message, findings))
        {
            return false;
        }

        WriteChecked(message, output);
        return true;
    }

    /// <summary>Checks a message and writes it, or throws.</summary>
    /// <param name="message">The message.</param>
    /// <param name="output">Gets the whole file, or nothing.</param>
    /// <exception cref="CoproFormatException">The message has an error; the exception carries the first one.</exception>
    public void Write(DirectDebitMessage message, IBufferWriter<byte> output)
    {
        var findings = new DiagnosticBag();
        if (!TryWrite(message, output, findings))
        {
            throw new CoproFormatException(findings.Items.First(item => item.Severity == DiagnosticSeverity.Error));
        }
    }

    /// <summary>
    /// Writes a message that was checked. Nothing is escaped: neither the SEPA set nor the identifiers know a character that XML
    /// would want escaped.
    /// </summary>
    internal void WriteChecked(DirectDebitMessage message, IBufferWriter<byte> output)
    {
        var xml = new Utf8Output(output, _style);
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\""u8);
        xml.Raw("urn:iso:std:iso:20022:tech:xsd:pain.008.001.08\">\n<CstmrDrctDbtInitn>\n"u8);
        WriteGroupHeader(ref xml, message);
        foreach (var group in message.Groups)
        {
            WritePaymentInformation(ref xml, group);
        }

        xml.Raw("</CstmrDrctDbtInitn>\n</Document>\n"u8);
        xml.Flush();
    }
}
