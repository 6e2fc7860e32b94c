namespace Copro.BankMatch;

/// <summary>How well a text names somebody, from worst to best.</summary>
internal enum NameClass
{
    None = 0,

    /// <summary>A first name and no surname.</summary>
    GivenOnly,

    /// <summary>A surname with another first name, beside unknown words, or that is a word of labels.</summary>
    Weak,

    /// <summary>Cut at a width banks use.</summary>
    Prefix,

    /// <summary>One or two edits away, the rest agreeing.</summary>
    Near,

    /// <summary>The surname alone, nothing against it.</summary>
    SurnameOnly,

    /// <summary>The surname and the initials.</summary>
    Initial,

    /// <summary>Surname and first name, or the whole company.</summary>
    Full,
}
