using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Copro.Kiosk;

/// <summary>Reads and writes stored forms without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(KioskStateForm))]
[JsonSerializable(typeof(KioskPublicationStateForm))]
internal sealed partial class KioskStateJson : JsonSerializerContext
{
    public static TState Read<TForm, TState>(
        ReadOnlySpan<byte> bytes,
        JsonTypeInfo<TForm> type,
        Func<TForm, TState?> toState
    )
        where TForm : class, IKioskStoredForm
        where TState : class
    {
        TForm? form;
        try
        {
            form = JsonSerializer.Deserialize(bytes, type);
        }
        catch (JsonException e)
        {
            throw Unreadable(e.Message);
        }

        if (form?.Version > KioskState.SchemaVersion)
        {
            throw new CoproFormatException(
                KioskDiagnostics.StateVersion.At(default, (long)form.Version, (long)KioskState.SchemaVersion)
            );
        }

        return (form is { Version: > 0 } ? toState(form) : null)
            ?? throw Unreadable("a field is missing or has a value it cannot have.");
    }

    private static CoproFormatException Unreadable(string why) =>
        new(KioskDiagnostics.StateUnreadable.At(default, why));
}
