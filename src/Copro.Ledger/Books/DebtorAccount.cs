namespace Copro.Ledger;

/// <summary>
/// The account of a co-owner, tenant or other third party in an entity: <c>450PIERREP</c>, <c>81MARITON</c>. Its code is not an
/// account number: entries carry <see cref="GeneralAccount"/>, with the code as the auxiliary account. Immutable.
/// </summary>
public sealed record DebtorAccount : IVersioned
{
    /// <summary>The entity it belongs to.</summary>
    public required string Entity { get; init; }

    /// <summary>The code, unique in the entity.</summary>
    public required string Code { get; init; }

    /// <summary>The label as printed. Personal data.</summary>
    public required string Label { get; init; }

    /// <summary>The general account behind it: 450 in a syndicat, 411 in a gérance, 401 for a supplier.</summary>
    public required string GeneralAccount { get; init; }

    /// <summary>The key printed on its coupon, such as <c>501*104</c>; opaque, leading zeros count.</summary>
    public string? CouponKey { get; init; }

    /// <summary>Its structured creditor reference (RF), if it was given one.</summary>
    public CreditorReference? Reference { get; init; }

    /// <summary>IBANs its holder is known to pay from.</summary>
    public IReadOnlyList<Iban> KnownIbans { get; init; } = [];

    /// <inheritdoc />
    public long Version { get; init; }
}
