using System.Text.Json;
using Copro.Sepa;

namespace Copro.Cli.Collections;

/// <summary>
/// What stands around the collections: a first walk over the whole document, which proves it to be JSON and finds the list.
/// </summary>
/// <param name="List">The list; <c>null</c> when there is none, which was told.</param>
/// <param name="Initiator">Who sends them; <c>null</c> when the document does not say.</param>
internal sealed record JsonOutline(JsonList? List, InitiatingParty? Initiator)
{
    /// <summary>An address in a debtor in a collection in the list in the document, and room to spare.</summary>
    internal const int MaxDepth = 16;

    private const string InitiatorMember = "initiator";

    /// <summary>Reads the outline of a document.</summary>
    /// <exception cref="JsonException">It is not JSON, or nested too deeply.</exception>
    public static JsonOutline Read(ReadOnlySpan<byte> utf8, DiagnosticBag findings)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        var outline = reader.TokenType switch
        {
            JsonTokenType.StartArray => new JsonOutline(ListAt(ref reader, string.Empty, utf8), Initiator: null),
            JsonTokenType.StartObject => OfObject(ref reader, utf8, findings),
            _ => Nothing(ref reader, findings),
        };

        // Nothing may follow: the reader throws if something does.
        reader.Read();
        return outline;
    }

    private static JsonOutline Nothing(ref Utf8JsonReader reader, DiagnosticBag findings)
    {
        reader.Skip();
        findings.Add(CliDiagnostics.FieldWrong, DiagnosticPlace.At(1), "JSON", "{…}, […]");
        return new JsonOutline(List: null, Initiator: null);
    }

    private static JsonOutline OfObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, DiagnosticBag findings)
    {
        var outline = new JsonOutline(List: null, Initiator: null);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var place = new DiagnosticPlace { Line = LineOf(reader, utf8), Path = name };
            reader.Read();
            if (!seen.Add(name))
            {
                findings.Add(CliDiagnostics.MemberTwice, place, name);
            }

            outline = Member(outline, name, place, ref reader, utf8, findings);
        }

        if (!seen.Contains(CollectionsJsonSource.CollectionsMember))
        {
            var member = CollectionsJsonSource.CollectionsMember;
            findings.Add(CliDiagnostics.FieldMissing, DiagnosticPlace.At(member), member);
        }

        return outline;
    }

    private static JsonOutline Member(
        JsonOutline outline,
        string name,
        DiagnosticPlace place,
        ref Utf8JsonReader reader,
        ReadOnlySpan<byte> utf8,
        DiagnosticBag findings
    )
    {
        switch (name)
        {
            case CollectionsJsonSource.CollectionsMember when reader.TokenType == JsonTokenType.StartArray:
                return outline with { List = ListAt(ref reader, name, utf8) };
            case CollectionsJsonSource.CollectionsMember:
                findings.Add(CliDiagnostics.FieldWrong, place, name, "[…]");
                reader.Skip();
                return outline;
            case InitiatorMember:
                using (var initiator = JsonDocument.ParseValue(ref reader))
                {
                    return outline with { Initiator = JsonParties.Initiator(initiator.RootElement, place, findings) };
                }
            default:
                findings.Add(CliDiagnostics.MemberUnknown, place, name);
                reader.Skip();
                return outline;
        }
    }

    private static JsonList ListAt(ref Utf8JsonReader reader, string path, ReadOnlySpan<byte> utf8)
    {
        var list = new JsonList(path, (int)reader.BytesConsumed, LineOf(reader, utf8), reader.CurrentState);
        reader.Skip();
        return list;
    }

    private static int LineOf(in Utf8JsonReader reader, ReadOnlySpan<byte> utf8) =>
        utf8[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
}
