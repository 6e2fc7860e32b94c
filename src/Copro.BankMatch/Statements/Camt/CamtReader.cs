using System.Globalization;
using System.Xml;
using Copro.Shared;

namespace Copro.BankMatch;

/// <summary>
/// Reads camt.052, .053 and .054 by local element name, whatever their version and namespace: statement by statement, entry by
/// entry, so that the tree of no more than one entry is held.
/// </summary>
internal sealed class CamtReader(DocumentContext context, CamtMessage message)
{
    /// <summary>The longest text of the standard is 9,000 characters (supplementary data apart); banks exceed 500 in notes.</summary>
    private const int MaxText = 10_000;

    private static readonly string[] s_openings = ["OPBD", "PRCD"];

    /// <summary>Reads the message; the reader stands on its element.</summary>
    public void Read(XmlReader reader)
    {
        context.Version = VersionOf(reader.NamespaceURI);
        var depth = reader.Depth;
        reader.ReadNode();
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == message.Statement)
            {
                ReadStatement(reader);
            }
            else
            {
                Skip(reader);
            }
        }
    }

    /// <summary>The last part of the namespace, when it names a message.</summary>
    private static string? VersionOf(string ns)
    {
        var name = ns[(ns.LastIndexOf(':') + 1)..];
        return name.StartsWith("camt.", StringComparison.Ordinal) ? name : null;
    }

    private void ReadStatement(XmlReader reader)
    {
        var lines = reader as IXmlLineInfo;
        var statement = context.NewStatement(
            new DiagnosticPlace
            {
                Line = lines?.LineNumber ?? 0,
                Path = string.Create(CultureInfo.InvariantCulture, $"{message.Statement}[{context.Statements.Count}]"),
            }
        );
        var entries = new CamtEntry(context, statement);
        var depth = reader.Depth;
        var announced = -1;
        var held = 0;
        reader.ReadNode();
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.ReadNode();
                continue;
            }

            var element = MessageElement.Read(reader, MaxText);
            if (element.Name is "Ntry")
            {
                CheckForm(element, statement, held++);
                entries.Read(element);
            }
            else if (element.Name is "TxsSummry")
            {
                announced = CountOf(element);
            }
            else
            {
                ReadHeading(element, statement);
            }
        }

        reader.ReadNode();
        Finish(statement);
        if (announced >= 0 && announced != held)
        {
            context.Report(BankMatchDiagnostics.EntryCountDiffers, statement.Place, announced, held);
        }
    }

    private void CheckForm(MessageElement entry, StatementBuilder statement, int index)
    {
        if (message.IsFormChecked)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{statement.Place.Path}/Ntry[{index}]");
            new CamtForm(context, path).Check(entry);
        }
    }

    private static int CountOf(MessageElement summary) =>
        int.TryParse(
            summary.TextAt("TtlNtries", "NbOfNtries"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        )
            ? count
            : -1;

    private void ReadHeading(MessageElement element, StatementBuilder statement)
    {
        switch (element.Name)
        {
            case "Id":
                statement.Id = Fillers.Drop(element.Text);
                break;
            case "ElctrncSeqNb":
            case "LglSeqNb" when statement.SequenceNumber is null:
                statement.SequenceNumber = Fillers.Drop(element.Text) ?? statement.SequenceNumber;
                break;
            case "FrToDt":
                statement.From = PeriodEnd(element["FrDt"] ?? element["FrDtTm"], statement);
                statement.To = PeriodEnd(element["ToDt"] ?? element["ToDtTm"], statement);
                break;
            case "Acct":
                statement.Account = CamtParty.ReadAccount(element);
                statement.Currency = Currency.TryParse(element.TextAt("Ccy"), out var currency) ? currency : default;
                break;
            case "Bal":
                ReadBalance(element, statement);
                break;
            default:
                break;
        }
    }

    private DateOnly? PeriodEnd(MessageElement? element, StatementBuilder statement) =>
        ReadDate(element, "FrToDt", statement.Place);

    private DateOnly? ReadDate(MessageElement? element, string name, DiagnosticPlace place)
    {
        if (!CamtDate.TryRead(element, out var date, out var text))
        {
            context.Report(BankMatchDiagnostics.DateInvalid, place, text, name);
        }

        return date;
    }

    private void ReadBalance(MessageElement element, StatementBuilder statement)
    {
        var code =
            element.TextAt("Tp", "CdOrPrtry", "Cd") ?? element.TextAt("Tp", "CdOrPrtry", "Prtry") ?? string.Empty;
        var place = statement.Place with { Line = element.Line };
        var sign = CamtAmount.SignOf(element.TextAt("CdtDbtInd"));
        if (sign == 0 || !CamtAmount.TryRead(element["Amt"], out var amount))
        {
            context.Report(BankMatchDiagnostics.BalanceUnusable, place, code);
            return;
        }

        var balance = new StatementBalance(code, sign < 0 ? -amount : amount, ReadDate(element["Dt"], "Bal/Dt", place));
        statement.Balances.Add(balance);
    }

    /// <summary>
    /// The opening is <c>OPBD</c>, else <c>PRCD</c>; the closing is <c>CLBD</c>. Pages repeat a code: the first opening and the
    /// last closing count.
    /// </summary>
    private static void Finish(StatementBuilder statement)
    {
        foreach (var code in s_openings)
        {
            statement.Opening ??= statement.Balances.Find(b => b.Code == code);
        }

        statement.Closing = statement.Balances.FindLast(b => b.Code is "CLBD");
        if (statement.Currency == default)
        {
            statement.Currency =
                statement.Opening?.Amount.Currency
                ?? statement.Closing?.Amount.Currency
                ?? statement.Transactions.Select(t => t.Amount.Currency).FirstOrDefault();
        }
    }

    private static void Skip(XmlReader reader)
    {
        if (reader.NodeType != XmlNodeType.Element || reader.IsEmptyElement)
        {
            reader.ReadNode();
            return;
        }

        var depth = reader.Depth;
        while (reader.ReadNode() && reader.Depth > depth)
        {
            // Everything inside is passed over; the limits hold all the same.
        }

        reader.ReadNode();
    }

    /// <summary>Closes a statement that a broken document left open.</summary>
    public void FinishBroken()
    {
        if (context.Statements.Count > 0)
        {
            Finish(context.Statements[^1]);
        }
    }
}
