namespace Copro.Cmc7;

/// <summary>The keyboard layout of a computer that a reader writes to as if it were a US keyboard.</summary>
public enum KeyboardLayout
{
    /// <summary>Not known, or US: nothing is re-mapped by setting.</summary>
    None,

    /// <summary>French (France) AZERTY.</summary>
    FrenchFrance,

    /// <summary>French (Belgium) AZERTY.</summary>
    FrenchBelgium,
}
