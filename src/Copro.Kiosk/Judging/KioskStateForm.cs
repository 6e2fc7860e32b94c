namespace Copro.Kiosk;

/// <summary>How a <see cref="KioskState"/> is stored, version 1.</summary>
internal sealed record KioskStateForm : IKioskStoredForm
{
    public int Version { get; init; }

    public string? Kiosk { get; init; }

    public int Epoch { get; init; }

    public long LastSequence { get; init; }

    public DateTimeOffset? LastCreatedAt { get; init; }

    public Money? LastClosingCash { get; init; }

    public IReadOnlyList<FileForm>? Files { get; init; }

    public IReadOnlyList<GapForm>? Gaps { get; init; }

    public int ConfirmedEpoch { get; init; }

    public static KioskStateForm Of(KioskState state) =>
        new()
        {
            Version = KioskState.SchemaVersion,
            Kiosk = state.KioskId,
            Epoch = state.Epoch,
            LastSequence = state.LastSequence,
            LastCreatedAt = state.LastCreatedAt,
            LastClosingCash = state.LastClosingCash,
            Files = [.. state.Files.Select(f => new FileForm(f.Sequence, f.Hash))],
            Gaps = [.. state.Gaps.Select(g => new GapForm(g.From, g.To, g.LastHash))],
            ConfirmedEpoch = state.ConfirmedEpoch,
        };

    public KioskState? ToState() =>
        string.IsNullOrEmpty(Kiosk) || Epoch < 1 || LastSequence < 0 || Files is null || Gaps is null
            ? null
            : new KioskState
            {
                KioskId = Kiosk,
                Epoch = Epoch,
                LastSequence = LastSequence,
                LastCreatedAt = LastCreatedAt,
                LastClosingCash = LastClosingCash,
                Files = [.. Files.Select(f => new KioskKnownFile(f.Sequence, f.Hash))],
                Gaps = [.. Gaps.Select(g => new KioskGap(g.From, g.To, g.LastHash))],
                ConfirmedEpoch = ConfirmedEpoch,
            };

    internal sealed record FileForm(long Sequence, ContentHash Hash);

    internal sealed record GapForm(long From, long To, ContentHash LastHash);
}
