using Copro.Ledger;

namespace Copro.Storage.Sqlite;

/// <summary>The tables of the records that have a version. Enumerations are bound as <c>long</c>, as they are read back.</summary>
internal static class Tables
{
    public static VersionedTable<Entity> Entities { get; } =
        new(
            "copro_entity",
            "entity",
            keyColumns: ["code"],
            keyOf: e => [e.Code],
            columns: [],
            columnsOf: _ => [],
            RecordDocuments.Json.Entity,
            (e, version) => e with { Version = version },
            e => e.Code
        );

    public static VersionedTable<DebtorAccount> DebtorAccounts { get; } =
        new(
            "copro_debtor_account",
            "debtor account",
            keyColumns: ["entity", "code"],
            keyOf: a => [a.Entity, a.Code],
            columns: [],
            columnsOf: _ => [],
            RecordDocuments.Json.DebtorAccount,
            (a, version) => a with { Version = version },
            a => a.Code
        );

    public static VersionedTable<OpenItem> OpenItems { get; } =
        new(
            "copro_open_item",
            "open item",
            keyColumns: ["entity", "id"],
            keyOf: i => [i.Entity, i.Id],
            columns: ["account", "due_on"],
            columnsOf: i => [i.Account, ColumnText.Of(i.DueOn)],
            RecordDocuments.Json.OpenItem,
            (i, version) => i with { Version = version },
            i => i.Id
        );

    /// <summary>A receipt's key is part of the row's identity: under another key it would be another movement.</summary>
    public static VersionedTable<Receipt> Receipts { get; } =
        new(
            "copro_receipt",
            "receipt",
            keyColumns: ["id", "source_key"],
            keyOf: r => [r.Id, r.Key.ToString()],
            columns: ["source", "entity", "account", "means", "state", "owner", "settlement_id", "date"],
            columnsOf: r =>
                [
                    r.Document.ToString(),
                    r.Entity,
                    r.Account,
                    (long)r.Means,
                    (long)r.State,
                    r.Owner,
                    r.SettlementId,
                    ColumnText.Of(r.Date),
                ],
            RecordDocuments.Json.Receipt,
            (r, version) => r with { Version = version },
            r => r.Id
        );

    public static VersionedTable<Settlement> Settlements { get; } =
        new(
            "copro_settlement",
            "settlement",
            keyColumns: ["id"],
            keyOf: s => [s.Id],
            columns: ["state", "expected_on"],
            columnsOf: s => [(long)s.State, ColumnText.Of(s.ExpectedOn)],
            RecordDocuments.Json.Settlement,
            (s, version) => s with { Version = version },
            s => s.Id
        );

    public static VersionedTable<StateRecord> States { get; } =
        new(
            "copro_state",
            "state",
            keyColumns: ["scope", "key"],
            keyOf: s => [s.Scope, s.Key],
            columns: ["schema_version", "payload"],
            columnsOf: s => [(long)s.SchemaVersion, s.Payload.ToArray()],
            documentType: null,
            (s, version) => s with { Version = version },
            s => $"{s.Scope}/{s.Key}"
        );
}
