using System.Text.Json;
using Copro.Shared;

namespace Copro.BankMatch;

/// <summary>
/// A portable match case: items, movements, knowledge and day in one JSON object, so that anybody's engine can be given the same
/// question. A case gives items only, no receipts in transit.
/// </summary>
public sealed class MatchCase
{
    internal MatchCase(MatchBook book, IReadOnlyList<BankTransaction> transactions, MatchOptions options)
    {
        Book = book;
        Transactions = transactions;
        Options = options;
    }

    /// <summary>The items and the knowledge.</summary>
    public MatchBook Book { get; }

    /// <summary>The movements, in the order of the case.</summary>
    public IReadOnlyList<BankTransaction> Transactions { get; }

    /// <summary>The day, the grace.</summary>
    public MatchOptions Options { get; }

    /// <summary>Reads the <c>input</c> object of a case.</summary>
    /// <param name="utf8">The JSON, in UTF-8.</param>
    /// <param name="value">The case; <c>null</c> when it cannot be read.</param>
    /// <param name="diagnostics">Everything that is wrong with it, not only the first; empty when nothing is.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> utf8,
        out MatchCase? value,
        out IReadOnlyList<Diagnostic> diagnostics
    )
    {
        value = null;
        try
        {
            JsonTexts.Check(utf8.Span);
            using var document = JsonDocument.Parse(utf8);
            var reader = new MatchCaseReader();
            var read = reader.Read(document.RootElement);
            diagnostics = reader.Diagnostics;
            value = diagnostics.Count == 0 ? read : null;
        }
        catch (JsonException e)
        {
            diagnostics =
            [
                BankMatchDiagnostics.CaseMalformed.At(
                    DiagnosticPlace.At((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1),
                    "JSON"
                ),
            ];
        }

        return value is not null;
    }

    /// <summary>Reads the <c>input</c> object of a case.</summary>
    /// <exception cref="CoproFormatException">It cannot be read; the exception carries the first finding.</exception>
    public static MatchCase Parse(ReadOnlyMemory<byte> utf8) =>
        TryParse(utf8, out var value, out var diagnostics) ? value! : throw new CoproFormatException(diagnostics[0]);

    /// <summary>Decides the case.</summary>
    public MatchResult Decide(MatchEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return engine.Match(Book, Transactions, Options);
    }
}
