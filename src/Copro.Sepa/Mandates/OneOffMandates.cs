namespace Copro.Sepa;

/// <summary>
/// The life of one-off mandates, from a portal's request to the one collection. Pure: every operation takes a state and answers
/// with the next; storing it is the caller's commit.
/// </summary>
/// <remarks>
/// <code>
/// request -> Active -> Reserved (in a file) -> Spent
///              ^          |  rejected before settlement
///              +----------+
///            Active -> Lapsed (36 months)      Active, Reserved -> Revoked      Active -> Active (amended)
/// </code>
/// Has no state of its own and may be used by several threads at once.
/// </remarks>
public sealed partial class OneOffMandates
{
    /// <summary>How far a portal's clock may be ahead of ours before a signature counts as being in the future.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private readonly SepaOptions _options;
    private readonly MandateReferenceGenerator _references;
    private readonly CollectionProbe _probe;

    /// <summary>The default options.</summary>
    public OneOffMandates()
        : this(new SepaOptions()) { }

    /// <summary>Other options.</summary>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public OneOffMandates(SepaOptions options)
    {
        _options = SepaOptions.Checked(options);
        _references = new MandateReferenceGenerator(_options.MandateReferencePattern);
        _probe = new CollectionProbe(_options);
    }

    /// <summary>
    /// The last day of a mandate: 36 months (<see cref="SepaRulebook.MandateLapseMonths"/> of the rulebooks in force) after the due
    /// date of its last presentation, whatever became of that, or after the signature when there was none. A file that never left, or that
    /// the bank refused whole, presented nothing.
    /// </summary>
    public DateOnly LapsesAfter(SepaMandate mandate)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        var underWay = mandate.Status == MandateStatus.Reserved ? mandate.LastPresentation?.CollectionDate : null;
        return LastDayAfter(underWay ?? mandate.LastDueOn ?? mandate.SignedOn);
    }

    private DateOnly LastDayAfter(DateOnly lastUse) =>
        FarDates.AddMonths(lastUse, _options.Rulebooks.Current.For(lastUse).MandateLapseMonths);
}
