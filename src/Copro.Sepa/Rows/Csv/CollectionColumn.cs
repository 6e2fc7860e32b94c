namespace Copro.Sepa;

/// <summary>The columns of a table of collections; their names stand in <see cref="CollectionColumns"/>.</summary>
internal enum CollectionColumn
{
    CreditorName,
    CreditorIcs,
    CreditorIban,
    CreditorBic,
    EndToEndId,
    Amount,
    CollectionDate,
    Scheme,
    Sequence,
    MandateReference,
    MandateDate,
    DebtorName,
    DebtorIban,
    DebtorBic,
    Remittance,
    Purpose,
    DebtorStreet,
    DebtorPostcode,
    DebtorTown,
    DebtorCountry,
}
