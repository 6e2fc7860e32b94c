using Copro.Sdk.Tests.Worlds;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Copro.Sdk.Tests.Hosting;

public sealed class NightlyRunTests
{
    [Fact]
    public async Task RunOnceAsync_OneAgencyFails_TheOthersHaveTheirEvening()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        var good = new AgencyEvening(world.Agency, world.Sources(), world.Channel());
        var bad = good with { Sources = good.Sources with { Statements = new BrokenInbox() } };
        using var run = Run(world, bad, good);

        var reports = await run.RunOnceAsync();

        // What the first one took in before it failed stays; the second finds it known and finishes.
        Assert.Equal(15, (await world.ReceiptsAsync()).Count);
        Assert.Equal(Sample.FirstEvening, Assert.Single(reports).Day);
        Assert.Contains("notify/evening-2026-11-19.json", reports[0].Published);
    }

    [Fact]
    public async Task RunOnceAsync_Cancelled_StopsInsteadOfLoggingAFailure()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        using var run = Run(world, new AgencyEvening(world.Agency, world.Sources(), world.Channel()));
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await run.RunOnceAsync(cancellation.Token));
        Assert.Empty(await world.ReceiptsAsync());
    }

    private static NightlyRun Run(EveningWorld world, params AgencyEvening[] evenings) =>
        new(
            world.Cycle(),
            new Directory(evenings),
            Options.Create(new NightlyOptions()),
            world.Clock,
            NullLogger<NightlyRun>.Instance
        );

    private sealed class Directory(AgencyEvening[] evenings) : IAgencyDirectory
    {
        public IAsyncEnumerable<AgencyEvening> ReadAsync(CancellationToken cancellationToken = default) =>
            EnumerateAsync(evenings);

        private static async IAsyncEnumerable<AgencyEvening> EnumerateAsync(AgencyEvening[] evenings)
        {
            foreach (var evening in evenings)
            {
                await Task.Yield();
                yield return evening;
            }
        }
    }

    private sealed class BrokenInbox : IDocumentInbox
    {
        public ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default) =>
            throw new IOException("The share is not mounted.");

        public ValueTask<IncomingDocument> ReadAsync(string name, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask CompleteAsync(IncomingDocument document, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
