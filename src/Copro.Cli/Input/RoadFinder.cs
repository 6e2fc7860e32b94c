using System.Text;
using Copro.Kiosk;
using Copro.Sdk;

namespace Copro.Cli.Input;

/// <summary>Finds in a document's content by which road it came. What is none of them is left to the reader of statements to refuse.</summary>
internal static class RoadFinder
{
    /// <summary>The declaration and the root of an XML file stand in its first kilobytes.</summary>
    private const int HeadLength = 4096;

    /// <summary>Two columns that only a cheque list has (docs/formats/cheque-list.md).</summary>
    private static readonly string[] s_chequeColumns = ["slip", "cheque_line"];

    /// <summary>The elements by which a pain.002 and a camt.054 begin.</summary>
    private static readonly string[] s_answers = ["CstmrPmtStsRpt", "BkToCstmrDbtCdtNtfctn"];

    public static Road Find(InputFile file)
    {
        // Latin-1 takes any byte: only ASCII is looked for.
        var head = Encoding
            .Latin1.GetString(file.Content.Span[..Math.Min(HeadLength, file.Content.Length)])
            .TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (head.StartsWith('{'))
        {
            return Road.DirectDebit;
        }

        var columns = head.Split(['\r', '\n'], 2)[0].Split(',').Select(column => column.Trim(' ', '"')).ToList();
        if (s_chequeColumns.All(columns.Contains))
        {
            return Road.Cheque;
        }

        if (s_answers.Any(answer => head.Contains(answer, StringComparison.Ordinal)))
        {
            return Road.CollectionStatus;
        }

        return head.Contains(KioskSchema.Namespace, StringComparison.Ordinal) ? Road.Kiosk : Road.BankStatement;
    }
}
