using Copro.BankMatch;
using Copro.Ledger;

namespace Copro.Sdk;

/// <summary>A payment that a movement took back.</summary>
/// <param name="Movement">The movement.</param>
/// <param name="Part">What it says of the direct debit; <c>null</c> when the payment was none.</param>
/// <param name="Payment">The payment.</param>
internal sealed record ReturnedPayment(BankTransaction Movement, DirectDebitReturnPart? Part, Receipt Payment);
