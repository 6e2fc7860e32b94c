namespace Copro.Cmc7;

/// <summary>What the printed key can do for a line.</summary>
public enum Cmc7RepairOutcome
{
    /// <summary>Nothing can be said: no key, no line, a layout without RLMC key, or a slip.</summary>
    NotApplicable,

    /// <summary>Nothing is unreadable and the key fits.</summary>
    NothingToRepair,

    /// <summary>One unreadable digit, one filling: it may be applied. The key is used up; trust it less than a checked read.</summary>
    Repaired,

    /// <summary>Two unreadable digits, one filling: a person must confirm it.</summary>
    Proposed,

    /// <summary>Two unreadable digits, several fillings: listed, none applied.</summary>
    Ambiguous,

    /// <summary>More than two unreadable digits: nothing is listed.</summary>
    NotRepairable,

    /// <summary>No filling fits: the key or a digit that was read is wrong.</summary>
    NoSolution,

    /// <summary>Nothing is unreadable and the key does not fit: lines that differ in one digit are shown, never applied.</summary>
    KeyWrong,
}
