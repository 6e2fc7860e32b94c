namespace Copro.Sepa;

/// <summary>
/// What a portal sends when a debtor has signed a one-off mandate: read and checked by <see cref="OneOffRequestReader"/>,
/// judged by <see cref="OneOffMandates"/>. Its form in JSON is written down in <c>docs/formats/one-off-request.md</c>.
/// </summary>
public sealed record OneOffRequest
{
    /// <summary>The portal's id of the request: 1 to 64 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; never reused.</summary>
    public required string RequestId { get; init; }

    /// <summary>The entity that collects: <c>S001</c>, <c>G001</c>.</summary>
    public required string Entity { get; init; }

    /// <summary>The debtor's account in it: <c>450PIERREP</c>.</summary>
    public required string Account { get; init; }

    /// <summary>The ICS that the debtor was shown.</summary>
    public required CreditorIdentifier CreditorIdentifier { get; init; }

    /// <summary>How the debtor is addressed.</summary>
    public Civility Civility { get; init; }

    /// <summary>Last name; <c>null</c> for a company.</summary>
    public string? LastName { get; init; }

    /// <summary>First name; <c>null</c> for a company, or where none was given.</summary>
    public string? FirstName { get; init; }

    /// <summary>The company's name; <c>null</c> for a person.</summary>
    public string? Company { get; init; }

    /// <summary>Where the confirmation goes.</summary>
    public required string Email { get; init; }

    /// <summary>The debtor's account.</summary>
    public required Iban Iban { get; init; }

    /// <summary>The BIC of its bank; <c>default</c> where it was not given.</summary>
    public Bic Bic { get; init; }

    /// <summary>The debtor's address; <c>null</c> where the portal did not ask for it.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>What the debtor agreed to pay.</summary>
    public required Money Amount { get; init; }

    /// <summary>
    /// The RUM that the debtor was shown, made by the portal with <see cref="MandateReferenceGenerator"/>; <c>default</c> when it
    /// showed none, and the mandate gets one when it is filed.
    /// </summary>
    public MandateReference MandateReference { get; init; }

    /// <summary>The debit date that the debtor was shown; <c>null</c> when it was shown none.</summary>
    public DateOnly? CollectionDate { get; init; }

    /// <summary>What the debtor accepted.</summary>
    public required AcceptedText AcceptedText { get; init; }

    /// <summary>When it was signed, with the offset the portal gave.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>
    /// The traces the portal keeps as proof (address on the network, browser, one-time code), by name in ordinal order. They stay
    /// with the mandate and never enter a bank file.
    /// </summary>
    public IReadOnlyDictionary<string, string> Evidence { get; init; } =
        new Dictionary<string, string>(0, StringComparer.Ordinal);

    /// <summary>
    /// SHA-256 of the request's meaning in canonical form (version 1, or 2 with a RUM or a debit date): two deliveries of one request have the same hash however
    /// their JSON is laid out, and unknown fields do not count.
    /// </summary>
    public required ContentHash ContentHash { get; init; }

    /// <summary>The debtor's name as the mandate bears it: the company, or last name and first name.</summary>
    public string DebtorName =>
        Company ?? (string.IsNullOrEmpty(FirstName) ? LastName ?? string.Empty : $"{LastName} {FirstName}");

    /// <summary>The request id: nothing about a person.</summary>
    public override string ToString() => RequestId;
}
