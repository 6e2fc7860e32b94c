namespace Copro.Sepa;

/// <summary>How the portal's form addresses the debtor (<em>civilité</em>).</summary>
public enum Civility
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Monsieur (<c>M</c>).</summary>
    Mr = 1,

    /// <summary>Madame (<c>MME</c>).</summary>
    Mrs = 2,

    /// <summary>Monsieur et Madame (<c>M_MME</c>).</summary>
    MrAndMrs = 3,

    /// <summary>Société (<c>STE</c>): a company, which has a name instead of first and last names.</summary>
    Company = 4,
}
