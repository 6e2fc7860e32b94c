using System.Text.Json.Serialization;

namespace Copro.Sepa;

/// <summary>A mandate as it is stored. Its names are the form: a change of one is a new schema version.</summary>
internal sealed record MandateRecord
{
    private const int WithLastDueOn = 3;

    [JsonRequired]
    public int Version { get; init; }

    public required string Reference { get; init; }
    public required string Creditor { get; init; }
    public required DirectDebitScheme Scheme { get; init; }
    public required DateOnly SignedOn { get; init; }
    public required string DebtorName { get; init; }
    public required string DebtorIban { get; init; }
    public string? DebtorBic { get; init; }
    public PostalAddress? DebtorAddress { get; init; }
    public required Money Amount { get; init; }
    public required DateOnly CollectionDate { get; init; }
    public required MandateStatus Status { get; init; }
    public int PresentationCount { get; init; }
    public PresentationRecord? LastPresentation { get; init; }
    public DateOnly? LastDueOn { get; init; }
    public AmendmentRecord? PendingAmendment { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
    public string? Reason { get; init; }
    public required string RequestId { get; init; }
    public required string RequestHash { get; init; }
    public required string Entity { get; init; }
    public required string Account { get; init; }
    public required string Email { get; init; }
    public required string TextVersion { get; init; }
    public required string TextHash { get; init; }
    public required DateTimeOffset SignedAt { get; init; }
    public required SortedDictionary<string, string> Evidence { get; init; }

    public static MandateRecord Of(SepaMandate mandate) =>
        new()
        {
            Version = SepaMandateState.SchemaVersion,
            Reference = mandate.Reference.ToString(),
            Creditor = mandate.Creditor.ToString(),
            Scheme = mandate.Scheme,
            SignedOn = mandate.SignedOn,
            DebtorName = mandate.Debtor.Name,
            DebtorIban = mandate.Debtor.Iban.ToElectronicString(),
            DebtorBic = mandate.Debtor.Bic.HasValue ? mandate.Debtor.Bic.ToString() : null,
            DebtorAddress = mandate.Debtor.Address,
            Amount = mandate.Amount,
            CollectionDate = mandate.CollectionDate,
            Status = mandate.Status,
            PresentationCount = mandate.PresentationCount,
            LastPresentation = PresentationRecord.Of(mandate.LastPresentation),
            LastDueOn = mandate.LastDueOn,
            PendingAmendment = AmendmentRecord.Of(mandate.PendingAmendment),
            ChangedAt = mandate.ChangedAt,
            Reason = mandate.Reason.HasValue ? mandate.Reason.ToString() : null,
            RequestId = mandate.Origin.RequestId,
            RequestHash = mandate.Origin.RequestHash.ToString(),
            Entity = mandate.Origin.Entity,
            Account = mandate.Origin.Account,
            Email = mandate.Origin.Email,
            TextVersion = mandate.Origin.AcceptedText.Version,
            TextHash = mandate.Origin.AcceptedText.Hash.ToString(),
            SignedAt = mandate.Origin.SignedAt,
            Evidence = new SortedDictionary<string, string>(
                mandate.Origin.Evidence.ToDictionary(StringComparer.Ordinal),
                StringComparer.Ordinal
            ),
        };

    /// <summary>The field that is damaged where no parser looks: a text that is null, a status that is none; <c>null</c> for none.</summary>
    public string? FindFlaw() =>
        !Enum.IsDefined(Status) ? nameof(Status)
        : !Enum.IsDefined(Scheme) ? nameof(Scheme)
        : PresentationCount < 0 ? nameof(PresentationCount)
        : DebtorName is null ? nameof(DebtorName)
        : RequestId is null ? nameof(RequestId)
        : Entity is null ? nameof(Entity)
        : Account is null ? nameof(Account)
        : Email is null ? nameof(Email)
        : TextVersion is null ? nameof(TextVersion)
        : LastPresentation is { MessageId: null } or { PaymentInformationId: null } or { EndToEndId: null }
            ? nameof(LastPresentation)
        : DebtorAddress is { TownName: null } or { Country: null } or { Lines: null } ? nameof(DebtorAddress)
        : Evidence is null || Evidence.ContainsValue(null!) ? nameof(Evidence)
        : null;

    public SepaMandate ToMandate()
    {
        var creditor = CreditorIdentifier.Parse(Creditor);
        var reference = MandateReference.Parse(Reference);
        return new SepaMandate
        {
            Reference = reference,
            Creditor = creditor,
            Scheme = Scheme,
            SignedOn = SignedOn,
            Debtor = new Debtor
            {
                Name = DebtorName,
                Iban = Iban.Parse(DebtorIban),
                Bic = DebtorBic is null ? default : Bic.Parse(DebtorBic),
                Address = DebtorAddress,
            },
            Amount = Amount,
            CollectionDate = CollectionDate,
            Status = Status,
            PresentationCount = PresentationCount,
            LastPresentation = LastPresentation?.ToPresentation(creditor, reference),
            LastDueOn = Version < WithLastDueOn ? DueBefore() : LastDueOn,
            PendingAmendment = PendingAmendment?.ToAmendment(),
            ChangedAt = ChangedAt,
            Reason = Reason is null ? default : ReturnReason.Parse(Reason),
            Origin = ToOrigin(),
        };
    }

    /// <summary>Before version 3 every presentation but the one under way counted, whether it left or not.</summary>
    private DateOnly? DueBefore() => Status == MandateStatus.Reserved ? null : LastPresentation?.CollectionDate;

    private MandateOrigin ToOrigin() =>
        new()
        {
            RequestId = RequestId,
            RequestHash = ContentHash.Parse(RequestHash),
            Entity = Entity,
            Account = Account,
            Email = Email,
            AcceptedText = new AcceptedText { Version = TextVersion, Hash = ContentHash.Parse(TextHash) },
            SignedAt = SignedAt,
            Evidence = Evidence,
        };
}
