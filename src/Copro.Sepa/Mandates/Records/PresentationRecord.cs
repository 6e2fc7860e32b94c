namespace Copro.Sepa;

/// <summary>A presentation as it is stored, inside its mandate.</summary>
internal sealed record PresentationRecord
{
    public required string MessageId { get; init; }
    public required string PaymentInformationId { get; init; }
    public required string EndToEndId { get; init; }
    public required DateOnly CollectionDate { get; init; }
    public required Money Amount { get; init; }

    public static PresentationRecord? Of(MandatePresentation? presentation) =>
        presentation is null
            ? null
            : new PresentationRecord
            {
                MessageId = presentation.MessageId,
                PaymentInformationId = presentation.PaymentInformationId,
                EndToEndId = presentation.EndToEndId,
                CollectionDate = presentation.CollectionDate,
                Amount = presentation.Amount,
            };

    public MandatePresentation ToPresentation(CreditorIdentifier creditor, MandateReference mandate) =>
        new()
        {
            Creditor = creditor,
            Mandate = mandate,
            MessageId = MessageId,
            PaymentInformationId = PaymentInformationId,
            EndToEndId = EndToEndId,
            CollectionDate = CollectionDate,
            Amount = Amount,
        };
}
