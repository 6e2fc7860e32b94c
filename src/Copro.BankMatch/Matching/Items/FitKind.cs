namespace Copro.BankMatch;

/// <summary>How a movement's amount fits what a party owes.</summary>
internal enum FitKind
{
    /// <summary>The party owes nothing that can be paid.</summary>
    NothingOpen = 0,

    /// <summary>Several sums fit, or the month named is not open: a person says which.</summary>
    Ambiguous,

    /// <summary>Less than an item, or spread oldest first.</summary>
    Spread,

    /// <summary>More than is owed.</summary>
    Over,

    /// <summary>One item, or one sum, to the cent.</summary>
    Exact,
}
