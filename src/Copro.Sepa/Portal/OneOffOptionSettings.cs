namespace Copro.Sepa;

/// <summary>
/// What a manager's screens hold about an entity that is to offer one-off mandates: texts as they were typed. Judged by
/// <see cref="OneOffOption"/>.
/// </summary>
public sealed record OneOffOptionSettings
{
    /// <summary>The entity's code: <c>S001</c>.</summary>
    public required string Entity { get; init; }

    /// <summary>The currency of its books.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The country it is in, as ISO 3166 code: <c>FR</c>, <c>MC</c>, <c>NC</c>; <c>null</c> when its IBAN and BIC are to tell.</summary>
    public string? Country { get; init; }

    /// <summary>The creditor's name.</summary>
    public string? CreditorName { get; init; }

    /// <summary>The ICS.</summary>
    public string? CreditorIdentifier { get; init; }

    /// <summary>The IBAN of the account that is credited.</summary>
    public string? Iban { get; init; }

    /// <summary>The BIC of its bank: demanded here, although the scheme lets it be left out in the EEA.</summary>
    public string? Bic { get; init; }

    /// <summary>The creditor's address, which the debtor is to see; <c>null</c> when it is not known, which is a warning.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>Whether that account is published on the portal.</summary>
    public bool IsAccountPublished { get; init; }

    /// <summary>The creditor reference it is published with, which mandate references begin with: <c>0000G0</c>.</summary>
    public string? CreditorReference { get; init; }

    /// <summary>The bank's cut-off and the notice agreed with the debtors.</summary>
    public required CollectionTerms Terms { get; init; }

    /// <summary>The entity.</summary>
    public override string ToString() => Entity;
}
