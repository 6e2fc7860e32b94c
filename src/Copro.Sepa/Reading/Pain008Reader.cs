namespace Copro.Sepa;

/// <summary>
/// Reads a pain.008 of anybody's into a <see cref="DirectDebitMessage"/>: versions .001.02 to .001.12 and the national variants, as far
/// as the model has a place for what they say. Finds what <see cref="DirectDebitLinter"/> finds.
/// </summary>
/// <remarks>Has no state and may be used by several threads at once. For files of any size, or without objects, take the linter.</remarks>
public sealed class Pain008Reader
{
    private readonly DirectDebitLintOptions _options;

    /// <summary>A reader that judges by the default rules.</summary>
    public Pain008Reader()
        : this(new DirectDebitLintOptions()) { }

    /// <summary>A reader that judges by other rules.</summary>
    public Pain008Reader(DirectDebitLintOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document from its first byte: read synchronously to its end, left open. One that can seek
    /// may be read twice.</param>
    /// <param name="findings">Gets all findings, of the content too.</param>
    /// <returns>
    /// The message; <c>null</c> when the model cannot carry it: it is no pain.008, its structure is wrong, a value cannot be read, or
    /// it holds something that SEPA has no use for. A message may come back with errors that do not hinder reading, such as a
    /// holiday as collection date: ask the findings.
    /// </returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public DirectDebitMessage? Read(Stream document, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(findings);
        var builder = new MessageBuilder();
        using var parser = new Pain008Parser(_options, findings, builder);
        parser.Read(document);
        var message = parser.IsComplete ? builder.Build(parser) : null;
        if (message is null && parser.ErrorCount == 0)
        {
            var element = builder.WithoutPlace is { } name
                ? DiagnosticArgument.Public(name)
                : DiagnosticArgument.Public("one of its values", "l'une de ses valeurs");
            findings.Add(SepaDiagnostics.NotCarried, DiagnosticPlace.At(1, 1), element);
        }

        return message;
    }
}
