using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Xunit;

namespace Copro.Sdk.Tests.Publishing;

public sealed class OutboxPublisherTests
{
    [Fact]
    public async Task PublishAsync_OneChannelFails_HoldsUpNoOther_AndTheNextRunGoesOnFromThere()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        var channel = new FailingChannel(world.Channel(), "kiosk/K-NOUMEA-1");

        await Assert.ThrowsAsync<IOException>(async () =>
            await world.Cycle().RunAsync(world.Agency, world.Sources(), channel)
        );
        Assert.Equal(["kiosk/K-NOUMEA-1"], (await world.OutboxAsync()).Select(message => message.Channel));
        var report = await world.RunAsync();

        Assert.Equal(0, report.Staged);
        Assert.Equal(["kiosk/K-NOUMEA-1/K-NOUMEA-1.debtors.1.000001.xml"], report.Published);
    }

    [Fact]
    public async Task PublishAsync_MessageFails_HoldsUpThoseBehindItInItsChannel()
    {
        await using var world = await EveningWorld.CreateAsync();
        await PutOutAsync(world, Message("A", "1", "x"u8.ToArray()), Message("B", "1", "x"u8.ToArray()));
        await PutOutAsync(world, Message("A", "2", "x"u8.ToArray()), Message("C", "1", "x"u8.ToArray()));
        var channel = new FailingChannel(world.Channel(), "A", "C") { FailsOnce = true };
        var publisher = new OutboxPublisher(world.Store, channel, world.Clock);

        var failure = await Assert.ThrowsAsync<IOException>(async () => await publisher.PublishAsync(world.Books));

        Assert.Contains("A is not mounted", failure.Message, StringComparison.Ordinal);
        Assert.Contains("C is not mounted", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["A/1", "A/2", "C/1"], (await world.OutboxAsync()).Select(message => message.Id));
        Assert.Equal(["A/1", "A/2", "C/1"], (await publisher.PublishAsync(world.Books)).Select(message => message.Id));
    }

    [Fact]
    public async Task DeliverAsync_OtherBytesUnderTheName_AreNotOverwritten()
    {
        await using var world = await EveningWorld.CreateAsync();
        var channel = world.Channel();
        await channel.DeliverAsync(Message("SEPA", "a.xml", "first"u8.ToArray()));
        await channel.DeliverAsync(Message("SEPA", "a.xml", "first"u8.ToArray()));

        await Assert.ThrowsAsync<IOException>(async () =>
            await channel.DeliverAsync(Message("SEPA", "a.xml", "second"u8.ToArray()))
        );

        Assert.Equal("first", await File.ReadAllTextAsync(Path.Combine(world.OutboxFolder, "SEPA", "a.xml")));
    }

    [Theory]
    [InlineData("SEPA", "../../a.xml")]
    [InlineData("../..", "a.xml")]
    [InlineData("../outbox-of-somebody-else", "a.xml")]
    public async Task DeliverAsync_NameThatLeavesTheFolder_IsRefused(string channel, string name)
    {
        await using var world = await EveningWorld.CreateAsync();

        await Assert.ThrowsAsync<IOException>(async () =>
            await world.Channel().DeliverAsync(Message(channel, name, "bytes"u8.ToArray()))
        );
        Assert.Empty(Directory.GetFiles(world.Folder, "a.xml", SearchOption.AllDirectories));
    }

    private static OutboxMessage Message(string channel, string name, byte[] content) =>
        new()
        {
            Id = $"{channel}/{name}",
            Channel = channel,
            Name = name,
            Content = content,
            Hash = ContentHash.Of(content),
        };

    private static async Task PutOutAsync(EveningWorld world, params OutboxMessage[] messages) =>
        await world.Store.CommitAsync(
            new LedgerCommit
            {
                CommandId = $"put-out/{messages[0].Id}",
                Books = world.Books,
                DecidedAt = world.Clock.GetUtcNow(),
                Outbox = messages,
            }
        );

    private sealed class FailingChannel(IOutboxChannel inner, params string[] missing) : IOutboxChannel
    {
        private readonly HashSet<string> _missing = [.. missing];

        public bool FailsOnce { get; init; }

        public ValueTask DeliverAsync(OutboxMessage message, CancellationToken cancellationToken = default)
        {
            var fails = FailsOnce ? _missing.Remove(message.Channel) : _missing.Contains(message.Channel);
            return fails
                ? throw new IOException($"{message.Channel} is not mounted.")
                : inner.DeliverAsync(message, cancellationToken);
        }
    }
}
