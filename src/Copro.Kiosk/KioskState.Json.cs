using System.Text.Json;

namespace Copro.Kiosk;

/// <summary>The bytes of a state record.</summary>
public sealed partial record KioskState
{
    /// <summary>The bytes for the store's opaque state record: JSON, version <see cref="SchemaVersion"/>, always the same for one state.</summary>
    public byte[] ToBytes() =>
        JsonSerializer.SerializeToUtf8Bytes(KioskStateForm.Of(this), KioskStateJson.Default.KioskStateForm);

    /// <summary>The state that bytes of <see cref="ToBytes"/> hold.</summary>
    /// <exception cref="CoproFormatException">The bytes are not a state, or one of a newer version.</exception>
    public static KioskState FromBytes(ReadOnlySpan<byte> bytes) =>
        KioskStateJson.Read(bytes, KioskStateJson.Default.KioskStateForm, form => form.ToState());
}
