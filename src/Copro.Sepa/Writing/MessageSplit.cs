namespace Copro.Sepa;

/// <summary>What keeps collections apart in separate messages; combine as needed.</summary>
[Flags]
public enum MessageSplit
{
    /// <summary>Everything in one message. Mixed schemes are then refused by the writer.</summary>
    None = 0,

    /// <summary>One message per bank of a creditor: a file goes to one bank.</summary>
    Bank = 1,

    /// <summary>One message per creditor (ICS and account).</summary>
    Creditor = 2,

    /// <summary>One message per scheme.</summary>
    Scheme = 4,
}
