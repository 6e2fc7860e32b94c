using System.Text.Json.Serialization;

namespace Copro.Sdk;

/// <summary>How the form is read: every amount a string, nothing unknown let pass.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(AgencyDocument))]
internal sealed partial class AgencyJsonContext : JsonSerializerContext;
