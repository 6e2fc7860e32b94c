using System.Text.Json.Serialization;
using Copro.Ledger;

namespace Copro.Conformance;

/// <summary>Records as text, to compare them whole (records with lists in them have no equality by value) and to show them.</summary>
[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(IbanElectronicJsonConverter)]
)]
[JsonSerializable(typeof(SourceDocument))]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(DebtorAccount))]
[JsonSerializable(typeof(OpenItem))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(Settlement))]
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(JournalHead))]
[JsonSerializable(typeof(StateRecord))]
[JsonSerializable(typeof(OutboxMessage))]
internal sealed partial class ConformanceJson : JsonSerializerContext;
