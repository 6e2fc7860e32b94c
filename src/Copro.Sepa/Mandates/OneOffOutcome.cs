namespace Copro.Sepa;

/// <summary>What became of a request.</summary>
public enum OneOffOutcome
{
    /// <summary>A new mandate: store it, then acknowledge the request.</summary>
    Accepted = 0,

    /// <summary>The same request was filed before: nothing to store, acknowledge it.</summary>
    AlreadyFiled = 1,

    /// <summary>Another request with the same id was filed before: quarantine it and tell somebody.</summary>
    Conflict = 2,

    /// <summary>It cannot be collected; the diagnostics say why.</summary>
    Refused = 3,
}
