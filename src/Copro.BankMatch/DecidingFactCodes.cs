namespace Copro.BankMatch;

/// <summary>The facts that decide. Codes are stable.</summary>
public static class DecidingFactCodes
{
    /// <summary>Who paid.</summary>
    public const string Payer = "payer";

    /// <summary>Which of several debtors.</summary>
    public const string WhichParty = "which_party";

    /// <summary>Which of several items, or how a sum is made up.</summary>
    public const string WhichItems = "which_items";

    /// <summary>Whether the payer named pays for the debtor proposed.</summary>
    public const string PaysFor = "pays_for";

    /// <summary>What the named reference is.</summary>
    public const string Reference = "reference";

    /// <summary>Whether a difference is a fee.</summary>
    public const string FeeRule = "fee_rule";

    /// <summary>The list of a bulk payment.</summary>
    public const string DetailList = "detail_list";

    /// <summary>Which payment came back.</summary>
    public const string ReturnedPayment = "returned_payment";

    /// <summary>Which expected settlement.</summary>
    public const string WhichSettlement = "which_settlement";

    /// <summary>What the movement is for.</summary>
    public const string Purpose = "purpose";
}
