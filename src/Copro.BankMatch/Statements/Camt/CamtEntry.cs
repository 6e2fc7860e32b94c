using System.Globalization;
using Copro.Shared;

namespace Copro.BankMatch;

/// <summary>Reads one <c>Ntry</c>: always one movement; its parts are attached when they add up.</summary>
internal sealed class CamtEntry(DocumentContext context, StatementBuilder statement)
{
    /// <summary>Adds the movement of an entry, or a finding that says why there is none.</summary>
    public void Read(MessageElement entry)
    {
        var place = new DiagnosticPlace { Line = entry.Line, Path = $"{statement.Place.Path}/Ntry" };
        var sign = CamtAmount.SignOf(entry.TextAt("CdtDbtInd"));
        if (!TryReadAmount(entry, place, out var amount) || !CheckSign(sign, entry, place))
        {
            return;
        }

        amount = sign < 0 ? -amount : amount;
        var details = entry
            .All("NtryDtls")
            .SelectMany(d => d.All("TxDtls"))
            .Select(d => CamtTransactionDetail.Read(d, sign))
            .ToList();
        var single = details.Count == 1 ? details[0] : null;
        var first = entry.At("NtryDtls", "TxDtls");
        var code = CamtOperationCode.Read(entry["BkTxCd"], sign > 0);
        if (code.Role == OperationRole.Other && first is not null && details[0].OperationCode.Role is var role)
        {
            code = role == OperationRole.Other ? code : details[0].OperationCode;
        }

        var batch = entry.At("NtryDtls", "Btch");
        var transaction = new BankTransaction
        {
            Document = context.DocumentId,
            Statement = statement.Ordinal,
            Ordinal = context.NextOrdinal(),
            Line = entry.Line,
            Account = statement.Account,
            Amount = amount,
            BookedOn = ReadDate(entry["BookgDt"], "BookgDt", place),
            ValueOn = ReadDate(entry["ValDt"], "ValDt", place),
            Status = StatusOf(entry["Sts"]),
            IsReversal = entry.TextAt("RvslInd") is "true" or "1",
            OperationCode = code,
            BankReference = Fillers.DropId(entry.TextAt("AcctSvcrRef")) ?? single?.BankReference,
            BankReferenceZone = BankReferenceZoneOf(entry, single),
            EntryReference = Fillers.Drop(entry.TextAt("NtryRef")),
            BatchReference = BatchReferenceOf(batch, details),
            AnnouncedCount = CountOf(batch),
            Charges = CamtAmount.ChargesOf(entry),
            Original = OriginalOf(entry, first, amount),
            Purpose = first?.TextAt("Purp", "Cd") ?? first?.TextAt("Purp", "Prtry"),
            ReturnReason = SharedReasonOf(details),
            ReturnOriginator = single?.ReturnOriginator,
        };
        transaction = WithDetails(transaction, details, place);
        statement.Transactions.Add(WithLabel(WithSingle(transaction, single), entry, details.Count));
    }

    /// <summary>Why the movement came back, when all of it did: a batch may hold returned parts among good ones.</summary>
    private static ReturnReason SharedReasonOf(List<TransactionDetail> details) =>
        details.Count > 0 && details.TrueForAll(detail => detail.ReturnReason.HasValue)
            ? details[0].ReturnReason
            : default;

    private bool TryReadAmount(MessageElement entry, DiagnosticPlace place, out Money amount)
    {
        amount = default;
        var element = entry["Amt"];
        if (element is null)
        {
            context.Report(BankMatchDiagnostics.EntryUnusable, place, "Amt", string.Empty);
            return false;
        }

        if (!Currency.TryParse(element.Currency, out var currency))
        {
            // An entry without a currency of its own is in that of its account.
            if (!string.IsNullOrWhiteSpace(element.Currency) || statement.Currency == default)
            {
                context.Report(BankMatchDiagnostics.CurrencyUnknown, place, element.Currency ?? string.Empty, "Ntry");
                return false;
            }

            currency = statement.Currency;
        }

        if (CamtAmount.TryRead(element.Text, currency, out amount))
        {
            return true;
        }

        context.Report(BankMatchDiagnostics.TooManyDecimals, place, element.Text, currency.Code, "Ntry");
        return false;
    }

    private bool CheckSign(int sign, MessageElement entry, DiagnosticPlace place)
    {
        if (sign == 0)
        {
            context.Report(
                BankMatchDiagnostics.EntryUnusable,
                place,
                "CdtDbtInd",
                entry.TextAt("CdtDbtInd") ?? string.Empty
            );
        }

        return sign != 0;
    }

    private DateOnly? ReadDate(MessageElement? element, string name, DiagnosticPlace place)
    {
        if (!CamtDate.TryRead(element, out var date, out var text))
        {
            context.Report(BankMatchDiagnostics.DateInvalid, place, text, name);
        }

        return date;
    }

