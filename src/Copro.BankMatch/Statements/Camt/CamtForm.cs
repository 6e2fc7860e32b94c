using System.Globalization;
using Copro.Shared;

namespace Copro.BankMatch;

/// <summary>
/// Holds an entry against the standard: its elements in their order, the compulsory ones there. The order is that of versions 02 to
/// 08, which share it; what they do not know is left alone.
/// </summary>
internal sealed class CamtForm(DocumentContext context, string path)
{
    private static readonly string[] s_entry =
    [
        .. "NtryRef Amt CdtDbtInd RvslInd Sts BookgDt ValDt AcctSvcrRef Avlbty BkTxCd ComssnWvrInd AddtlInfInd".Split(
            ' '
        ),
        .. "AmtDtls Chrgs TechInptChanl Intrst CardTx NtryDtls AddtlNtryInf".Split(' '),
    ];

    private static readonly string[] s_detail =
    [
        .. "Refs Amt CdtDbtInd AmtDtls Avlbty BkTxCd Chrgs Intrst RltdPties RltdAgts LclInstrm Purp RltdRmtInf".Split(
            ' '
        ),
        .. "RmtInf RltdDts RltdPric RltdQties FinInstrmId Tax RtrInf CorpActn SfkpgAcct CshDpst CardTx".Split(' '),
        .. "AddtlTxInf SplmtryData".Split(' '),
    ];

    private static readonly string[] s_returned = ["OrgnlBkTxCd", "Orgtr", "Rsn", "AddtlInf"];

    private static readonly string[] s_compulsory = ["Amt", "CdtDbtInd", "Sts", "BkTxCd"];

    /// <summary>Reports what an entry has in the wrong place, or lacks.</summary>
    public void Check(MessageElement entry)
    {
        CheckOrder(entry, s_entry, path);
        foreach (var name in s_compulsory.Where(name => entry[name] is null))
        {
            context.Report(BankMatchDiagnostics.ElementMissing, At(entry, path), name);
        }

        var index = 0;
        foreach (var detail in entry.All("NtryDtls").SelectMany(details => details.All("TxDtls")))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}/NtryDtls/TxDtls[{index++}]");
            CheckOrder(detail, s_detail, place);
            if (detail["RtrInf"] is { } returned)
            {
                CheckOrder(returned, s_returned, $"{place}/RtrInf");
            }
        }
    }

    private void CheckOrder(MessageElement element, string[] order, string place)
    {
        var last = 0;
        foreach (var child in element.Children)
        {
            var at = Array.IndexOf(order, child.Name);
            if (at >= 0 && at < last)
            {
                context.Report(
                    BankMatchDiagnostics.ElementMisplaced,
                    At(child, $"{place}/{child.Name}"),
                    child.Name,
                    order[last]
                );
            }

            last = Math.Max(at, last);
        }
    }

    private static DiagnosticPlace At(MessageElement element, string place) =>
        new() { Line = element.Line, Path = place };
}
