namespace Copro.Sepa;

/// <summary>
/// What a debtor typed into the portal's form for a one-off mandate, as typed. Checked by <see cref="OneOffFormChecker"/> before the
/// recap is shown.
/// </summary>
public sealed record OneOffForm
{
    /// <summary>How the debtor is addressed; demanded.</summary>
    public Civility Civility { get; init; }

    /// <summary>Last name, of a person.</summary>
    public string? LastName { get; init; }

    /// <summary>First name, of a person; may be left out.</summary>
    public string? FirstName { get; init; }

    /// <summary>The company's name, instead of a last name.</summary>
    public string? Company { get; init; }

    /// <summary>Where the confirmation goes.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the debtor ticked "I am the holder of this account".</summary>
    public bool IsAccountHolder { get; init; }

    /// <summary>The debtor's account, with or without spaces.</summary>
    public string? Iban { get; init; }

    /// <summary>The BIC of its bank; may be left out when both banks are in the European Economic Area.</summary>
    public string? Bic { get; init; }

    /// <summary>The debtor's address; may be left out when both banks are in the European Economic Area.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>The amount in euros: <c>65.63</c>, <c>65,63</c>, <c>1 234,56</c>.</summary>
    public string? Amount { get; init; }

    /// <summary>Says nothing about a person.</summary>
    public override string ToString() => "one-off form";
}
