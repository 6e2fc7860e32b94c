using System.Text.Json.Serialization;
using Copro.Ledger;

namespace Copro.Storage.Sqlite;

/// <summary>
/// The form of the documents in the database: camelCase, enumerations by name, IBANs in full (the books must pay and collect
/// with them; see the README). A member this package does not know is an error, so that it can never be lost by rewriting.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(IbanElectronicJsonConverter)]
)]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(DebtorAccount))]
[JsonSerializable(typeof(OpenItem))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(Settlement))]
internal sealed partial class RecordJson : JsonSerializerContext;
