namespace Copro.BankMatch;

/// <summary>How surely a movement is a party's.</summary>
internal enum IdentityClass
{
    /// <summary>A first name, a word, a near name: a proposal when the amount fits exactly.</summary>
    Weak = 0,

    /// <summary>A name that is sure when the amount or the month agrees.</summary>
    Supported,

    /// <summary>A whole name.</summary>
    Sure,

    /// <summary>A key of ours, a known account, a payer confirmed before.</summary>
    Key,
}
