namespace Copro.Sepa;

/// <summary>May a collection that came back be presented again? A choice of this library by reason, not a rule of the scheme.</summary>
public enum RetryClass
{
    /// <summary>A person must read what the bank says. The default, and the class of every unknown code.</summary>
    Human = 0,

    /// <summary>Yes, on a later date, a bounded number of times.</summary>
    Yes,

    /// <summary>Once, with care: the bank hides its reason.</summary>
    Once,

    /// <summary>After what was wrong has been put right.</summary>
    AfterFix,

    /// <summary>Never by itself: another account, another means of payment, or an act of the debtor is needed.</summary>
    NotAutomatic,

    /// <summary>Never: a dispute, or final.</summary>
    No,

    /// <summary>Ask your own bank first.</summary>
    AskBank,
}
