namespace Copro.BankMatch;

/// <summary>What a reader made of one document: its statements, their movements, and everything that was odd about it.</summary>
public sealed record StatementDocument
{
    /// <summary>The identity of the document: SHA-256 of its bytes.</summary>
    public required ContentHash Id { get; init; }

    /// <summary>The name the caller gave, for messages; <c>null</c> when none.</summary>
    public string? Name { get; init; }

    /// <summary>The format found in the content.</summary>
    public StatementFormat Format { get; init; }

    /// <summary>The message version as written (<c>camt.053.001.08</c>); <c>null</c> when the format has none.</summary>
    public string? Version { get; init; }

    /// <summary>The statements in document order.</summary>
    public IReadOnlyList<BankStatement> Statements { get; init; } = [];

    /// <summary>The findings, in the order they were made; of each code the first <see cref="DiagnosticBag.KeptPerCode"/>.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>How many findings were made, kept or not.</summary>
    public long DiagnosticCount { get; init; }

    /// <summary>Whether a finding is an error: something in the document cannot be used.</summary>
    public bool HasErrors { get; init; }

    /// <summary>The movements of all statements in document order.</summary>
    public IEnumerable<BankTransaction> Transactions => Statements.SelectMany(s => s.Transactions);
}
