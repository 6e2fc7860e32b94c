namespace Copro.Sepa;

/// <summary>What a mandate has been through, as far as it decides the sequence type of its next collection.</summary>
public enum MandateHistory
{
    /// <summary>Recurrent; nothing has settled yet. A collection rejected before settlement does not count.</summary>
    RecurrentUnused = 0,

    /// <summary>Recurrent; at least one collection has settled, whatever came back of it later.</summary>
    RecurrentUsed = 1,

    /// <summary>Recurrent; a collection with FNAL has settled.</summary>
    RecurrentClosed = 2,

    /// <summary>One-off; in no file yet, or in one that never left.</summary>
    OneOffUnused = 3,

    /// <summary>One-off; in a file that has not settled.</summary>
    OneOffInFile = 4,

    /// <summary>One-off; its collection was rejected before settlement.</summary>
    OneOffRejected = 5,

    /// <summary>One-off; its collection settled, also when it was returned or refunded later.</summary>
    OneOffSpent = 6,
}
