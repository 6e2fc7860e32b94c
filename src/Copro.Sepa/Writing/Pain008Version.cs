namespace Copro.Sepa;

/// <summary>The versions of pain.008 that are written.</summary>
public enum Pain008Version
{
    /// <summary><c>pain.008.001.08</c>, the version of the SEPA rulebooks since 2023; the default.</summary>
    V08,

    /// <summary>
    /// <c>pain.008.001.02</c>, for banks that have not moved. It cannot carry an LEI, and banks take no structured address in it.
    /// </summary>
    V02,
}
