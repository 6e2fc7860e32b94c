using System.Text.Json;

namespace Copro.Kiosk;

/// <summary>
/// What is known of the debtor files given to a kiosk: the memory of <see cref="KioskPublication"/>, stored as an opaque
/// state record. Immutable.
/// </summary>
public sealed record KioskPublicationState
{
    /// <summary>The scope of its state record; the key is the kiosk's id.</summary>
    public const string Scope = "kiosk.debtors";

    /// <summary>The version of the form <see cref="ToBytes"/> writes.</summary>
    public const int SchemaVersion = KioskState.SchemaVersion;

    /// <summary>The kiosk.</summary>
    public required string KioskId { get; init; }

    /// <summary>The life of the counter, 1 or more.</summary>
    public int Epoch { get; init; } = 1;

    /// <summary>The sequence of the last file; 0 before the first.</summary>
    public long LastSequence { get; init; }

    /// <summary>The SHA-256 of the last file; <c>default</c> before the first.</summary>
    public ContentHash LastHash { get; init; }

    /// <summary>The SHA-256 of what the last file said, its header left out; <c>default</c> before the first.</summary>
    public ContentHash LastContentHash { get; init; }

    /// <summary>How many debtors the last file had.</summary>
    public long LastCount { get; init; }

    /// <summary>The total of the last file's balances.</summary>
    public Money LastTotal { get; init; }

    /// <summary>The state of a kiosk to which nothing was given yet.</summary>
    public static KioskPublicationState New(string kioskId)
    {
        ArgumentException.ThrowIfNullOrEmpty(kioskId);
        return new KioskPublicationState { KioskId = kioskId };
    }

    /// <summary>The bytes for the store's opaque state record: JSON, version <see cref="SchemaVersion"/>, always the same for one state.</summary>
    public byte[] ToBytes() =>
        JsonSerializer.SerializeToUtf8Bytes(
            KioskPublicationStateForm.Of(this),
            KioskStateJson.Default.KioskPublicationStateForm
        );

    /// <summary>The state that bytes of <see cref="ToBytes"/> hold.</summary>
    /// <exception cref="CoproFormatException">The bytes are not a state, or one of a newer version.</exception>
    public static KioskPublicationState FromBytes(ReadOnlySpan<byte> bytes) =>
        KioskStateJson.Read(bytes, KioskStateJson.Default.KioskPublicationStateForm, form => form.ToState());
}
