namespace Copro.Sepa;

/// <summary>By what a status was tied to a collection, the surest first.</summary>
public enum StatusMatchKey
{
    /// <summary>Nothing fits, or more than one collection does. The default.</summary>
    None = 0,

    /// <summary>Message, group and end-to-end id.</summary>
    AllIds,

    /// <summary>The end-to-end id alone, unique in the message the report is about, or else among all that was presented.</summary>
    EndToEndId,

    /// <summary>Mandate, amount and date.</summary>
    MandateAmountDate,

    /// <summary>It is in a message or group that was rejected without naming its collections.</summary>
    Whole,
}
