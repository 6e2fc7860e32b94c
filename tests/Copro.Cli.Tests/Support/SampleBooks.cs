using Copro.Cli.Demo;
using Copro.Sdk;
using Copro.Storage.Sqlite;
using Copro.TestKit;

namespace Copro.Cli.Tests;

/// <summary>Books of the sample agency in a folder of their own, as they are before the first evening.</summary>
internal sealed class SampleBooks : IDisposable
{
    private static readonly DateOnly s_evening = new(2026, 11, 19);
    private readonly TemporaryFolder _folder = new();

    public string Database => _folder.PathOf("books.db");

    public string Root => _folder.Root;

    public static async Task<SampleBooks> SetUpAsync()
    {
        var books = new SampleBooks();
        var secret = new byte[AgencySecret.MinLength];
        Array.Fill(secret, (byte)7);
        await File.WriteAllTextAsync($"{books.Database}.key", Convert.ToHexString(secret));
        await using var store = await SqliteLedgerStore.OpenAsync(
            new SqliteLedgerStoreOptions { Path = books.Database }
        );
        await AgencySetup.SetUpAsync(
            store,
            SampleAgency.Shipped().ReadAgencyFile(),
            new AgencySecret(secret),
            new TestClock(CliRun.Evening)
        );
        return books;
    }

    /// <summary>The documents of the first evening that came by a road.</summary>
    public static string[] Documents(string road) => [.. SampleAgency.Shipped().Documents(s_evening, road)];

    public Task<CliRun> RunAsync(params string[] args) => CliRun.OfAsync([.. args, "--database", Database]);

    /// <summary>Stages all documents of the first evening.</summary>
    public Task<CliRun> ImportAsync() =>
        RunAsync(["daybook", "import", .. Documents("kiosk"), .. Documents("cheques"), .. Documents("portal")]);

    public void Dispose() => _folder.Dispose();
}
