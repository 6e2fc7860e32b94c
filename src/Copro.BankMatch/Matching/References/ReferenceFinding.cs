namespace Copro.BankMatch;

/// <summary>What a text says of our references.</summary>
/// <param name="Exact">References found, with their items.</param>
/// <param name="Near">References nearly found, with what was seen.</param>
/// <param name="NotOpen">A reference of our shape that is none of ours; <c>null</c> when there is none.</param>
internal sealed record ReferenceFinding(
    IReadOnlyDictionary<string, List<int>> Exact,
    IReadOnlyDictionary<string, string> Near,
    string? NotOpen
);
