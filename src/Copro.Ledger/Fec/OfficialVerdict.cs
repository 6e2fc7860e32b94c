namespace Copro.Ledger;

/// <summary>What the tax administration's own tool (Test Compta Demat 1_00_10b) says of the same finding.</summary>
public enum OfficialVerdict
{
    /// <summary>It says nothing: passing it proves little.</summary>
    Silent = 0,

    /// <summary>It alerts, and its verdict stays "apparaît conforme".</summary>
    Alert = 1,

    /// <summary>It refuses the file or says "non conforme".</summary>
    Blocks = 2,
}
