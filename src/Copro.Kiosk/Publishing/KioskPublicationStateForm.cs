namespace Copro.Kiosk;

/// <summary>How a <see cref="KioskPublicationState"/> is stored, version 1.</summary>
internal sealed record KioskPublicationStateForm : IKioskStoredForm
{
    public int Version { get; init; }

    public string? Kiosk { get; init; }

    public int Epoch { get; init; }

    public long LastSequence { get; init; }

    public ContentHash LastHash { get; init; }

    public ContentHash LastContentHash { get; init; }

    public long LastCount { get; init; }

    public Money LastTotal { get; init; }

    public static KioskPublicationStateForm Of(KioskPublicationState state) =>
        new()
        {
            Version = KioskPublicationState.SchemaVersion,
            Kiosk = state.KioskId,
            Epoch = state.Epoch,
            LastSequence = state.LastSequence,
            LastHash = state.LastHash,
            LastContentHash = state.LastContentHash,
            LastCount = state.LastCount,
            LastTotal = state.LastTotal,
        };

    public KioskPublicationState? ToState() =>
        string.IsNullOrEmpty(Kiosk) || Epoch < 1 || LastSequence < 0
            ? null
            : new KioskPublicationState
            {
                KioskId = Kiosk,
                Epoch = Epoch,
                LastSequence = LastSequence,
                LastHash = LastHash,
                LastContentHash = LastContentHash,
                LastCount = LastCount,
                LastTotal = LastTotal,
            };
}
