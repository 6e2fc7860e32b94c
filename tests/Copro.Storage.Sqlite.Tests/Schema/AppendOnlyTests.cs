using Copro.Conformance;
using Copro.Ledger;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Copro.Storage.Sqlite.Tests.Schema;

/// <summary>What the database itself refuses, to whoever writes into it.</summary>
public sealed class AppendOnlyTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Refused =>
        new()
        {
            { "UPDATE copro_entry SET label = 'x' WHERE number = 1", "never changed" },
            { "UPDATE copro_entry SET number = 9 WHERE number = 2", "never changed" },
            { "DELETE FROM copro_entry WHERE number = 2", "never deleted" },
            { "DELETE FROM copro_entry", "never deleted" },
            { "UPDATE copro_entry_line SET debit = 1 WHERE debit > 0", "never changed" },
            { "DELETE FROM copro_entry_line", "never deleted" },
            {
                "INSERT OR REPLACE INTO copro_entry_line SELECT books, entity, fiscal_year, journal, number, line, account, "
                    + "account_label, auxiliary, auxiliary_label, 'x', debit, credit FROM copro_entry_line WHERE number = 1",
                "sealed"
            },
            {
                "INSERT INTO copro_entry_line SELECT books, entity, fiscal_year, journal, number, line + 10, account, "
                    + "account_label, auxiliary, auxiliary_label, 'x', debit, credit FROM copro_entry_line WHERE number = 1",
                "sealed"
            },
            { $"INSERT OR REPLACE {IntoEntry("number", "previous_hash")}", "does not continue" },
            { "UPDATE copro_source_document SET hash = zeroblob(32)", "append-only" },
            { "DELETE FROM copro_source_document", "append-only" },
            { "UPDATE copro_command SET id = 'x'", "append-only" },
            { "DELETE FROM copro_command", "append-only" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task RawSql_AgainstWhatIsForGood_IsRefused(string sql, string because)
    {
        using (var raw = new RawDatabase(_folder.PathOf("books.db")))
        {
            var refusal = Assert.Throws<SqliteException>(() => raw.Run(sql));
            Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
        }

        await using var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        var verification = await store.VerifyAsync();
        Assert.True(verification.IsSound, string.Join('\n', verification.Findings));
        Assert.Equal(2, verification.Entries);
    }

    [Theory]
    [InlineData("3", "hash", "100, 0", "0, 99", "does not balance")]
    [InlineData("3", "hash", "9223372036854775807, 0", "0, 9223372036854775806", "does not balance")]
    [InlineData("3", "hash", "100, 0", "100, 0", "does not balance")]
    [InlineData("3", "hash", "100, 100", "0, 0", "CHECK")]
    [InlineData("3", "hash", "-100, 0", "0, -100", "CHECK")]
    [InlineData("4", "hash", "100, 0", "0, 100", "does not continue")]
    [InlineData("3", "previous_hash", "100, 0", "0, 100", "does not continue")]
    [InlineData("3", "zeroblob(32)", "100, 0", "0, 100", "does not continue")]
    [InlineData("3", "hash", "100, 0", "0, 100", null)]
    public void RawSql_NewEntry_IsTakenOnlyWhenItContinuesAndBalances(
        string number,
        string previousHash,
        string first,
        string second,
        string? because
    )
    {
        using var raw = new RawDatabase(_folder.PathOf("books.db"));
        var sql = $"""
            BEGIN;
            {IntoLine(number, 0, first)};
            {IntoLine(number, 1, second)};
            INSERT {IntoEntry(number, previousHash)};
            COMMIT;
            """;
        if (because is null)
        {
            raw.Run(sql);
            Assert.Equal("3", raw.Ask("SELECT COUNT(*) FROM copro_entry"));
            return;
        }

        var refusal = Assert.Throws<SqliteException>(() => raw.Run(sql));
        Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RawSql_LineWithoutItsEntry_CannotBeCommitted()
    {
        using var raw = new RawDatabase(_folder.PathOf("books.db"));

        var refusal = Assert.Throws<SqliteException>(() =>
            raw.Run(
                "INSERT INTO copro_entry_line SELECT books, entity, fiscal_year, journal, 3, line, account, account_label, "
                    + "auxiliary, auxiliary_label, label, debit, credit FROM copro_entry_line WHERE number = 2"
            )
        );

        Assert.Contains("FOREIGN KEY", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RawSql_SecondReceiptWithAKey_IsRefused()
    {
        using var raw = new RawDatabase(_folder.PathOf("books.db"));

        var refusal = Assert.Throws<SqliteException>(() =>
            raw.Run(
                "INSERT INTO copro_receipt SELECT books, 'other', source_key, source, entity, account, means, state, owner, "
                    + "settlement_id, date, version, document FROM copro_receipt"
            )
        );

        Assert.Contains("UNIQUE", refusal.Message, StringComparison.Ordinal);
    }

    public async Task InitializeAsync()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        var result = await store.CommitAsync(
            Samples.Commit("two entries") with
            {
                Source = Samples.Source("file"),
                Entities = [Samples.Entity()],
                Receipts = [Samples.FullReceipt()],
                Entries = Samples.Entries(Samples.Start(), 2),
            }
        );
        Assert.Equal(CommitOutcome.Committed, result.Outcome);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private static string IntoEntry(string number, string previousHash) =>
        $"""
            INTO copro_entry SELECT books, entity, fiscal_year, journal, {number}, date, voucher_reference, voucher_date,
                'slipped in', currency, rule, origin, validated_on, text_digest, {previousHash}, hash
            FROM copro_entry WHERE number = 2
            """;

    private static string IntoLine(string number, int line, string debitAndCredit) =>
        $"""
            INSERT INTO copro_entry_line SELECT books, entity, fiscal_year, journal, {number}, {line}, account, account_label,
                auxiliary, auxiliary_label, label, {debitAndCredit} FROM copro_entry_line WHERE number = 2 AND line = 0
            """;
}
