namespace Copro.Ledger;

/// <summary>What a rule's account expression became for one movement.</summary>
internal readonly record struct PostingAccount(
    string Number,
    string Label,
    string? Auxiliary = null,
    string? AuxiliaryLabel = null
);
