namespace Copro.Ledger;

/// <summary>What an act makes of one receipt: a next state, a refusal, or that it was done before.</summary>
internal readonly record struct ReceiptStep(Receipt? Next, Diagnostic? Reason, bool WasDone)
{
    internal static ReceiptStep To(Receipt next) => new(next, null, false);

    internal static ReceiptStep Refuse(Diagnostic reason) => new(null, reason, false);

    internal static ReceiptStep Done(Receipt receipt) =>
        new(
            null,
            LedgerDiagnostics.AlreadyDone.At(
                default,
                receipt.Id,
                ReceiptStates.NameOf(receipt.State),
                receipt.LastChange?.By ?? "-",
                receipt.LastChange?.At.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "-"
            ),
            true
        );

    internal static ReceiptStep WrongState(Receipt receipt, params ReceiptState[] needed) =>
        Refuse(
            LedgerDiagnostics.WrongState.At(
                default,
                receipt.Id,
                ReceiptStates.NameOf(receipt.State),
                string.Join(", ", needed.Select(ReceiptStates.NameOf))
            )
        );
}
