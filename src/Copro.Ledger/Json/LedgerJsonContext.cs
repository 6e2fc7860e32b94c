using System.Text.Json;
using System.Text.Json.Serialization;

namespace Copro.Ledger;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(ChartDocument))]
[JsonSerializable(typeof(PostingRulesDocument))]
internal sealed partial class LedgerJsonContext : JsonSerializerContext;
