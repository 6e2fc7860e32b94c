using System.Text.Json.Serialization;

namespace Copro.Sepa;

/// <summary>Reads and writes <see cref="MandateRecord"/> without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(MandateRecord))]
internal sealed partial class MandateRecordContext : JsonSerializerContext;
