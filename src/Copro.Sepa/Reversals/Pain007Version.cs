namespace Copro.Sepa;

/// <summary>The versions of pain.007 that are written.</summary>
public enum Pain007Version
{
    /// <summary><c>pain.007.001.09</c>, the version of the SEPA rulebooks since 2023; the default.</summary>
    V09,

    /// <summary><c>pain.007.001.02</c>, the SEPA version before: parties stand by themselves, banks are <c>BIC</c>.</summary>
    V02,

    /// <summary><c>pain.007.001.08</c>: as .09, without an LEI.</summary>
    V08,

    /// <summary><c>pain.007.001.10</c>: the mandate stands in <c>DrctDbtMndt</c>.</summary>
    V10,
}
