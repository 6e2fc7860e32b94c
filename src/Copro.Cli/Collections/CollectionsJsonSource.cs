using System.Text.Json;
using System.Text.Unicode;
using Copro.Sepa;
using Copro.Shared;

namespace Copro.Cli.Collections;

/// <summary>
/// Collections out of a JSON document, <c>{"initiator":{…},"collections":[…]}</c> or the list alone: one element at a time is taken
/// apart. It tells what is wrong with the document and with what makes a group, each with line and path; what a collection says
/// by itself is judged by whoever writes it. <c>docs/formats/sepa-json.md</c> describes the form.
/// </summary>
internal sealed class CollectionsJsonSource : ICollectionRowSource
{
    /// <summary>The member that holds the list.</summary>
    internal const string CollectionsMember = "collections";

    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly JsonList _list;
    private readonly Dictionary<GroupHeading, GroupHeading> _headings = [];
    private DiagnosticBag _findings;
    private JsonReaderState _state;
    private int _at;
    private int _line;
    private int _index;

    private CollectionsJsonSource(ReadOnlyMemory<byte> utf8, JsonList list, DiagnosticBag findings)
    {
        _utf8 = utf8;
        _list = list;
        _findings = findings;
        Rewind();
    }

    /// <summary>Who sends them, when the document says so.</summary>
    public InitiatingParty? Initiator { get; private init; }

    public bool IsRewindable => true;

    public bool HasErrors { get; private set; }

    /// <summary>Opens a document; <c>null</c> when it is not JSON or holds no list of collections.</summary>
    public static CollectionsJsonSource? Open(ReadOnlyMemory<byte> utf8, DiagnosticBag findings)
    {
        var text = utf8.Span.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8;
        try
        {
            JsonTexts.Check(text.Span, JsonOutline.MaxDepth);
            var document = JsonOutline.Read(text.Span, findings);
            return document.List is { } list
                ? new CollectionsJsonSource(text, list, findings) { Initiator = document.Initiator }
                : null;
        }
        catch (JsonException e)
        {
            var place = DiagnosticPlace.At((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            if (Utf8.IsValid(text.Span))
            {
                findings.Add(CliDiagnostics.NotJson, place, CliDiagnostics.Malformed);
            }
            else
            {
                findings.Add(SepaDiagnostics.NotUtf8, place);
            }

            return null;
        }
    }

    public void Rewind() => (_at, _state, _line, _index) = (_list.Start, _list.State, _list.Line, 0);

    public bool TryRead(ref CollectionRow row)
    {
        while (TryTake(out var line) is { } document)
        {
            using (document)
            {
                var place = new DiagnosticPlace { Line = line, Path = $"{_list.Path}[{_index}]" };
                _index++;
                if (new JsonCollection(document.RootElement, place, _findings).TryFill(ref row, _headings))
                {
                    return true;
                }
            }
        }

        if (_index == 0)
        {
            _findings.Add(SepaDiagnostics.NoRows, DiagnosticPlace.At(_list.Line));
        }

        HasErrors |= _findings.HasErrors;

        // What a second pass finds was told by the first.
        _findings = new DiagnosticBag();
        return false;
    }

    /// <summary>The next element of the list, with the line it begins on; <c>null</c> behind the last.</summary>
    private JsonDocument? TryTake(out int line)
    {
        var rest = _utf8.Span[_at..];
        var reader = new Utf8JsonReader(rest, isFinalBlock: true, _state);
        reader.Read();
        line = _line + rest[..(int)reader.TokenStartIndex].Count((byte)'\n');
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            return null;
        }

        var document = JsonDocument.ParseValue(ref reader);
        var taken = (int)reader.BytesConsumed;
        _line += rest[..taken].Count((byte)'\n');
        _at += taken;
        _state = reader.CurrentState;
        return document;
    }
}
