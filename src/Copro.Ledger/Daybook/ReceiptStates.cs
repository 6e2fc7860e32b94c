namespace Copro.Ledger;

internal static class ReceiptStates
{
    /// <summary>The English word with the French one, readable in diagnostics of either language.</summary>
    internal static string NameOf(ReceiptState state) =>
        state switch
        {
            ReceiptState.Received => "received (reçu)",
            ReceiptState.FileGenerated => "file generated (fichier généré)",
            ReceiptState.Posted => "posted (comptabilisé)",
            ReceiptState.Validated => "validated (validé)",
            ReceiptState.Archived => "archived (archivé)",
            ReceiptState.Cancelled => "cancelled (annulé)",
            ReceiptState.Rejected => "rejected (rejeté)",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    /// <summary>Whether a receipt is, or has been, in a state on the way to the books.</summary>
    internal static bool HasReached(Receipt receipt, ReceiptState state) =>
        receipt.State >= state && receipt.State is not (ReceiptState.Cancelled or ReceiptState.Rejected);
}
