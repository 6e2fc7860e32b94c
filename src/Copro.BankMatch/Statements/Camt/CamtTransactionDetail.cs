using Copro.Shared;

namespace Copro.BankMatch;

/// <summary>Reads one <c>TxDtls</c>.</summary>
internal static class CamtTransactionDetail
{
    /// <summary>The part as the file gives it; its amount is judged later, against the entry.</summary>
    /// <param name="element">The <c>TxDtls</c>.</param>
    /// <param name="entrySign">The direction of the entry, for parts that give none.</param>
    public static TransactionDetail Read(MessageElement element, int entrySign)
    {
        var refs = element["Refs"];
        var related = element["RltdPties"];
        var amount = AmountOf(element, entrySign);
        return new TransactionDetail
        {
            Amount = amount,
            StatedAmount = amount,
            OperationCode = CamtOperationCode.Read(element["BkTxCd"], SignOf(element, entrySign) > 0),
            Charges = CamtAmount.ChargesOf(element),
            EndToEndId = Fillers.DropId(refs?.TextAt("EndToEndId")),
            Mandate = Fillers.Drop(refs?.TextAt("MndtId")),
            BatchReference = Fillers.DropId(refs?.TextAt("PmtInfId")),
            InstructionId = Fillers.DropId(refs?.TextAt("InstrId")),
            BankReference = Fillers.DropId(refs?.TextAt("AcctSvcrRef") ?? refs?.TextAt("TxId")),
            Uetr = Fillers.Drop(refs?.TextAt("UETR")),
            Cheque = Fillers.Drop(refs?.TextAt("ChqNb")),
            Payer = CamtParty.Read(related, "Dbtr", "DbtrAcct"),
            Payee = CamtParty.Read(related, "Cdtr", "CdtrAcct"),
            UltimatePayer = CamtParty.Read(related, "UltmtDbtr"),
            UltimatePayee = CamtParty.Read(related, "UltmtCdtr"),
            StructuredReference = StructuredOf(element["RmtInf"]),
            Texts = TextsOf(element),
            ReturnReason = ReasonOf(element["RtrInf"]),
            ReturnOriginator = CamtParty.Read(element["RtrInf"], "Orgtr"),
        };
    }

    /// <summary>Why a payment came back; <c>default</c> when it did not.</summary>
    public static ReturnReason ReasonOf(MessageElement? returned)
    {
        var text = returned?.TextAt("Rsn", "Cd") ?? returned?.TextAt("Rsn", "Prtry");
        return text is not null && ReturnReason.TryParse(text, out var reason) ? reason : default;
    }

    /// <summary>Version 02 has <c>AmtDtls/TxAmt/Amt</c>, later ones <c>Amt</c> too.</summary>
    private static Money? AmountOf(MessageElement element, int entrySign)
    {
        var found = element["Amt"] ?? element.At("AmtDtls", "TxAmt", "Amt");
        if (!CamtAmount.TryRead(found, out var amount))
        {
            return null;
        }

        return SignOf(element, entrySign) < 0 ? -amount : amount;
    }

    private static int SignOf(MessageElement element, int entrySign)
    {
        var own = CamtAmount.SignOf(element.TextAt("CdtDbtInd"));
        return own == 0 ? entrySign : own;
    }

    /// <summary>The first reference of all the structured blocks; a text may come in several of them.</summary>
    private static StructuredReference? StructuredOf(MessageElement? remittance)
    {
        foreach (var block in remittance?.All("Strd") ?? [])
        {
            var info = block["CdtrRefInf"];
            if (info?.TextAt("Ref") is { } reference && !Fillers.IsFiller(reference))
            {
                return new StructuredReference(
                    reference,
                    info.TextAt("Tp", "CdOrPrtry", "Cd") ?? info.TextAt("Tp", "CdOrPrtry", "Prtry")
                );
            }
        }

        return null;
    }

    private static List<TransactionText> TextsOf(MessageElement element)
    {
        var texts = new List<TransactionText>();
        foreach (var part in element["RmtInf"]?.Children ?? [])
        {
            if (part.Name is "Ustrd")
            {
                Add(texts, "Ustrd", part.Text);
            }
            else
            {
                foreach (var document in part.Descendants("Nb"))
                {
                    Add(texts, "RfrdDocInf", document.Text);
                }

                foreach (var additional in part.Descendants("AddtlRmtInf"))
                {
                    Add(texts, "AddtlRmtInf", additional.Text);
                }
            }
        }

        Add(texts, "AddtlTxInf", element.TextAt("AddtlTxInf"));
        foreach (var additional in element["RtrInf"]?.All("AddtlInf") ?? [])
        {
            Add(texts, "RtrInf", additional.Text);
        }

        return texts;
    }

    private static void Add(List<TransactionText> texts, string zone, string? text)
    {
        if (!Fillers.IsFiller(text))
        {
            texts.Add(new TransactionText(zone, text!));
        }
    }
}
