using System.Buffers;

namespace Copro.Sepa;

/// <summary>
/// Checks a <see cref="ReversalMessage"/> and writes it as pain.007: all findings first, and not a byte if one of them is an error.
/// The same message gives the same bytes; no clock is read.
/// </summary>
/// <remarks>
/// Has no state and may be used by several threads at once. <c>docs/formats/pain.007.md</c> lists the elements. That the collections have
/// settled is the caller's to know: before, ask the bank for a cancellation (camt.055).
/// </remarks>
public sealed class Pain007Writer
{
    private readonly TransliterationStyle _style;
    private readonly SepaRulebooks _rulebooks;

    /// <summary>A writer with the default options.</summary>
    public Pain007Writer()
        : this(new SepaOptions()) { }

    /// <summary>A writer with other options.</summary>
    /// <param name="options">
    /// How letters outside the SEPA set are spelled, and the rulebooks: that of the collection date says until when it may be reversed.
    /// </param>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public Pain007Writer(SepaOptions options)
    {
        _style = SepaOptions.Checked(options).Transliteration;
        _rulebooks = options.Rulebooks;
    }

    /// <summary>Finds everything that is wrong with a reversal, without writing.</summary>
    /// <param name="message">The reversal.</param>
    /// <param name="findings">Gets all findings, each with its path.</param>
    /// <returns>Whether it can be written.</returns>
    public bool Validate(ReversalMessage message, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(findings);
        var before = findings.ErrorCount;
        new ReversalValidator(_style, _rulebooks.Current, findings).Check(message);
        return findings.ErrorCount == before;
    }

    /// <summary>Checks a reversal and, if there is no error, writes it.</summary>
    /// <param name="message">The reversal.</param>
    /// <param name="output">Gets the whole file, or nothing.</param>
    /// <param name="findings">Gets all findings, each with its path.</param>
    /// <param name="version">The version to write.</param>
    /// <returns>Whether the file was written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version or resubmission.</exception>
    public bool TryWrite(
        ReversalMessage message,
        IBufferWriter<byte> output,
        DiagnosticBag findings,
        Pain007Version version = Pain007Version.V09
    )
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(output);
        Check(message, version);
        if (!Validate(message, findings))
        {
            return false;
        }

        new Pain007Pen(version, _style).Write(output, message, ReversedCollection.AllOf(message));
        return true;
    }

    /// <summary>Checks a reversal and writes it, or throws.</summary>
    /// <param name="message">The reversal.</param>
    /// <param name="output">Gets the whole file, or nothing.</param>
    /// <param name="version">The version to write.</param>
    /// <exception cref="CoproFormatException">The reversal has an error; the exception carries the first one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version or resubmission.</exception>
    public void Write(ReversalMessage message, IBufferWriter<byte> output, Pain007Version version = Pain007Version.V09)
    {
        var findings = new DiagnosticBag();
        if (!TryWrite(message, output, findings, version))
        {
            throw new CoproFormatException(findings.Items.First(item => item.Severity == DiagnosticSeverity.Error));
        }
    }

    private static void Check(ReversalMessage message, Pain007Version version)
    {
        if (!Enum.IsDefined(version))
        {
            throw new ArgumentOutOfRangeException(nameof(version), version, "No such version is written.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(message.Resubmission, nameof(message));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(
            message.Resubmission,
            DirectDebitBatchSettings.MaxResubmission,
            nameof(message)
        );
    }
}
