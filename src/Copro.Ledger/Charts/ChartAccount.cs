namespace Copro.Ledger;

/// <summary>An account of a chart.</summary>
/// <param name="Number">The number as the text of the chart writes it, such as <c>512</c>, <c>53</c> or <c>450-1</c>.</param>
/// <param name="Label">The name, in French as the law gives it.</param>
/// <param name="From">The first day it may be used; <c>null</c> when it always could.</param>
/// <param name="Removed">The first day it may no longer be used; <c>null</c> when it still may.</param>
/// <param name="IsHeading">Whether it only groups others and takes no entries.</param>
public sealed record ChartAccount(
    string Number,
    string Label,
    DateOnly? From = null,
    DateOnly? Removed = null,
    bool IsHeading = false
);
