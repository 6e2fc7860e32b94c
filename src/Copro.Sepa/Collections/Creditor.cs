namespace Copro.Sepa;

/// <summary>
/// Who collects, and on which account. A syndic collects for many: the identifier (ICS) belongs to the creditor, never to
/// the sender of the file.
/// </summary>
public sealed record Creditor
{
    /// <summary><c>Cdtr/Nm</c> (AT-E001): 1 to 70 characters, transliterated when written.</summary>
    public required string Name { get; init; }

    /// <summary><c>CdtrSchmeId</c> (AT-E005): the ICS. <c>default</c> is refused.</summary>
    public required CreditorIdentifier Identifier { get; init; }

    /// <summary><c>CdtrAcct</c> (AT-C001): the account credited. <c>default</c> is refused.</summary>
    public required Iban Iban { get; init; }

    /// <summary><c>CdtrAgt</c> (AT-C002): the BIC of its bank; <c>default</c> where it is not known and not needed.</summary>
    public Bic Bic { get; init; }

    /// <summary><c>Cdtr/PstlAdr</c> (AT-E004), or none.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>The name and the masked account.</summary>
    public override string ToString() => $"{Name} {Iban}";
}
