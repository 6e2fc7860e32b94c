namespace Copro.Kiosk;

/// <summary>What the terminal said of a card payment. Immutable; its text form shows nothing of the card.</summary>
public sealed record KioskCard
{
    /// <summary>The masked card number, its last four digits at most in clear: <c>************1234</c>; <c>null</c> if not given.</summary>
    public string? MaskedNumber { get; init; }

    /// <summary>The authorisation number, at most 40 characters; <c>null</c> if not given.</summary>
    public string? Authorisation { get; init; }

    /// <summary>The terminal, at most 40 characters; <c>null</c> if not given.</summary>
    public string? Terminal { get; init; }

    /// <summary>The merchant contract the bank credits, at most 40 characters; <c>null</c> if not given.</summary>
    public string? Contract { get; init; }

    /// <summary>The terminal and the authorisation.</summary>
    public override string ToString() => $"{Terminal}/{Authorisation}";
}
