namespace Copro.Sepa;

/// <summary>
/// Checks anybody's pain.008, of any size: structure of .001.02 to .001.12 and the national variants, rules of the SEPA schemes, French
/// ones, totals, duplicates and dates across the file. All findings with line, column and path; none shows an account in full.
/// </summary>
/// <remarks>
/// Streams: beside the findings it keeps at most 32 bytes for each end-to-end id and each mandate. Dates are judged from the file's own
/// <c>CreDtTm</c>, so that an old file is judged as on its day. Has no state and may be used by several threads at once.
/// <c>docs/formats/pain.008-check.md</c> lists what is checked.
/// </remarks>
public sealed class DirectDebitLinter
{
    private readonly DirectDebitLintOptions _options;

    /// <summary>A linter by the default rules.</summary>
    public DirectDebitLinter()
        : this(new DirectDebitLintOptions()) { }

    /// <summary>A linter by other rules.</summary>
    public DirectDebitLinter(DirectDebitLintOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <summary>Checks a document.</summary>
    /// <param name="document">The document from its first byte: read synchronously to its end, left open. One that can seek
    /// may be read twice.</param>
    /// <param name="findings">Gets all findings; give it a sink to hear each as it is made.</param>
    /// <returns>What the document holds, and the verdict.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public DirectDebitLintReport Check(Stream document, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(findings);
        using var activity = SepaTelemetry.StartLinting();
        using var parser = new Pain008Parser(_options, findings);
        parser.Read(document);
        var report = new DirectDebitLintReport
        {
            Namespace = parser.DocumentNamespace,
            Version = parser.Version?.Name,
            MessageId = parser.MessageId,
            CreatedAt = parser.CreatedAt,
            GroupCount = parser.GroupCount,
            CollectionCount = parser.Whole.Count,
            Total = parser.Whole.Total,
            ErrorCount = parser.ErrorCount,
            WarningCount = parser.WarningCount,
            IsComplete = parser.IsComplete,
        };
        SepaTelemetry.Linted(activity, report);
        return report;
    }
}
