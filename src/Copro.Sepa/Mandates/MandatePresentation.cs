namespace Copro.Sepa;

/// <summary>One use of a mandate in one file: the three ids by which a status or a return is tied back to it.</summary>
public sealed record MandatePresentation
{
    /// <summary>The ICS the mandate belongs to.</summary>
    public required CreditorIdentifier Creditor { get; init; }

    /// <summary>The RUM.</summary>
    public required MandateReference Mandate { get; init; }

    /// <summary><c>MsgId</c> of the file.</summary>
    public required string MessageId { get; init; }

    /// <summary><c>PmtInfId</c> of the group.</summary>
    public required string PaymentInformationId { get; init; }

    /// <summary><c>EndToEndId</c> of the collection.</summary>
    public required string EndToEndId { get; init; }

    /// <summary><c>ReqdColltnDt</c>: when the debtor is debited.</summary>
    public required DateOnly CollectionDate { get; init; }

    /// <summary>What is collected.</summary>
    public required Money Amount { get; init; }
}
