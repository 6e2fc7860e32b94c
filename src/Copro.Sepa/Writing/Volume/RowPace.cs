using System.Runtime.InteropServices;

namespace Copro.Sepa;

/// <summary>What happens between two rows: somebody may want to know how far it is, or to stop it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct RowPace(IProgress<long>? progress, CancellationToken cancellationToken)
{
    // About a hundred times a second: often enough for a person, seldom enough to cost nothing.
    private const int ReportedRows = 16_384;

    /// <summary>Behind so many rows.</summary>
    /// <exception cref="OperationCanceledException">It is to stop.</exception>
    public void After(long rows)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (progress is not null && rows % ReportedRows == 0)
        {
            progress.Report(rows);
        }
    }
}
