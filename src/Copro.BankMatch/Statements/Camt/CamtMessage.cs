namespace Copro.BankMatch;

/// <summary>The three bank-to-customer messages: they differ in the name of what holds the entries, and in what they are for.</summary>
/// <param name="Name">The root child that tells the message.</param>
/// <param name="Statement">What holds the entries of one account.</param>
/// <param name="Format">The format that is told to the caller.</param>
internal sealed record CamtMessage(string Name, string Statement, StatementFormat Format)
{
    private static readonly CamtMessage[] s_all =
    [
        new("BkToCstmrStmt", "Stmt", StatementFormat.Camt053),
        new("BkToCstmrAcctRpt", "Rpt", StatementFormat.Camt052),
        new("BkToCstmrDbtCdtNtfctn", "Ntfctn", StatementFormat.Camt054),
    ];

    /// <summary>
    /// Whether entries are held against the standard. A statement proves itself by its balances; an advice has none, so that
    /// nothing but its form tells whether it is whole.
    /// </summary>
    public bool IsFormChecked => Format == StatementFormat.Camt054;

    /// <summary>The message of an element; <c>null</c> when it is none of the three.</summary>
    public static CamtMessage? Find(string element) => Array.Find(s_all, message => message.Name == element);
}
