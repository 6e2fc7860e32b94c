namespace Copro.BankMatch;

/// <summary>What the verbs of a label say about the kind of a movement, where no operation code does.</summary>
internal static class LabelVerbs
{
    /// <summary>A transfer between accounts of one holder.</summary>
    public static bool IsOwnTransfer(MovementText text) =>
        text.Compact.Contains("CPTEACPTE", StringComparison.Ordinal)
        || text.Compact.Contains("COMPTEACOMPTE", StringComparison.Ordinal)
        || text.Compact.Contains("VIRINTERNE", StringComparison.Ordinal)
        || text.Compact.Contains("VIREMENTINTERNE", StringComparison.Ordinal);

    /// <summary>Something that came back.</summary>
    public static bool IsReturn(MovementText text) =>
        StartsWithAny(text, "IMPAYE", "REJET", "RETOUR PRLV", "RETOUR PRELEVEMENT", "RETOUR VIR", "RETOUR CHEQUE")
        || text.Has("PRLV", "REMBOURSE")
        || text.Has("PRLV", "IMPAYE")
        || text.Has("CHEQUE", "IMPAYE")
        || text.Has("CHQ", "IMPAYE")
        || text.Has("ANNULATION", "REJ");

    /// <summary>Fees of the bank: they begin with a word of their own; a movement that quotes a return is one too.</summary>
    public static bool IsFee(MovementText text) =>
        StartsWithAny(
            text,
            "FRAIS",
            "F FRAIS",
            "F COMMISSION",
            "COMMISSION",
            "COMMISSIONS",
            "COTISATION",
            "AGIOS",
            "INTERETS DEBITEURS",
            "ABONNEMENT",
            "TENUE DE COMPTE"
        ) || text.Compact.StartsWith("FACTURESGT", StringComparison.Ordinal);

    /// <summary>Interest.</summary>
    public static bool IsInterest(MovementText text) => StartsWithAny(text, "INTERETS", "INTERET", "AGIOS");

    /// <summary>The kind of settlement a label announces; <c>null</c> when none.</summary>
    public static SettlementKind? SettlementOf(MovementText text)
    {
        var compact = text.Compact;
        if (
            StartsWithAny(
                text,
                "REMISE CHEQUE",
                "REMISE CHEQUES",
                "REMISE DE CHEQUES",
                "REM CHQ",
                "REMISE CHQ",
                "REM CHEQUE"
            ) || compact.StartsWith("REMCHQ", StringComparison.Ordinal)
        )
        {
            return SettlementKind.ChequeRemittance;
        }

        if (
            StartsWithAny(
                text,
                "REMISE CB",
                "REMISE CARTE",
                "REMISE CARTES",
                "REM CB",
                "REM CARTE",
                "REMISE COMMERCANT",
                "ENCAISSEMENT CB",
                "FACTURES CARTES"
            )
            || compact.StartsWith("REMCB", StringComparison.Ordinal)
            || (text.Has("TPE", "REMISE") || text.Has("BRUT", "COM"))
        )
        {
            return SettlementKind.CardTakings;
        }

        if (
            StartsWithAny(
                text,
                "VERSEMENT ESPECES",
                "VERSEMENT ESPECE",
                "VRST ESPECES",
                "VRST GAB",
                "VERST ESPECES",
                "DEPOT ESPECES"
            ) || compact.StartsWith("VRSTESPECES", StringComparison.Ordinal)
        )
        {
            return SettlementKind.CashDeposit;
        }

        return StartsWithAny(
            text,
            "PRLV SEPA EMIS",
            "PRELEVEMENTS EMIS",
            "REMISE PRLV",
            "REMISE PRELEVEMENTS",
            "PRLV EMIS",
            "REM PRLV",
            "PRELEVEMENTS SEPA EMIS"
        )
            ? SettlementKind.DirectDebitBatch
            : null;
    }

    /// <summary>The kind of settlement an operation code means; <c>null</c> when none.</summary>
    public static SettlementKind? SettlementOf(OperationRole role) =>
        role switch
        {
            OperationRole.DirectDebitBatchIssued or OperationRole.TipBatchIssued => SettlementKind.DirectDebitBatch,
            OperationRole.ChequeRemittance => SettlementKind.ChequeRemittance,
            OperationRole.CardRemittance => SettlementKind.CardTakings,
            OperationRole.CashDeposit => SettlementKind.CashDeposit,
            _ => null,
        };

    private static bool StartsWithAny(MovementText text, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.StartsWith(phrase))
            {
                return true;
            }
        }

        return false;
    }
}
