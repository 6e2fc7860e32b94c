using System.Text;
using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Copro.Sepa;
using Xunit;

namespace Copro.Sdk.Tests.Roads.DirectDebits;

/// <summary>A collection file from its making to its end: where it goes, what it locks, and how it is taken back.</summary>
public sealed class CollectionFileLifeTests
{
    private static readonly DaybookCommand s_void = new("void-1", "ana", Sample.FirstEvening);

    [Fact]
    public async Task GenerateAsync_EntitiesWithFoldersOfTheirOwn_HaveFilesOfTheirOwnThere()
    {
        await using var world = await WithRequestsAsync();
        var agency = world.Agency with
        {
            Creditors =
            [
                .. world.Agency.Creditors.Select(c => c with { CollectionFolder = $"SEPA/{c.OneOff.Entity}" }),
            ],
        };

        var files = await Files(world).GenerateAsync(agency);
        await PublishAsync(world);

        Assert.Equal(
            files.Count,
            Directory.GetFiles(Path.Combine(world.OutboxFolder, "SEPA"), "*.xml", SearchOption.AllDirectories).Length
        );
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(world.OutboxFolder, "SEPA", "S001")));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(world.OutboxFolder, "SEPA", "S002")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("/etc")]
    [InlineData("SEPA//x")]
    [InlineData("SEPA\\x")]
    public async Task CollectionFolder_ThatCouldBeAnywhere_IsMisuse(string folder)
    {
        await using var world = await EveningWorld.CreateEmptyAsync();

        Assert.Throws<ArgumentException>(() => world.Agency.Creditors[0] with { CollectionFolder = folder });
    }

    [Fact]
    public async Task GenerateAsync_NoticeLongerThanTheBankTakesFilesBefore_WaitsForItsTime()
    {
        await using var world = await WithRequestsAsync();
        var agency = world.Agency with
        {
            Creditors =
            [
                .. world.Agency.Creditors.Select(c =>
                    c with
                    {
                        OneOff = c.OneOff with { Terms = c.OneOff.Terms with { NoticeDays = 30 } },
                    }
                ),
            ],
        };

        Assert.Empty(await Files(world).GenerateAsync(agency));
        Assert.All(
            (await world.ReceiptsAsync()).Where(receipt => receipt.Source == ReceiptSource.Portal),
            receipt => Assert.Equal(ReceiptState.Received, receipt.State)
        );

        world.MoveTo(Sample.FirstEvening.AddDays(20));
        var files = await Files(world).GenerateAsync(agency);

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files.SelectMany(file => file.Findings), finding => finding.Code == "SEPA019");
    }

    [Fact]
    public async Task GenerateAsync_LinesInAFile_AreLocked()
    {
        await using var world = await WithRequestsAsync();
        await Files(world).GenerateAsync(world.Agency);
        var receipt = (await world.ReceiptsAsync()).First(r => r.State == ReceiptState.FileGenerated);
        var daybook = new Daybook(world.Store, world.Books, EveningWorld.Secret.ChainKey, world.Clock);

        var answer = await daybook.EditAsync(
            new DaybookCommand("edit-1", "ana", Sample.FirstEvening),
            DaybookSelection.Of(receipt.Id),
            new ReceiptEdit { Account = "450LEFEBVREN" }
        );

        Assert.Single(answer.Refusals);
        var after = (await world.ReceiptsAsync()).Single(r => r.Id == receipt.Id);
        Assert.Equal(receipt with { Note = after.Note, Version = after.Version }, after); // only the refusal is noted
    }

    [Fact]
    public async Task VoidAsync_FileThatHasNotLeft_DoesNotLeaveAndANewOneHasANewId()
    {
        await using var world = await WithRequestsAsync();
        var first = await Files(world).GenerateAsync(world.Agency);
        foreach (var file in first)
        {
            var answer = await Void(world).VoidAsync(world.Agency, s_void, file.Message.FileName(), "wrong account");
            Assert.Empty(answer.Refusals);
        }

        Assert.DoesNotContain(await PublishAsync(world), message => message.Channel == CollectionFiles.Channel);
        Assert.False(Directory.Exists(Path.Combine(world.OutboxFolder, "SEPA")));
        Assert.Empty(await world.OutboxAsync());
        Assert.All(
            (await world.ReceiptsAsync()).Where(receipt => receipt.Source == ReceiptSource.Portal),
            receipt => Assert.Equal((ReceiptState.Received, "wrong account"), (receipt.State, receipt.Note))
        );

        var second = await Files(world).GenerateAsync(world.Agency);
        await PublishAsync(world);

        Assert.Empty(
            first.Select(file => file.Message.MessageId).Intersect(second.Select(file => file.Message.MessageId))
        );
        Assert.Equal(
            second.Select(file => file.Message.FileName()).Order(StringComparer.Ordinal),
            Directory
                .GetFiles(Path.Combine(world.OutboxFolder, "SEPA"))
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task VoidAsync_Done_KeepsWhoAndWhy()
    {
        await using var world = await WithRequestsAsync();
        var file = (await Files(world).GenerateAsync(world.Agency))[0].Message.FileName();

        await Void(world).VoidAsync(world.Agency, s_void, file, "wrong account");

        var kept = Assert.Single(await world.StatesAsync("sdk.outbox.withdrawn"));
        var text = Encoding.UTF8.GetString(kept.Payload.Span);
        Assert.Equal($"SEPA/{file}", kept.Key);
        Assert.Contains("\"command\":\"void-1\",\"by\":\"ana\"", text, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"wrong account\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VoidAsync_WithoutTheRight_ChangesNothing()
    {
        await using var world = await WithRequestsAsync();
        var file = (await Files(world).GenerateAsync(world.Agency))[0].Message.FileName();
        var before = await BooksPrint.OfBooksAsync(world);
        var bookkeepersOnly = new CollectionFileVoid(
            world.Store,
            new SepaOptions(),
            world.Clock,
            command => command.By == "bob"
        );

        var answer = await bookkeepersOnly.VoidAsync(world.Agency, s_void, file, "no");

        Assert.Empty(answer.Done);
        Assert.All(answer.Refusals, refusal => Assert.Equal("SDK082", refusal.Reason.Code));
        Assert.NotEmpty(answer.Refusals);
        Assert.Equal(before, await BooksPrint.OfBooksAsync(world));
        Assert.NotEmpty((await bookkeepersOnly.VoidAsync(world.Agency, s_void with { By = "bob" }, file, "yes")).Done);
    }

    [Fact]
    public async Task GenerateAsync_AfterAReject_FollowsThePolicy()
    {
        await using var world = await WithRequestsAsync();
        var file = (await Files(world).GenerateAsync(world.Agency))[0].Message;
        await Void(world).VoidAsync(world.Agency, s_void, file.FileName(), "rejected");
        await RejectAsync(world, file);
        var strict = new SepaOptions { ReuseAfterReject = false };

        var refused = await new CollectionFiles(world.Store, strict, world.Clock).GenerateAsync(world.Agency);
        var allowed = await Files(world).GenerateAsync(world.Agency);

        Assert.All(refused, result => Assert.False(result.IsMade));
        Assert.Contains(refused.SelectMany(result => result.Findings), finding => finding.Code == "SEPA134");
        Assert.All(allowed, result => Assert.True(result.IsMade));
    }

    [Fact]
    public async Task RunAsync_MandatesNobodyPresentedFor36Months_LapseOnce()
    {
        await using var world = await WithRequestsAsync();
        var mandates = (await world.StatesAsync(SepaMandateState.Scope)).Count;
        world.MoveTo(Sample.FirstEvening.AddMonths(36).AddDays(-1));
        var before = await world.RunAsync();
        world.MoveTo(Sample.FirstEvening.AddMonths(36).AddDays(1));

        var report = await world.RunAsync();
        var again = await world.RunAsync();

        Assert.Equal((0, mandates, 0), (before.MandatesLapsed, report.MandatesLapsed, again.MandatesLapsed));
        Assert.All(
            await world.StatesAsync(SepaMandateState.Scope),
            state => Assert.Equal(MandateStatus.Lapsed, SepaMandateState.Deserialize(state.Payload.Span).Status)
        );
        Assert.Empty(await Files(world).GenerateAsync(world.Agency));
    }

    [Fact]
    public async Task RunAsync_MandateThatCannotBeRead_IsToldAndTheEveningGoesOn()
    {
        await using var world = await WithRequestsAsync();
        var broken = new StateRecord
        {
            Scope = SepaMandateState.Scope,
            Key = "broken",
            SchemaVersion = 1,
            Payload = "{}"u8.ToArray(),
        };
        await world.Store.CommitAsync(
            new LedgerCommit
            {
                CommandId = "break",
                Books = world.Books,
                DecidedAt = world.Clock.GetUtcNow(),
                States = [broken],
            }
        );

        var report = await world.RunAsync();

        Assert.Contains(report.Findings, finding => (finding.Code, finding.Place.Path) == ("SEPA140", "broken"));
    }

    private static async Task<EveningWorld> WithRequestsAsync()
    {
        var world = await EveningWorld.CreateAsync();
        foreach (var (name, content) in Sample.Documents(Sample.FirstEvening, Sample.Requests))
        {
            world.Put(Sample.Requests, name, content);
        }

        await world.RunAsync();
        return world;
    }

    /// <summary>The bank rejected the collections of a file one by one: what a status report would have said.</summary>
    private static async Task RejectAsync(EveningWorld world, DirectDebitMessage file)
    {
        var mandates = file.Presentations().Select(presentation => presentation.Mandate).ToHashSet();
        foreach (var state in await world.StatesAsync(SepaMandateState.Scope))
        {
            var mandate = SepaMandateState.Deserialize(state.Payload.Span);
            if (mandates.Contains(mandate.Reference))
            {
                var payload = SepaMandateState.Serialize(mandate with { Reason = ReturnReason.Parse("AM04") });
                await world.Store.CommitAsync(
                    new LedgerCommit
                    {
                        CommandId = $"reject/{state.Key}",
                        Books = world.Books,
                        DecidedAt = world.Clock.GetUtcNow(),
                        States = [state with { Payload = payload }],
                    }
                );
            }
        }
    }

    private static CollectionFiles Files(EveningWorld world) => new(world.Store, new SepaOptions(), world.Clock);

    private static CollectionFileVoid Void(EveningWorld world) => new(world.Store, new SepaOptions(), world.Clock);

    private static async Task<IReadOnlyList<OutboxMessage>> PublishAsync(EveningWorld world) =>
        await new OutboxPublisher(world.Store, world.Channel(), world.Clock).PublishAsync(world.Books);
}
