namespace Copro.Sepa;

/// <summary>Who is debited, and on which account.</summary>
public sealed record Debtor
{
    /// <summary><c>Dbtr/Nm</c> (AT-P001): 1 to 70 characters, transliterated when written.</summary>
    public required string Name { get; init; }

    /// <summary><c>DbtrAcct</c> (AT-D001): the account debited. <c>default</c> is refused.</summary>
    public required Iban Iban { get; init; }

    /// <summary>
    /// <c>DbtrAgt</c> (AT-D002): the BIC of its bank; may be <c>default</c> when both banks are in the European Economic Area.
    /// </summary>
    public Bic Bic { get; init; }

    /// <summary><c>Dbtr/PstlAdr</c> (AT-P005): demanded when either bank is outside the European Economic Area.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary><c>Dbtr/Id</c> (AT-P004); <c>null</c> for none.</summary>
    public PartyIdentification? Identification { get; init; }

    /// <summary>The masked account; no name belongs in a log.</summary>
    public override string ToString() => $"debtor {Iban}";
}
