namespace Copro.Cmc7;

/// <summary>How much of a line was read. It says nothing about the key: see <see cref="Cmc7Reading.KeyCheck"/>.</summary>
public enum Cmc7Status
{
    /// <summary>No line: the errors say why. Also the status of <c>default</c>.</summary>
    Refused,

    /// <summary>A line of the right shape in which digits or symbols could not be read.</summary>
    Partial,

    /// <summary>A line of the right shape with every digit known. Whether they are the right digits only the key tells.</summary>
    Complete,
}
