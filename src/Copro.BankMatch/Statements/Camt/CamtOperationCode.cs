using Copro.Shared;

namespace Copro.BankMatch;

/// <summary>
/// What an ISO 20022 bank transaction code (<c>BkTxCd</c>) means to us. French banks put the CFONB code in its proprietary part:
/// that one is preferred, being the more precise.
/// </summary>
internal static class CamtOperationCode
{
    /// <summary>Reads the code of an entry or of a detail; <c>default</c> when there is none.</summary>
    public static OperationCode Read(MessageElement? code, bool isCredit)
    {
        if (code is null)
        {
            return default;
        }

        var proprietary = code.TextAt("Prtry", "Cd");
        var domain = code.TextAt("Domn", "Cd");
        var family = code.TextAt("Domn", "Fmly", "Cd");
        var sub = code.TextAt("Domn", "Fmly", "SubFmlyCd");
        var known = proprietary is { Length: 2 } ? CfonbOperationCode.Find(proprietary) : null;
        if (known is not null)
        {
            return new OperationCode(known.Code, known.Role) { Internal = Join(domain, family, sub) };
        }

        var raw = Join(domain, family, sub);
        return raw is null
            ? new OperationCode(proprietary, OperationRole.Other)
            : new OperationCode(raw, RoleOf(family, sub, isCredit)) { Internal = proprietary };
    }

    /// <summary>The role of an ISO code; families and sub-families of the external code set "Bank Transaction Codes".</summary>
    private static OperationRole RoleOf(string? family, string? sub, bool isCredit) =>
        (family, sub) switch
        {
            (_, "CHRG" or "COMM" or "FEES" or "COME" or "COMI") => OperationRole.Fee,
            (_, "TAXE") => OperationRole.Tax,
            (_, "INTR") => OperationRole.Interest,
            ("IDDT" or "RDDT", "UPDD" or "PRDD" or "RCDD") => DebitBack(family),
            ("IDDT", _) => isCredit ? OperationRole.DirectDebitBatchIssued : OperationRole.DirectDebitReturn,
            ("RDDT", _) => isCredit ? OperationRole.DirectDebitReturnDebtorSide : OperationRole.DirectDebitPaid,
            ("RCDT" or "ICDT" or "RRCT" or "IRCT", "RRTN" or "RPCR") => isCredit
                ? OperationRole.TransferReturn
                : OperationRole.TransferRecallDebit,
            ("RCDT", "XBCT" or "XRCT" or "XICT") => OperationRole.CreditTransferInForeign,
            ("RCDT", "TTLS") => OperationRole.TreasuryTransferIn,
            ("RCDT", _) => OperationRole.CreditTransferIn,
            ("RRCT", _) => OperationRole.InstantTransferIn,
            ("ICDT", "XBCT" or "XRCT" or "XICT") => OperationRole.CreditTransferOutForeign,
            ("ICDT", "TTLS") => OperationRole.TreasuryTransferOut,
            ("ICDT", _) => OperationRole.CreditTransferOut,
            ("IRCT", _) => OperationRole.InstantTransferOut,
            ("RCHQ", "UPCQ" or "CQRV") => OperationRole.ChequeReturn,
            ("RCHQ", _) => isCredit ? OperationRole.ChequeRemittance : OperationRole.ChequeReturn,
            ("ICHQ", _) => OperationRole.ChequePaid,
            ("MCRD", _) => isCredit ? OperationRole.CardRemittance : OperationRole.CardReturn,
            ("CNTR", "CDPT" or "MIXD") => OperationRole.CashDeposit,
            _ => OperationRole.Other,
        };

    private static OperationRole DebitBack(string? family) =>
        family is "IDDT" ? OperationRole.DirectDebitReturn : OperationRole.DirectDebitReturnDebtorSide;

    private static string? Join(string? domain, string? family, string? sub) =>
        domain is null ? null : string.Join('/', new[] { domain, family, sub }.Where(p => p is not null));
}
