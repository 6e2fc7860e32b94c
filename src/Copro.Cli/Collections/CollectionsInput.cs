using Copro.Cli.Input;
using Copro.Sepa;

namespace Copro.Cli.Collections;

/// <summary>Collections as a file gives them.</summary>
/// <param name="Orders">The collections, in the order of the file.</param>
/// <param name="Initiator">Who sends them, when the file says so.</param>
internal sealed record CollectionsInput(IReadOnlyList<CollectionOrder> Orders, InitiatingParty? Initiator = null)
{
    /// <summary>Reads JSON or a table, whichever it is; <c>null</c> when there is an error among the findings.</summary>
    public static CollectionsInput? Read(InputFile file, DiagnosticBag findings)
    {
        if (IsJson(file.Content.Span))
        {
            return CollectionsJson.Read(file.Content, findings);
        }

        using var table = new MemoryStream(file.Content.ToArray());
        return CollectionsCsvReader.Read(table, findings) is { } orders ? new CollectionsInput(orders) : null;
    }

    // No column's name begins with a brace or a bracket.
    private static bool IsJson(ReadOnlySpan<byte> content)
    {
        var text = content.StartsWith("\uFEFF"u8) ? content["\uFEFF"u8.Length..] : content;
        return text.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
    }
}
