namespace Copro.BankMatch;

/// <summary>What every format reader writes to: statements in order, the count of movements, findings.</summary>
internal sealed class DocumentContext(string documentId, string? name, DiagnosticBag bag)
{
    public string DocumentId { get; } = documentId;

    public List<StatementBuilder> Statements { get; } = [];

    public string? Version { get; set; }

    private int _transactions;

    /// <summary>The ordinal of the next movement, counted from 1.</summary>
    public int NextOrdinal() => ++_transactions;

    /// <summary>Opens the next statement.</summary>
    public StatementBuilder NewStatement(DiagnosticPlace place)
    {
        var statement = new StatementBuilder { Ordinal = Statements.Count + 1, Place = place };
        Statements.Add(statement);
        return statement;
    }

    /// <summary>Adds a finding, with the document's name in its place.</summary>
    public void Report(DiagnosticDescriptor descriptor, DiagnosticPlace place, params DiagnosticArgument[] arguments) =>
        bag.Add(descriptor, name is null ? place : place.In(name), arguments);
}
