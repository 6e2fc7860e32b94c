namespace Copro;

/// <summary>Whose code list a <see cref="ReturnReason"/> is from, told by its shape.</summary>
public enum ReturnReasonScheme
{
    /// <summary>No reason.</summary>
    None = 0,

    /// <summary>Four capital letters or digits with at least one letter: an ISO 20022 external code such as <c>AM04</c>.</summary>
    Iso = 1,

    /// <summary>Two digits: a code of the French interbank formats (CFONB), such as <c>20</c>.</summary>
    Cfonb = 2,

    /// <summary>Any other text: a bank's own.</summary>
    Proprietary = 3,
}