    /// <summary>
    /// With one part its ids and parties are the movement's. With several, those that all of them share.
    /// </summary>
    private BankTransaction WithDetails(
        BankTransaction transaction,
        List<TransactionDetail> details,
        DiagnosticPlace place
    )
    {
        if (details.Count == 0)
        {
            if (transaction.AnnouncedCount > 1)
            {
                context.Report(BankMatchDiagnostics.BatchNotDetailed, place, transaction.AnnouncedCount);
            }

            return transaction;
        }

        if (details.Count == 1)
        {
            // With a single part the entry's amount always wins.
            return transaction with
            {
                Details = transaction.AnnouncedCount > 1 ? [details[0] with { Amount = null }] : [],
            };
        }

        var comparable = details.TrueForAll(d => d.Amount is { } a && a.Currency == transaction.Amount.Currency);
        Int128 sum = 0;
        foreach (var detail in details)
        {
            sum += detail.Amount?.MinorUnits ?? 0;
        }

        if (comparable && sum == transaction.Amount.MinorUnits)
        {
            return transaction with { Details = details };
        }

        context.Report(
            BankMatchDiagnostics.DetailsDoNotAddUp,
            place,
            transaction.Amount.ToString(),
            sum.ToString(CultureInfo.InvariantCulture)
        );
        return transaction with { Details = details.ConvertAll(d => d with { Amount = null }) };
    }

    private static BankTransaction WithSingle(BankTransaction transaction, TransactionDetail? single) =>
        single is null
            ? transaction
            : transaction with
            {
                EndToEndId = single.EndToEndId,
                Mandate = single.Mandate,
                InstructionId = single.InstructionId,
                Uetr = single.Uetr,
                Payer = single.Payer,
                Payee = single.Payee,
                UltimatePayer = single.UltimatePayer,
                UltimatePayee = single.UltimatePayee,
                StructuredReference = single.StructuredReference,
            };

    /// <summary>
    /// The entry's own text is the label only when it has at most one part; the texts of a single part are the movement's.
    /// </summary>
    private static BankTransaction WithLabel(BankTransaction transaction, MessageElement entry, int parts)
    {
        var own = entry.TextAt("AddtlNtryInf");
        var texts = new List<TransactionText>();
        if (parts == 1)
        {
            var first = CamtTransactionDetail.Read(entry.At("NtryDtls", "TxDtls")!, 1);
            texts.AddRange(first.Texts);
        }

        var lines = new List<string>();
        if (own is not null)
        {
            lines.Add(own);
        }

        if (own is null || parts == 1)
        {
            lines.AddRange(texts.Select(t => t.Text).Where(t => !lines.Contains(t, StringComparer.Ordinal)));
        }

        return transaction with
        {
            Label = string.Join('\n', lines),
            Texts = texts,
        };
    }

    private static TransactionStatus StatusOf(MessageElement? status) =>
        (status?.TextAt("Cd") ?? status?.TextAt("Prtry") ?? status?.Text) switch
        {
            null or "" or "BOOK" => TransactionStatus.Booked,
            "PDNG" or "FUTR" => TransactionStatus.Pending,
            _ => TransactionStatus.Information,
        };

    private static string? BankReferenceZoneOf(MessageElement entry, TransactionDetail? single)
    {
        if (Fillers.DropId(entry.TextAt("AcctSvcrRef")) is not null)
        {
            return "AcctSvcrRef";
        }

        return single?.BankReference is null ? null : "TxDtls/Refs";
    }

    /// <summary>The batch's own id, else the one that all parts carry, else the id of the message it was sent in.</summary>
    private static string? BatchReferenceOf(MessageElement? batch, List<TransactionDetail> details)
    {
        var own = Fillers.DropId(batch?.TextAt("PmtInfId"));
        if (own is not null)
        {
            return own;
        }

        var shared = details.Count > 0 ? details[0].BatchReference : null;
        var isShared = shared is not null && details.TrueForAll(d => d.BatchReference == shared);
        return isShared ? shared : Fillers.DropId(batch?.TextAt("MsgId"));
    }

    private static int CountOf(MessageElement? batch) =>
        int.TryParse(batch?.TextAt("NbOfTxs"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : 0;

    private static OriginalAmount? OriginalOf(MessageElement entry, MessageElement? detail, Money amount)
    {
        foreach (var holder in new[] { detail?["AmtDtls"], entry["AmtDtls"] })
        {
            var instructed = holder?["InstdAmt"];
            if (CamtAmount.TryRead(instructed?["Amt"], out var original) && original.Currency != amount.Currency)
            {
                var rate =
                    instructed!.TextAt("CcyXchg", "XchgRate")
                    ?? holder?.TextAt("TxAmt", "CcyXchg", "XchgRate")
                    ?? holder?.TextAt("CntrValAmt", "CcyXchg", "XchgRate");
                return new OriginalAmount(original, rate);
            }
        }

        return null;
    }
}
