namespace Copro.Shared;

/// <summary>One record of a CSV text: its fields and the line it begins on, counted from 1.</summary>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields);
