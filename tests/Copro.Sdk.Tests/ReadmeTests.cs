using Copro.Kiosk;
using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Copro.Sepa;
using Xunit;

namespace Copro.Sdk.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public async Task Readme_Example_RunsAnEvening()
    {
        await using var world = await EveningWorld.CreateEmptyAsync();
        world.Deliver(Sample.FirstEvening);
        var folder = Path.Combine(world.Folder, "inbox");
        var clock = world.Clock;
        ReadOnlyMemory<byte> agencyFile = Sample.AgencyFile();
        ReadOnlyMemory<byte> key = "thirty-two bytes of a test secret"u8.ToArray();
        using var output = new StringWriter();
        var console = Console.Out;
        Console.SetOut(output);
        try
        {
            #region RunAnEvening
            ILedgerStore store = new InMemoryLedgerStore();
            AgencyProfile agency = await AgencySetup.SetUpAsync(store, agencyFile, new AgencySecret(key.Span), clock);
            var sources = new EveningSources
            {
                Requests = new FolderOneOffRequestSource(Path.Combine(folder, "portal")),
                Kiosks = new FolderKioskTransport(Path.Combine(folder, "kiosk")),
                Cheques = new FolderInbox(Path.Combine(folder, "cheques")),
                Statements = new FolderInbox(Path.Combine(folder, "statements")),
                Archive = new FolderArchive(Path.Combine(folder, "archive")),
                Quarantine = new FolderQuarantine(Path.Combine(folder, "quarantine")),
            };
            var channel = new FolderOutboxChannel(Path.Combine(folder, "outbox"));

            var cycle = new EveningCycle(store, new CoproOptions(), clock);
            EveningReport report = await cycle.RunAsync(agency, sources, channel);
            foreach (RoadReport road in report.Roads)
            {
                Console.WriteLine(
                    $"{road.Road}: {road.Staged} staged, {road.ToReview} to review, {road.Refused} refused"
                );
            }
            #endregion
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Equal(
            [
                "DirectDebit: 4 staged, 0 to review, 0 refused",
                "Kiosk: 8 staged, 1 to review, 0 refused",
                "Cheque: 3 staged, 0 to review, 0 refused",
                "BankStatement: 0 staged, 0 to review, 0 refused",
            ],
            output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
