using System.Diagnostics.CodeAnalysis;

namespace Copro.Ledger;

/// <summary>What became of preparing an entry: the entry, or why there is none.</summary>
/// <param name="Draft">The prepared entry; <c>null</c> when there is a finding.</param>
/// <param name="Findings">What stands against it; empty when it is prepared.</param>
public sealed record PostingResult(EntryDraft? Draft, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Whether the entry was prepared.</summary>
    [MemberNotNullWhen(true, nameof(Draft))]
    public bool IsPrepared => Draft is not null;
}
