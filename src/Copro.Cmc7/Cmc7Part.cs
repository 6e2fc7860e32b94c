namespace Copro.Cmc7;

/// <summary>What a zone, or some digits of a zone, mean in a layout.</summary>
public enum Cmc7Part
{
    /// <summary>The cheque number (<i>Z4</i> in France).</summary>
    ChequeNumber,

    /// <summary><i>Zone interbancaire</i> (<i>Z3</i>): the drawee, in the drawee's own coding. Not bank and branch in France.</summary>
    InterbankZone,

    /// <summary><i>Zone interne</i> (<i>Z2</i>): the account, in the bank's own coding. Personal data.</summary>
    InternalZone,

    /// <summary>The amount in minor units that the bank adds later (<i>Z1</i>, <i>postmarquage</i>).</summary>
    AmountZone,

    /// <summary>The bank (UEMOA, Brazil, Israel).</summary>
    Bank,

    /// <summary>The branch, <i>guichet</i> (UEMOA, Brazil, Israel).</summary>
    Branch,

    /// <summary>The account (UEMOA, Brazil, Israel). Personal data.</summary>
    Account,

    /// <summary>The RIB key of a UEMOA line: read, not checked, because the letters of the bank code are in no public table.</summary>
    RibKey,

    /// <summary>The clearing area, <i>compensação</i> (Brazil).</summary>
    Clearing,

    /// <summary>The type of the cheque (Brazil).</summary>
    ChequeType,

    /// <summary>First check digit (Brazil, DV1): over bank and branch.</summary>
    CheckDigit1,

    /// <summary>Second check digit (Brazil, DV2): over the second group.</summary>
    CheckDigit2,

    /// <summary>Third check digit (Brazil, DV3): over the account.</summary>
    CheckDigit3,
}
