using System.Text;
using System.Xml;
using Copro.Shared;

namespace Copro.Sepa;

/// <summary>
/// Reads one pain.008 of anybody's, in the memory of one collection: structure by the grammar of its version, values into three
/// <see cref="FieldStore"/>s, collections as rows through the same <see cref="RowJudge"/> that judges what is written.
/// </summary>
internal sealed partial class Pain008Parser : IDisposable
{
    /// <summary>
    /// The characters of a document: <see cref="MessageLimits.MaxCollections"/> at 4,096 each, three times what a full collection
    /// takes with its white space.
    /// </summary>
    public const long MaxCharacters = MessageLimits.MaxCollections * 4096L;

    private readonly FieldStore _header = new();
    private readonly FieldStore _group = new();
    private readonly FieldStore _collection = new();
    private readonly ReadingFindings _findings;
    private readonly DiagnosticBag _bag;
    private readonly RowJudge _judge;
    private readonly ElementChecks _checks;
    private readonly PartyChecks _parties;
    private readonly ICollectionSink? _sink;
    private readonly SepaRulebookSet _rulebooks;
    private readonly BankProfile _profile;
    private StructureChecker? _checker;
    private FieldStore _scope;
    private Field _leaf;

    /// <summary>A parser of one document.</summary>
    /// <param name="options">By what it is judged.</param>
    /// <param name="findings">Gets all findings.</param>
    /// <param name="sink">Gets the content; <c>null</c> when only the findings matter.</param>
    public Pain008Parser(DirectDebitLintOptions options, DiagnosticBag findings, ICollectionSink? sink = null)
    {
        _findings = new ReadingFindings(findings, options.Severities, _header, _group, _collection);
        _bag = _findings.Bag;
        _sink = sink;
        _scope = _header;
        _rulebooks = options.Rulebooks.Current;
        _profile = options.Profile;
        var settings = new JudgeSettings
        {
            Style = TransliterationStyle.Epc,
            Version = Pain008Version.V08,
            IsReading = true,
            Rulebooks = _rulebooks,
            Profile = _profile,
        };
        _judge = new RowJudge(settings, _bag);
        _checks = new ElementChecks(settings.Style, _bag, _profile);
        _parties = new PartyChecks(_checks, settings);
    }

    /// <summary>How many errors were found.</summary>
    public long ErrorCount => _findings.ErrorCount;

    /// <summary>How many warnings were found.</summary>
    public long WarningCount => _findings.WarningCount;

    /// <summary>Whether the structure is not that of the version, so that something may have been left unread.</summary>
    public bool HasStructureErrors => _checker is { ViolationCount: > 0 };

    /// <summary>Whether the document was read to its end.</summary>
    public bool IsComplete { get; private set; }

