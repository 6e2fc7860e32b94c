using System.Buffers;

namespace Copro.Sepa;

/// <summary>
/// Checks a <see cref="DirectDebitMessage"/> and writes it as pain.008: all findings first, and not a byte if one of them is an
/// error. The same message gives the same bytes: UTF-8 without byte order mark, <c>\n</c>, one line a collection, amounts with two
/// decimals, no clock read.
/// </summary>
/// <remarks>
/// Has no state and may be used by several threads at once. The elements and limits are those of the EPC customer-to-bank
/// guidelines (EPC130-08); <c>docs/formats/pain.008.md</c> lists them with our deviations.
/// </remarks>
public sealed class Pain008Writer
{
    private readonly SepaOptions _options;

    /// <summary>A writer with the default options.</summary>
    public Pain008Writer()
        : this(new SepaOptions()) { }

    /// <summary>A writer with other options.</summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public Pain008Writer(SepaOptions options) => _options = SepaOptions.Checked(options);

    /// <summary>Finds everything that is wrong with a message, without writing.</summary>
    /// <param name="message">The message.</param>
    /// <param name="findings">Gets all findings, warnings too, each with the path of its element.</param>
    /// <param name="version">The version it is meant for; the older one cannot carry everything.</param>
    /// <param name="profile">What its bank asks beyond the scheme; <c>null</c> for <see cref="BankProfile.None"/>.</param>
    /// <returns>Whether the message can be written: there is no error among the new findings.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public bool Validate(
        DirectDebitMessage message,
        DiagnosticBag findings,
        Pain008Version version = Pain008Version.V08,
        BankProfile? profile = null
    )
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(findings);
        var before = findings.ErrorCount;
        var settings = new JudgeSettings
        {
            Style = _options.Transliteration,
            Version = Known(version),
            Rulebooks = _options.Rulebooks.Current,
            Profile = profile ?? BankProfile.None,
        };
        using var validator = new MessageValidator(settings, findings);
        validator.Check(message);
        return findings.ErrorCount == before;
    }

    /// <summary>Checks a message and, if there is no error, writes it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="output">Gets the whole file, or nothing.</param>
    /// <param name="findings">Gets all findings, warnings too, each with the path of its element.</param>
    /// <param name="version">The version to write.</param>
    /// <param name="profile">What its bank asks beyond the scheme; <c>null</c> for <see cref="BankProfile.None"/>.</param>
    /// <returns>Whether the file was written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public bool TryWrite(
        DirectDebitMessage message,
        IBufferWriter<byte> output,
        DiagnosticBag findings,
        Pain008Version version = Pain008Version.V08,
        BankProfile? profile = null
    )
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(message);
        using var activity = SepaTelemetry.StartWriting(version);
        var isRight = Validate(message, findings, version, profile);
        if (isRight)
        {
            new ObjectWriter(_options.Transliteration, profile).Write(message, output, version);
        }

        SepaTelemetry.Wrote(activity, version, message.Count(), isRight);
        return isRight;
    }

    /// <summary>Checks a message and writes it, or throws.</summary>
    /// <param name="message">The message.</param>
    /// <param name="output">Gets the whole file, or nothing.</param>
    /// <param name="version">The version to write.</param>
    /// <param name="profile">What its bank asks beyond the scheme; <c>null</c> for <see cref="BankProfile.None"/>.</param>
    /// <exception cref="CoproFormatException">The message has an error; the exception carries the first one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such version.</exception>
    public void Write(
        DirectDebitMessage message,
        IBufferWriter<byte> output,
        Pain008Version version = Pain008Version.V08,
        BankProfile? profile = null
    )
    {
        var findings = new DiagnosticBag();
        if (!TryWrite(message, output, findings, version, profile))
        {
            throw new CoproFormatException(findings.Items.First(item => item.Severity == DiagnosticSeverity.Error));
        }
    }

    /// <summary>The version, if it is one that is written.</summary>
    internal static Pain008Version Known(Pain008Version version) =>
        Enum.IsDefined(version)
            ? version
            : throw new ArgumentOutOfRangeException(nameof(version), version, "No such version is written.");
}
