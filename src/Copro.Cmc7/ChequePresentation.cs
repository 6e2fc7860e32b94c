namespace Copro.Cmc7;

/// <summary>A cheque as it was taken: what the duplicate guard compares.</summary>
/// <param name="Line">Its line, partial or complete.</param>
/// <param name="Amount">The amount it was taken for.</param>
/// <param name="TransactionId">The transaction it was taken in, unique in the books.</param>
public readonly record struct ChequePresentation(Cmc7Line Line, Money Amount, string TransactionId)
{
    /// <summary>Transaction and masked line: safe to log.</summary>
    public override string ToString() => $"{TransactionId} {Line}";
}
