using Copro.Conformance;
using Copro.Ledger;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Copro.Storage.Sqlite.Tests.Maintenance;

public sealed class MaintenanceTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private SqliteLedgerStore _store = null!;

    [Fact]
    public async Task VerifyAsync_SoundBooks_ReadsEverythingAndFindsNothing()
    {
        var verification = await _store.VerifyAsync();

        Assert.Empty(verification.Findings);
        Assert.True(verification.IsSound);
        Assert.Equal(5, verification.Records);
        Assert.Equal(3, verification.Entries);
    }

    [Theory]
    [InlineData("UPDATE copro_receipt SET document = json_set(document, '$.surprise', 1)", "STO005")]
    [InlineData("UPDATE copro_entity SET document = '{'", "STO005")]
    [InlineData("UPDATE copro_receipt SET account = 'other'", "STO006")]
    [InlineData("UPDATE copro_receipt SET version = 7", "STO006")]
    [InlineData("UPDATE copro_open_item SET document = json_set(document, '$.dueOn', '2020-01-01')", "STO006")]
    [InlineData("UPDATE copro_settlement SET state = 1", "STO006")]
    [InlineData("UPDATE copro_outbox SET content = x'00'", "STO007")]
    [InlineData(
        "DROP TRIGGER copro_entry_line_is_never_changed; UPDATE copro_entry_line SET account = '5122' WHERE number = 2 AND line = 0",
        "LDG082"
    )]
    [InlineData(
        "DROP TRIGGER copro_entry_is_never_changed; UPDATE copro_entry SET date = '2026-11-01' WHERE number = 3",
        "LDG082"
    )]
    [InlineData(
        "DROP TRIGGER copro_entry_is_never_changed; UPDATE copro_entry SET previous_hash = zeroblob(32) WHERE number = 2",
        "LDG081"
    )]
    [InlineData(
        "DROP TRIGGER copro_entry_line_is_never_changed; UPDATE copro_entry_line SET debit = debit + 1 WHERE number = 2 AND line = 0",
        "LDG084"
    )]
    [InlineData(
        "DROP TRIGGER copro_entry_is_never_deleted; DROP TRIGGER copro_entry_line_is_never_deleted; DELETE FROM copro_entry WHERE number = 2; DELETE FROM copro_entry_line WHERE number = 2",
        "LDG080"
    )]
    [InlineData("DROP TRIGGER copro_entry_is_never_deleted; DELETE FROM copro_entry WHERE number = 3", "STO004")]
    public async Task VerifyAsync_BooksThatAnotherHandChanged_FindsIt(string sql, string code)
    {
        using (var raw = new RawDatabase(_store.Path, foreignKeys: false))
        {
            raw.Run(sql);
        }

        var verification = await _store.VerifyAsync();

        Assert.False(verification.IsSound);
        Assert.Contains(code, verification.Findings.Select(f => f.Code));
    }

    [Fact]
    public async Task VerifyAsync_DamagedPage_IsFound()
    {
        await _store.CommitAsync(
            Samples.Commit("more") with
            {
                Receipts = Enumerable.Range(0, 500).Select(i => Samples.Receipt($"{i}")).ToList(),
            }
        );
        await _store.DisposeAsync();
        await using (var file = File.Open(_store.Path, FileMode.Open))
        {
            file.Position = file.Length / 2 / 4096 * 4096;
            await file.WriteAsync(new byte[4096]);
        }

        _store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        try
        {
            var verification = await _store.VerifyAsync();
            Assert.Contains("STO003", verification.Findings.Select(f => f.Code));
        }
        catch (SqliteException e)
        {
            // Some damage is more than the check itself can read past.
            Assert.Equal(11, e.SqliteErrorCode);
        }
    }

    [Fact]
    public async Task BackupAsync_WhileAnotherWrites_IsTheStateBefore()
    {
        using var other = new RawDatabase(_store.Path);
        other.Run("BEGIN IMMEDIATE; DELETE FROM copro_receipt");

        await _store.BackupAsync(_folder.PathOf("backup.db"));

        other.Run("ROLLBACK");
        await using var backup = await SqliteLedgerStore.OpenAsync(_folder.Options("backup.db"));
        Assert.True((await backup.VerifyAsync()).IsSound);
        Expect.Same(
            [Samples.FullReceipt() with { Version = 1 }],
            await backup.ReceiptsAsync(default),
            "receipts of the backup"
        );
        Expect.Same(await _store.EntriesAsync(default), await backup.EntriesAsync(default), "entries of the backup");
    }

    [Fact]
    public async Task BackupAsync_NameThatIsTaken_IsNeverReplaced()
    {
        await File.WriteAllTextAsync(_folder.PathOf("backup.db"), "precious");

        await Assert.ThrowsAsync<IOException>(async () => await _store.BackupAsync(_folder.PathOf("backup.db")));

        Assert.Equal("precious", await File.ReadAllTextAsync(_folder.PathOf("backup.db")));
    }

    [Fact]
    public async Task BackupAsync_Cancelled_LeavesNoFile()
    {
        using var cancellation = new CancellationTokenSource();
        using var session = SqliteSession.Open(_store.Path, TimeSpan.FromSeconds(1));
        await cancellation.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            DatabaseCopy.Make(session, _folder.PathOf("backup.db"), cancellation.Token)
        );

        Assert.DoesNotContain(Directory.GetFiles(_folder.Path), f => f.Contains("backup", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RestoreAsync_Backup_OpensAsTheBooksWere()
    {
        await _store.BackupAsync(_folder.PathOf("backup.db"));
        await _store.CommitAsync(Samples.Commit("later") with { Receipts = [Samples.Receipt("later")] });

        await SqliteLedgerStore.RestoreAsync(_folder.PathOf("backup.db"), _folder.Options("restored.db"));

        await using var restored = await SqliteLedgerStore.OpenAsync(_folder.Options("restored.db"));
        Assert.Single(await restored.ReceiptsAsync(default));
        Assert.Equal(CommitOutcome.AlreadyDone, (await restored.CommitAsync(Samples.Commit("all"))).Outcome);
        Assert.Equal(CommitOutcome.Committed, (await restored.CommitAsync(Samples.Commit("later"))).Outcome);
    }

    [Fact]
    public async Task RestoreAsync_OverBooksThatAreThere_IsRefused()
    {
        await _store.BackupAsync(_folder.PathOf("backup.db"));

        await Assert.ThrowsAsync<IOException>(async () =>
            await SqliteLedgerStore.RestoreAsync(_folder.PathOf("backup.db"), _folder.Options())
        );
        await Assert.ThrowsAsync<FileNotFoundException>(async () =>
            await SqliteLedgerStore.RestoreAsync(_folder.PathOf("none.db"), _folder.Options("restored.db"))
        );
    }

    [SkippableFact]
    public async Task Books_AskedWithTheSqliteShell_AreSoundAndBalanced()
    {
        const string Shell = "sqlite3";
        var start = new System.Diagnostics.ProcessStartInfo(Shell)
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                _store.Path,
                "PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT SUM(debit) - SUM(credit) FROM copro_entry_line; "
                    + "SELECT json_extract(document, '$.amount.amount') FROM copro_receipt; "
                    + "SELECT journal_mode FROM pragma_journal_mode;",
            },
        };
        System.Diagnostics.Process shell;
        try
        {
            shell = System.Diagnostics.Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(true, "The sqlite3 shell is not installed.");
            return;
        }

        using (shell)
        {
            var answer = await shell.StandardOutput.ReadToEndAsync();
            await shell.WaitForExitAsync();
            Assert.Equal(["ok", "0", "123.45", "wal"], answer.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    public async Task InitializeAsync()
    {
        _store = await SqliteLedgerStore.OpenAsync(_folder.Options());
        var result = await _store.CommitAsync(
            Samples.Commit("all") with
            {
                Source = Samples.Source("file"),
                Entities = [Samples.Entity()],
                DebtorAccounts = [Samples.DebtorAccount()],
                OpenItems = [Samples.OpenItem()],
                Receipts = [Samples.FullReceipt()],
                Settlements = [Samples.Settlement()],
                Entries = Samples.Entries(Samples.Start(), 3),
                States = [Samples.State()],
                Outbox = [Samples.Message()],
            }
        );
        Assert.Equal(CommitOutcome.Committed, result.Outcome);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _folder.Dispose();
}
