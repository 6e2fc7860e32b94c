namespace Copro.BankMatch;

/// <summary>
/// A balance as it stands in the file. LCL leaves currency and decimals blank on 01 and 07: they are known only when the statement's
/// movements are.
/// </summary>
/// <param name="Code">01 or 07.</param>
/// <param name="Value">Digits and sign.</param>
/// <param name="CurrencyCode">Empty when blank.</param>
/// <param name="Decimals">-1 when blank.</param>
/// <param name="On">The date.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record PendingBalance(
    string Code,
    long Value,
    string CurrencyCode,
    int Decimals,
    DateOnly? On,
    DiagnosticPlace Place
);
