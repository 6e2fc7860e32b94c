using System.Text.Json.Serialization;

namespace Copro.Sdk;

/// <summary>Writes withdrawals without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OutboxWithdrawal))]
internal sealed partial class OutboxWithdrawalContext : JsonSerializerContext;
