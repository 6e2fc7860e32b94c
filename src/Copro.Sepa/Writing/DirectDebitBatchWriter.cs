namespace Copro.Sepa;

/// <summary>
/// Writes collections by the million: judges every row of a source, splits the batch into files, and writes them, in two passes
/// and in memory that does not grow with the batch. The same collections give the same files with the same ids, byte for byte, as
/// <see cref="DirectDebitBatchBuilder"/> and <see cref="Pain008Writer"/> make of objects.
/// </summary>
/// <remarks>
/// <para>
/// Groups stand in the order in which they first come, collections in the order of the source. A source whose groups are not
/// contiguous may be given as it is: what comes before its turn is held in bounded memory and a temporary file. What does grow are
/// the fingerprints that find duplicates, at most 32 bytes an id.
/// </para>
/// <para>Has no state and may be used by several threads at once, each with a source of its own.</para>
/// </remarks>
public sealed class DirectDebitBatchWriter
{
    /// <summary>The most collections of one batch, so that fingerprints stay within half a gigabyte.</summary>
    public const int MaxCollections = 10_000_000;

    /// <summary>
    /// The most groups of one batch: a thousand co-ownerships with every sequence type on two dates. An open group takes some
    /// kilobytes.
    /// </summary>
    public const int MaxGroups = 10_000;

    private readonly SepaOptions _options;

    /// <summary>A writer with the default options.</summary>
    public DirectDebitBatchWriter()
        : this(new SepaOptions()) { }

    /// <summary>A writer with other options.</summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public DirectDebitBatchWriter(SepaOptions options) => _options = SepaOptions.Checked(options);

    /// <summary>
    /// The first pass: judges every row, adds up, and plans the files. A source that cannot be rewound is copied to a temporary file
    /// meanwhile.
    /// </summary>
    /// <param name="rows">The collections, from where the source stands.</param>
    /// <param name="settings">What is said once for the whole batch.</param>
    /// <param name="findings">Gets all findings, warnings too, each with its line and path; give the source the same.</param>
    /// <param name="version">The version to write.</param>
    /// <param name="progress">Told now and then how many rows were read; <c>null</c> for nobody.</param>
    /// <param name="cancellationToken">Heeded between rows.</param>
    /// <returns>
    /// The files, ready to be written, to be disposed; <c>null</c> when there is an error among the new findings or
    /// <see cref="ICollectionRowSource.HasErrors"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The resubmission number is not 0 to 99, or there is no such version.</exception>
    /// <exception cref="IOException">The source cannot be read, or the temporary file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is left behind.</exception>
    public DirectDebitBatchPlan? Plan(
        ICollectionRowSource rows,
        DirectDebitBatchSettings settings,
        DiagnosticBag findings,
        Pain008Version version = Pain008Version.V08,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(findings);
        DirectDebitBatchSettings.Check(settings);
        var judging = new JudgeSettings
        {
            Style = _options.Transliteration,
            Version = Pain008Writer.Known(version),
            Rulebooks = _options.Rulebooks.Current,
            Profile = settings.Profile,
        };
        var spool = rows.IsRewindable ? null : new SpooledRows(rows);
        try
        {
            var before = findings.ErrorCount;
            using var first = new FirstPass(settings, judging, findings);
            first.Read(spool ?? rows, new RowPace(progress, cancellationToken));
            if (findings.ErrorCount > before || rows.HasErrors)
            {
                SepaTelemetry.Wrote(activity: null, version, first.Rows, isWritten: false);
                return null;
            }

            var plan = new DirectDebitBatchPlan(spool ?? rows, spool, first.Finish(), judging);
            spool = null;
            return plan;
        }
        finally
        {
            spool?.Dispose();
        }
    }
}
