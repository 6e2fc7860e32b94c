using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Xunit;

namespace Copro.Sdk.Tests.Publishing;

public sealed class OutboxPublisherTests
{
    [Fact]
    public async Task PublishAsync_ChannelFailsInTheMiddle_TheNextRunGoesOnFromThere()
    {
        await using var world = await EveningWorld.CreateAsync();
        world.Deliver(Sample.FirstEvening);
        var channel = new FailingChannel(world.Channel()) { FailsAt = 2 };

        await Assert.ThrowsAsync<IOException>(async () =>
            await world.Cycle().RunAsync(world.Agency, world.Sources(), channel)
        );
        Assert.Equal(["kiosk/K-NOUMEA-1", "notify"], (await world.OutboxAsync()).Select(message => message.Channel));
        var report = await world.RunAsync();

        Assert.Equal(0, report.Staged);
        Assert.Equal(
            ["kiosk/K-NOUMEA-1/K-NOUMEA-1.debtors.1.000001.xml", "notify/evening-2026-11-19.json"],
            report.Published
        );
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

    private sealed class FailingChannel(IOutboxChannel inner) : IOutboxChannel
    {
        private int _delivered;

        public required int FailsAt { get; init; }

        public ValueTask DeliverAsync(OutboxMessage message, CancellationToken cancellationToken = default) =>
            ++_delivered == FailsAt
                ? throw new IOException("The share is not mounted.")
                : inner.DeliverAsync(message, cancellationToken);
    }
}
