namespace Copro.Cmc7;

/// <summary>What a cheque is to one that was taken before.</summary>
public enum DuplicateVerdict
{
    /// <summary>Another cheque; the next one of the same book is one too.</summary>
    Different,

    /// <summary>The same digits, amount and transaction: the same record again. Success, nothing is added.</summary>
    SameRecord,

    /// <summary>The same digits and amount in another transaction: stop, show both.</summary>
    AlreadyPresented,

    /// <summary>The same digits with another amount: stop.</summary>
    AmountConflict,

    /// <summary>Equal wherever both are known, and not known everywhere: ask.</summary>
    PossibleDuplicate,
}
