using System.Globalization;
using System.Xml;
using Copro.Shared;

namespace Copro.Sepa;

/// <summary>Reads one pain.002: the headings as small trees, the transactions one by one.</summary>
internal sealed class StatusReportParser(XmlReader xml, DiagnosticBag findings, Action<CollectionStatus>? sink)
{
    // The longest text of the standard that matters here has 500 characters; banks exceed it in their notes.
    private const int MaxText = 10_000;

    private const string MessageElementName = "CstmrPmtStsRpt";
    private const string NamespaceStart = "urn:iso:std:iso:20022:tech:xsd:pain.002.";

    private static readonly string[] s_compulsory = ["GrpHdr", "OrgnlGrpInfAndSts"];

    private readonly List<PaymentGroupStatus> _groups = [];
    private PaymentStatusReport _report = new();
    private StructureChecker? _form;

    /// <summary>Whether a document begins like a status report.</summary>
    /// <exception cref="XmlException">It is malformed.</exception>
    public static bool IsMessage(XmlReader document)
    {
        while (document.ReadNode())
        {
            if (document.NodeType == XmlNodeType.Element && document.LocalName != "Document")
            {
                return document.LocalName == MessageElementName;
            }
        }

        return false;
    }

    /// <summary>What was read so far.</summary>
    public PaymentStatusReport Report => _report with { Groups = _groups };

    /// <summary>Reads the document.</summary>
    /// <exception cref="XmlException">It is malformed or beyond a limit.</exception>
    public void Read()
    {
        if (!MoveToMessage())
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var place = Here(MessageElementName);
        ForEachChild(name =>
        {
            seen.Add(name);
            ReadPart(name);
        });
        foreach (var name in s_compulsory.Where(name => _form is null && !seen.Contains(name)))
        {
            findings.Add(SepaDiagnostics.StatusElementMissing, place, name);
        }

        while (Next())
        {
            // To the end: a document that breaks off behind its message is broken all the same.
        }
    }

    private bool MoveToMessage()
    {
        MoveToElement();
        var root = xml.LocalName;
        var place = Here(ShownText.Cut(root).ToString());
        if (root == "Document")
        {
            OpenForm(xml.NamespaceURI, place);
            Next();
            MoveToElement();
        }

        if (xml.EOF || xml.LocalName != MessageElementName || root != "Document")
        {
            var seen = xml.EOF || root == xml.LocalName ? root : $"{root}/{xml.LocalName}";
            findings.Add(SepaDiagnostics.NotAStatusReport, place, ShownText.Cut(seen));
            return false;
        }

        return true;
    }

    /// <summary>
    /// Chooses what the document is held against: the content model of its version where we have one, else what we need of it.
    /// </summary>
    private void OpenForm(string ns, DiagnosticPlace place)
    {
        if (!ns.StartsWith(NamespaceStart, StringComparison.Ordinal))
        {
            findings.Add(SepaDiagnostics.StatusNamespaceUnknown, place, ShownText.Cut(ns));
            return;
        }

        var version = ns[(ns.LastIndexOf(':') + 1)..];
        _report = _report with { Version = version };
        if (StructureGrammar.For(version) is { } grammar)
        {
            _form = new StructureChecker(grammar, ns, findings, leavesValues: true);
            Judge(xml);
        }
    }

    private void Judge(XmlReader reader) => _form?.Check(reader);

    private bool Next()
    {
        var more = xml.ReadNode();
        if (more)
        {
            Judge(xml);
        }

        return more;
    }

    private void MoveToElement()
    {
        while (!xml.EOF && xml.NodeType != XmlNodeType.Element)
        {
            Next();
        }
    }

    private void ReadPart(string name)
    {
        switch (name)
        {
            case "GrpHdr":
                ReadHeader(MessageElement.Read(xml, MaxText, Judge));
                break;
            case "OrgnlGrpInfAndSts":
                ReadOriginal(MessageElement.Read(xml, MaxText, Judge));
                break;
            case "OrgnlPmtInfAndSts":
                ReadGroup();
                break;
            default:
                MessageElement.Read(xml, MaxText, Judge);
                break;
        }
    }

    private void ReadHeader(MessageElement header)
    {
        var values = Values("GrpHdr");
        _report = _report with
        {
            MessageId = values.Compulsory(header, "MsgId"),
            CreatedAt = values.Instant(header, "CreDtTm"),
        };
    }

