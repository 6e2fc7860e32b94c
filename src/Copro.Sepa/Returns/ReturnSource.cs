namespace Copro.Sepa;

/// <summary>What told that a collection came back.</summary>
public enum ReturnSource
{
    /// <summary>A status report (pain.002): before settlement. The default.</summary>
    StatusReport = 0,

    /// <summary>A movement of the account (camt.052, .053, .054, CFONB): money was taken back.</summary>
    Account,
}
