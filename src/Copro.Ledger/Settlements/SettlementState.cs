namespace Copro.Ledger;

/// <summary>Whether the bank has credited what was expected.</summary>
public enum SettlementState
{
    /// <summary>Still expected.</summary>
    Open = 1,

    /// <summary>Credited, in full or net of a known fee.</summary>
    Settled = 2,

    /// <summary>No longer expected: its collection file was voided before it reached the bank.</summary>
    Voided = 3,
}