    public void Dispose()
    {
        _judge.Dispose();
        _groupIds.Dispose();
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public void Read(Stream document)
    {
        XmlReader? reader = null;
        try
        {
            var names = new NameTable();
            var origin = document.CanSeek ? document.Position : 0;
            // The first bytes are decoded here: they may be malformed too.
            reader = HardenedXml.Create(document, MaxCharacters, out var refused, names);
            if (reader is null)
            {
                _bag.Add(SepaDiagnostics.EncodingRefused, DiagnosticPlace.At(1, 1), StructureChecker.Shown(refused!));
                return;
            }

            IsComplete =
                ReadRoot(reader, names)
                && (
                    PlainTokenizer.Behind(reader, document, origin, MaxCharacters) is { } plain
                        ? ReadMessage(plain, () => HardenedXml.Create(document, MaxCharacters, out _, names)!)
                        : ReadMessage(reader)
                );
        }
        catch (XmlException e)
        {
            NotWellFormed(e.LineNumber, e.LinePosition, XmlFlaw.Of(e));
        }
        catch (DecoderFallbackException)
        {
            var lines = reader as IXmlLineInfo;
            NotWellFormed(lines?.LineNumber ?? 1, lines?.LinePosition ?? 1, XmlFlaw.Encoding);
        }
        finally
        {
            reader?.Dispose();
        }
    }

    private void Follow(StructureEvent seen)
    {
        if ((seen & StructureEvent.Start) == StructureEvent.Start)
        {
            Begin(_checker!.Node);
        }

        if ((seen & StructureEvent.End) == StructureEvent.End)
        {
            Finish(_checker!.Node);
        }
    }

    private void Begin(ElementNode node)
    {
        switch (node.Slot)
        {
            case FieldMap.Container:
                break;
            case FieldMap.Unused:
                Unused(node);
                break;
            case FieldMap.GroupHeader:
                BeginScope(_header, 0);
                break;
            case FieldMap.Group:
                BeginGroup();
                break;
            case FieldMap.Collection:
                BeginScope(_collection, 2);
                _collectionIndex++;
                break;
            default:
                _leaf = Counted(node);
                break;
        }
    }

    private void Finish(ElementNode node)
    {
        switch (node.Slot)
        {
            case FieldMap.Unused:
                break;
            case FieldMap.GroupHeader:
                EndHeader();
                break;
            case FieldMap.Group:
                EndGroup();
                break;
            case FieldMap.Collection:
                EndCollection();
                _scope = _group;
                break;
            case not FieldMap.Container when node.Type.Kind == ContentKind.Text:
                Take((Field)node.Slot);
                break;
            default:
                if (node.IsEmpty)
                {
                    Tell(SepaDiagnostics.ElementEmpty, node, node.Name);
                }

                break;
        }
    }

    private void BeginScope(FieldStore scope, int number)
    {
        scope.Clear();
        _scope = scope;
        _findings.Begin(number, _checker!.Line, _checker.Column);
    }

    /// <summary>The second and third line of an address are fields of their own.</summary>
    private Field Counted(ElementNode node)
    {
        var field = (Field)node.Slot;
        if (node.Name == "AdrLine" && _scope.Has(field))
        {
            field += PartyField.SecondLine - PartyField.FirstLine;
            field += _scope.Has(field) ? PartyField.FurtherLine - PartyField.SecondLine : 0;
        }

        if (_scope.Begin(field, _checker!.Line, _checker.Column) == 2 && IsSingleInSepa(node))
        {
            Tell(SepaDiagnostics.OneInSepa, node, node.Name == "Id" ? "Othr" : node.Name);
        }

        return field;
    }

    /// <summary>What ISO lets repeat, itself or the element around it, and SEPA does not.</summary>
    private static bool IsSingleInSepa(ElementNode node) =>
        node.Name is "Ustrd" or "Strd"
        || (node.Name is "Id" && node.Parent!.Name is "Othr")
        || node.Parent!.Name is "SvcLvl";

    private void Take(Field field)
    {
        _scope.Take(_leaf, _checker!.Text, _checker.IsTextValid);
        if (field == Field.Amount)
        {
            TakeAmount();
        }
    }

    private void Unused(ElementNode node)
    {
        if (node.Parent!.Slot == FieldMap.Unused)
        {
            return;
        }

        _sink?.CannotCarry(node.Name);
        if (UnusedElements.IsOtherAccount(node))
        {
            Tell(SepaDiagnostics.AccountNotIban, node, node.Parent.Parent!.Name);
            return;
        }

        var descriptor = UnusedElements.IsForbidden(node)
            ? SepaDiagnostics.NotUsedInSepa
            : SepaDiagnostics.NoPlaceInSepa;
        Tell(descriptor, node, node.Name);
    }

    /// <summary>A finding at the start tag of an element.</summary>
    private void Tell(DiagnosticDescriptor descriptor, ElementNode node, params DiagnosticArgument[] arguments) =>
        _bag.Add(
            descriptor,
            new DiagnosticPlace
            {
                Line = _checker!.Line,
                Column = _checker.Column,
                Path = node.Path,
            },
            arguments
        );
}
