namespace Copro.Sdk;

/// <summary>Adds up what a road does while it does it.</summary>
internal sealed class RoadReportBuilder(Road road)
{
    private readonly List<Diagnostic> _findings = [];
    private readonly MoneyTotals _paid = new();
    private RoadReport _report = new() { Road = road };

    public void Waiting() => _report = _report with { Documents = _report.Documents + 1 };

    public void Known() => _report = _report with { DocumentsKnown = _report.DocumentsKnown + 1 };

    public void Found(IEnumerable<Diagnostic> findings) => _findings.AddRange(findings);

    public void Held(IEnumerable<Diagnostic> findings)
    {
        _report = _report with { ToReview = _report.ToReview + 1 };
        Found(findings);
    }

    public void Refused(int count = 1) => _report = _report with { Refused = _report.Refused + count };

    public void Took(RoadFigures figures)
    {
        _report = _report with
        {
            Received = _report.Received + figures.Received,
            Staged = _report.Staged + figures.Staged,
            Settled = _report.Settled + figures.Settled,
            Matched = _report.Matched + figures.Matched,
            ToReview = _report.ToReview + figures.ToReview,
            Refused = _report.Refused + figures.Refused,
        };
        foreach (var amount in figures.Paid)
        {
            _paid.Add(amount);
        }
    }

    public RoadReport Build(TimeSpan elapsed) =>
        _report with
        {
            Paid = _paid.Values,
            Findings = [.. _findings],
            Elapsed = elapsed,
        };
}
