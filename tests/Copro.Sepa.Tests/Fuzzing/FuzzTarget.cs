namespace Copro.Sepa.Tests.Fuzzing;

/// <summary>Something that takes a document of anybody's: what it is called, and what it makes of one.</summary>
/// <param name="Name">For the report of a failure.</param>
/// <param name="Run">Reads a document and answers whether it took it; the findings go to the bag.</param>
internal sealed record FuzzTarget(string Name, Func<Stream, DiagnosticBag, bool> Run)
{
    /// <summary>All that read; a new reader gets its line here.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("linter", (document, findings) => new DirectDebitLinter().Check(document, findings).IsAccepted),
        new("pain.008 reader", (document, findings) => new Pain008Reader().Read(document, findings) is not null),
        new("pain.002 reader", (document, findings) => new Pain002Reader().Read(document, findings) is not null),
    ];
}
