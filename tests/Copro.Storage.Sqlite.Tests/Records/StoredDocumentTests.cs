using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Copro.Conformance;
using Copro.Ledger;
using Xunit;

namespace Copro.Storage.Sqlite.Tests.Records;

/// <summary>
/// The documents of schema 1, as files of the field hold them: a renamed or added member shows here, before it shows in
/// somebody's database. A change of form is a migration.
/// </summary>
public sealed class StoredDocumentTests
{
    [Fact]
    public void Document_OfAnEntity_HasTheFormOfSchemaOne() =>
        Check("entity", Samples.Entity(), RecordDocuments.Json.Entity);

    [Fact]
    public void Document_OfADebtorAccount_HasTheFormOfSchemaOne() =>
        Check("debtor-account", Samples.DebtorAccount(), RecordDocuments.Json.DebtorAccount);

    [Fact]
    public void Document_OfAnOpenItem_HasTheFormOfSchemaOne() =>
        Check("open-item", Samples.OpenItem(), RecordDocuments.Json.OpenItem);

    [Fact]
    public void Document_OfAReceipt_HasTheFormOfSchemaOne() =>
        Check("receipt", Samples.FullReceipt(), RecordDocuments.Json.Receipt);

    [Fact]
    public void Document_OfASettlement_HasTheFormOfSchemaOne() =>
        Check("settlement", Samples.Settlement(), RecordDocuments.Json.Settlement);

    [Fact]
    public void Document_WithAMemberFromLater_IsNotRead() =>
        Assert.Throws<JsonException>(() =>
            Tables.Settlements.Read(
                JsonSerializer
                    .Serialize(Samples.Settlement(), RecordDocuments.Json.Settlement)
                    .Replace("\"gross\"", "\"later\":1,\"gross\"", StringComparison.Ordinal)
            )
        );

    /// <summary>Only then do the conformance cases miss a member that a store loses.</summary>
    [Theory]
    [InlineData("entity")]
    [InlineData("debtor-account")]
    [InlineData("open-item")]
    [InlineData("receipt")]
    [InlineData("settlement")]
    [InlineData("entry")]
    public void Sample_OfEachKind_SaysSomethingInEveryMember(string kind)
    {
        object record = kind switch
        {
            "entity" => Samples.Entity(),
            "debtor-account" => Samples.DebtorAccount(),
            "open-item" => Samples.OpenItem(),
            "receipt" => Samples.FullReceipt(),
            "settlement" => Samples.Settlement(),
            _ => Samples.Append(Samples.Entries(Samples.Start(), 1).Select(EntryChain.HeadAfter).Single()),
        };
        Assert.Empty(Silent(record, kind));
    }

    private static IEnumerable<string> Silent(object record, string path)
    {
        foreach (var property in record.GetType().GetProperties().Where(p => p.Name != nameof(IVersioned.Version)))
        {
            var value = property.GetValue(record);
            var name = $"{path}.{property.Name}";
            var isSilent = value switch
            {
                null => true,
                string text => text.Length == 0,
                System.Collections.IEnumerable many => !many.Cast<object>().Any(),
                _ => value.GetType().IsValueType && Equals(value, Activator.CreateInstance(value.GetType())),
            };
            if (isSilent)
            {
                yield return name;
            }
            else if (value is EntryDraft or EntryId or ReceiptChange)
            {
                foreach (var inner in Silent(value, name))
                {
                    yield return inner;
                }
            }
        }
    }

    private static void Check<T>(string name, T record, JsonTypeInfo<T> type)
        where T : class
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", $"{name}.json"));

        Assert.Equal(
            JsonNode.Parse(golden)!.ToJsonString(RecordDocuments.Json.Options),
            JsonSerializer.Serialize(record, type)
        );
        Expect.Same(record, JsonSerializer.Deserialize(golden, type), name);
    }
}
