namespace Copro.Storage.Sqlite;

/// <summary>What a check of a whole database file found. Immutable.</summary>
public sealed record SqliteVerification
{
    /// <summary>The findings, of each code the first <see cref="DiagnosticBag.KeptPerCode"/>; empty when the file is sound.</summary>
    public required IReadOnlyList<Diagnostic> Findings { get; init; }

    /// <summary>How many findings there are, kept or not.</summary>
    public required long FindingCount { get; init; }

    /// <summary>How many records with a version were read.</summary>
    public required long Records { get; init; }

    /// <summary>How many entries were hashed again.</summary>
    public required long Entries { get; init; }

    /// <summary>Whether nothing was found.</summary>
    public bool IsSound => FindingCount == 0;
}
