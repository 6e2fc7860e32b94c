namespace Copro.Sepa;

/// <summary>Where a collection stands in the life of its mandate (<c>SeqTp</c>, AT-M006).</summary>
public enum SequenceType
{
    /// <summary><c>OOFF</c>: the only collection of a one-off mandate. The default.</summary>
    OneOff = 0,

    /// <summary><c>FRST</c>: the first of a series; optional since November 2016.</summary>
    First = 1,

    /// <summary><c>RCUR</c>: one of a series.</summary>
    Recurrent = 2,

    /// <summary><c>FNAL</c>: the last of a series; the mandate is closed by it.</summary>
    Final = 3,
}
