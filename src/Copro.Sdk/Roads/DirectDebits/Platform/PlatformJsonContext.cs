using System.Text.Json.Serialization;

namespace Copro.Sdk;

/// <summary>Reads and writes what goes over the wire without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(PlatformPage))]
[JsonSerializable(typeof(PlatformAcknowledgement))]
internal sealed partial class PlatformJsonContext : JsonSerializerContext;
