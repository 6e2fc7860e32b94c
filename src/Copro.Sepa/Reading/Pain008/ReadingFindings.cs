namespace Copro.Sepa;

/// <summary>
/// Hands findings on to the caller: with line and column of the element they are about, at the severity the caller wants, and
/// without a value that looks like an account.
/// </summary>
internal sealed class ReadingFindings
{
    private const string Root = "Document/CstmrDrctDbtInitn/";

    private readonly DiagnosticBag _target;
    private readonly IReadOnlyDictionary<string, DiagnosticSeverity> _severities;
    private readonly FieldStore[] _scopes;
    private readonly (int Line, int Column)[] _starts;

    /// <summary>Findings of one reading.</summary>
    /// <param name="target">Gets them.</param>
    /// <param name="severities">What the caller gives another severity, by code.</param>
    /// <param name="header">The values of the group header.</param>
    /// <param name="group">The values of the present group.</param>
    /// <param name="collection">The values of the present collection.</param>
    public ReadingFindings(
        DiagnosticBag target,
        IReadOnlyDictionary<string, DiagnosticSeverity> severities,
        FieldStore header,
        FieldStore group,
        FieldStore collection
    )
    {
        _target = target;
        _severities = severities;
        _scopes = [header, group, collection];
        _starts = new (int, int)[_scopes.Length];
        Bag = new DiagnosticBag(HandOn);
    }

    /// <summary>What the judge and the parser write to.</summary>
    public DiagnosticBag Bag { get; }

    /// <summary>How many errors were handed on.</summary>
    public long ErrorCount { get; private set; }

    /// <summary>How many warnings were handed on.</summary>
    public long WarningCount { get; private set; }

    /// <summary>
    /// Whether the heading of a group is judged again for collections that carry parts of their own: only those parts are news.
    /// </summary>
    public bool IsRepeating { get; set; }

    /// <summary>The line the present collection begins on.</summary>
    public int LineOfCollection => _starts[2].Line;

    /// <summary>Notes where the present group header (0), group (1) or collection (2) begins.</summary>
    public void Begin(int scope, int line, int column) => _starts[scope] = (line, column);

    private void HandOn(Diagnostic finding)
    {
        if (IsRepeating && !IsOwnPart(finding.Place.Path))
        {
            return;
        }

        if (ReferenceEquals(finding.Descriptor, SepaDiagnostics.TextTransliterated))
        {
            finding = SepaDiagnostics.CharactersOutsideSet.At(finding.Place, finding.Arguments[0]);
        }

        finding = WithoutAccounts(finding);
        if (finding.Place.Column == 0 && finding.Place.Path is { } path)
        {
            var (line, column) = PlaceOf(path);
            finding = finding.At(finding.Place with { Line = line, Column = column });
        }

        if (_severities.TryGetValue(finding.Code, out var severity))
        {
            finding = finding.As(severity);
        }

        ErrorCount += finding.Severity == DiagnosticSeverity.Error ? 1 : 0;
        WarningCount += finding.Severity == DiagnosticSeverity.Warning ? 1 : 0;
        _target.Add(finding);
    }

    private static bool IsOwnPart(string? path) =>
        path is null
        || path.Contains("/PmtTpInf", StringComparison.Ordinal)
        || path.Contains("/CdtrSchmeId", StringComparison.Ordinal)
        || path.Contains("/DrctDbtTxInf", StringComparison.Ordinal);

    /// <summary>Ids and codes are shown; but anything may stand in them, somebody's account too.</summary>
    private static Diagnostic WithoutAccounts(Diagnostic finding)
    {
        if (finding.Arguments.All(AccountText.IsShownWhole))
        {
            return finding;
        }

        return new Diagnostic(
            finding.Descriptor,
            finding.Severity,
            finding.Place,
            [.. finding.Arguments.Select(AccountText.Masked)]
        );
    }

    /// <summary>The place of the element, or of the nearest one around it that is there.</summary>
    private (int Line, int Column) PlaceOf(string path)
    {
        var trail = AccountText.WithoutIndexes(path);
        var scope =
            path.Contains("/DrctDbtTxInf[", StringComparison.Ordinal) ? 2
            : path.StartsWith("PmtInf[", StringComparison.Ordinal) ? 1
            : 0;
        for (var length = trail.Length; length > 0; length = trail.LastIndexOf('/', length - 1))
        {
            var slot = FieldMap.SlotOf(Root + trail[..length]);
            if (slot >= 0 && _scopes[scope].Has((Field)slot))
            {
                return _scopes[scope].PlaceOf((Field)slot);
            }

            if (slot is FieldMap.GroupHeader or FieldMap.Group or FieldMap.Collection)
            {
                return _starts[scope];
            }
        }

        return _starts[scope];
    }
}