    private void ReadOriginal(MessageElement original)
    {
        var values = Values("OrgnlGrpInfAndSts");
        _report = _report with
        {
            OriginalMessageId = values.Compulsory(original, "OrgnlMsgId"),
            OriginalMessageName = values.Compulsory(original, "OrgnlMsgNmId"),
            Status = new PaymentStatus(original.TextAt("GrpSts")),
            Reasons = values.Reasons(original),
        };
        Recognise(original, string.Equals(_report.OriginalMessageName, "EBICS", StringComparison.OrdinalIgnoreCase));
    }

    private void ReadGroup()
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"OrgnlPmtInfAndSts[{_groups.Count}]");
        var values = Values(path);
        var collections = new List<CollectionStatus>();
        var group = new PaymentGroupStatus { Place = Here(path), Status = _report.Status };
        var own = new List<StatusReason>();
        try
        {
            ForEachChild(name => group = ReadGroupPart(name, values, group, own, collections));
        }
        catch (XmlException) when (group.Count > 0)
        {
            // The document breaks off inside of the group: what it told of the collections before holds.
            _groups.Add(group with { Reasons = own, Collections = collections });
            throw;
        }

        values.Demand(group.OriginalGroupId, "OrgnlPmtInfId", group.Place);
        _groups.Add(group with { Reasons = own, Collections = collections });
    }

    private PaymentGroupStatus ReadGroupPart(
        string name,
        StatusValues values,
        PaymentGroupStatus group,
        List<StatusReason> own,
        List<CollectionStatus> collections
    )
    {
        var element = MessageElement.Read(xml, MaxText, Judge);
        switch (name)
        {
            case "OrgnlPmtInfId":
                return group with { OriginalGroupId = element.Text };
            case "PmtInfSts":
                return group with { Status = new PaymentStatus(element.Text) };
            case "StsRsnInf":
                own.Add(values.Reason(element));
                Recognise(element, isKnown: false);
                return group;
            case "TxInfAndSts":
                var status = ReadCollection(element, group, own);
                Keep(status, collections);
                return Counted(group, status);
            default:
                return group;
        }
    }

    private CollectionStatus ReadCollection(MessageElement element, PaymentGroupStatus group, List<StatusReason> own)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{group.Place.Path}/TxInfAndSts[{group.Count}]");
        var inherited = group.Status == _report.Status && own.Count == 0 ? _report.Reasons : own;
        Recognise(element, isKnown: false);
        return new CollectionStatusReader(findings, Values(path), path).Read(
            element,
            _report.OriginalMessageId,
            group,
            inherited
        );
    }

    private static PaymentGroupStatus Counted(PaymentGroupStatus group, CollectionStatus status) =>
        group with
        {
            Count = group.Count + 1,
            RejectedCount = group.RejectedCount + (status.Outcome == StatusOutcome.Rejected ? 1 : 0),
        };

    private void Keep(CollectionStatus status, List<CollectionStatus> collections)
    {
        if (sink is null)
        {
            collections.Add(status);
        }
        else
        {
            sink(status);
        }
    }

    /// <summary>
    /// Recognises a journal of the EBICS channel (HAC): it names itself, or its originators are identified by order type and number.
    /// </summary>
    private void Recognise(MessageElement element, bool isKnown)
    {
        if (_report.IsChannelJournal)
        {
            return;
        }

        var isJournal =
            isKnown
            || element
                .Descendants("Othr")
                .Any(other =>
                    (other.TextAt("SchmeNm", "Prtry") ?? other.TextAt("SchmeNm", "Cd")) is "OrderType" or "OrderID"
                );
        if (isJournal)
        {
            _report = _report with { IsChannelJournal = true };
            findings.Add(
                SepaDiagnostics.ChannelJournal,
                new DiagnosticPlace { Line = element.Line, Column = element.Column }
            );
        }
    }

    /// <summary>Goes over the children of the current element; the action reads each of them whole.</summary>
    private void ForEachChild(Action<string> read)
    {
        var depth = xml.Depth;
        var isEmpty = xml.IsEmptyElement;
        Next();
        while (!isEmpty && !xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                read(xml.LocalName);
            }
            else
            {
                Next();
            }
        }

        if (!isEmpty && !xml.EOF)
        {
            Next();
        }
    }

    private StatusValues Values(string path) => new(findings, path, isFormChecked: _form is not null);

    private DiagnosticPlace Here(string path)
    {
        var lines = xml as IXmlLineInfo;
        return new DiagnosticPlace
        {
            Line = lines?.LineNumber ?? 0,
            Column = lines?.LinePosition ?? 0,
            Path = path,
        };
    }
}
