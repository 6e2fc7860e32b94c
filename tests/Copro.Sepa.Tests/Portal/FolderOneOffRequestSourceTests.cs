using System.Text;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class FolderOneOffRequestSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("copro-sepa-").FullName;
    private readonly FolderOneOffRequestSource _source;

    public FolderOneOffRequestSourceTests() => _source = new FolderOneOffRequestSource(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task FetchPendingAsync_NoFolder_IsEmpty() => Assert.Empty(await FetchAsync());

    [Fact]
    public async Task FetchPendingAsync_Files_AreHandedOutInOrderWithTheirBytes()
    {
        Put("b", "2");
        Put("a", "1");
        Put("B", "3");
        File.WriteAllText(Path.Combine(_folder, "pending", "c.json.tmp"), "unfinished");

        var requests = await FetchAsync();

        Assert.Equal(["B", "a", "b"], requests.Select(request => request.RequestId));
        Assert.Equal("1", Encoding.UTF8.GetString(requests[1].Content.Span));
        Assert.Equal(ContentHash.Of("1"u8), requests[1].ContentHash);
    }

    [Fact]
    public async Task FetchPendingAsync_FileTooLarge_IsHandedOutToBeRefused()
    {
        var content = new string('x', 200_000);
        Put("a", content);

        var request = Assert.Single(await FetchAsync());

        Assert.True(request.IsCutShort);
        Assert.Equal(ContentHash.Of(Encoding.UTF8.GetBytes(content)), request.ContentHash);
        var findings = new DiagnosticBag();
        Assert.Null(new OneOffRequestReader().Read(request.Content, findings));
        Assert.Equal("SEPA101", Assert.Single(findings.Items).Code);
    }

    [Fact]
    public async Task AcknowledgeAsync_PendingRequest_MovesItOnceAndForAll()
    {
        Put("a", "1");

        await _source.AcknowledgeAsync("a", default);
        await _source.AcknowledgeAsync("a", default);

        Assert.Empty(await FetchAsync());
        Assert.Equal("1", File.ReadAllText(Acknowledged("a")));
    }

    [Fact]
    public async Task AcknowledgeAsync_DeliveredAgain_KeepsOneOfTheSameAndBothOfDifferent()
    {
        Put("a", "1");
        await _source.AcknowledgeAsync("a", default);
        Put("a", "1");
        await _source.AcknowledgeAsync("a", default);
        Put("a", "2");
        await _source.AcknowledgeAsync("a", default);

        Assert.Empty(await FetchAsync());
        Assert.Equal("1", File.ReadAllText(Acknowledged("a")));
        Assert.Equal("2", File.ReadAllText(Acknowledged($"a.{ContentHash.Of("2"u8)}")));
    }

    /// <summary>A portal that does not rename when it is done: what was read was half of it, and the whole must not be lost.</summary>
    [Fact]
    public async Task AcknowledgeAsync_FileFinishedSinceItWasRead_StaysPending()
    {
        Put("a", "{ half");
        await FetchAsync();
        Put("a", "{ half and whole }");

        await Assert.ThrowsAsync<AcknowledgementRefusedException>(async () =>
            await _source.AcknowledgeAsync("a", default)
        );

        var request = Assert.Single(await FetchAsync());
        Assert.Equal("{ half and whole }", Encoding.UTF8.GetString(request.Content.Span));
        await _source.AcknowledgeAsync("a", default);
        Assert.Empty(await FetchAsync());
    }

    [Fact]
    public async Task FetchPendingAsync_OneFileInUse_HandsOutTheOthersThenTells()
    {
        Put("a", "1");
        Put("b", "2");
        Put("c", "3");
        var handedOut = new List<string>();
        using var inUse = new FileStream(
            Path.Combine(_folder, "pending", "b.json"),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None
        );

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var request in _source.FetchPendingAsync(default))
            {
                handedOut.Add(request.RequestId);
            }
        });

        Assert.Equal(["a", "c"], handedOut);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".R-1")]
    public async Task FetchPendingAsync_FileUnderWay_IsPassedOver(string name)
    {
        Put(name, "1");

        Assert.Empty(await FetchAsync());
    }

    [Fact]
    public async Task AcknowledgeAsync_UnknownRequest_Throws() =>
        await Assert.ThrowsAsync<FileNotFoundException>(async () => await _source.AcknowledgeAsync("x", default));

    [Theory]
    [InlineData("../a")]
    [InlineData("a/b")]
    [InlineData("..\\a")]
    public async Task AcknowledgeAsync_APath_IsRefused(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await _source.AcknowledgeAsync(id, default));

    [Fact]
    public async Task AcknowledgeAsync_Cancelled_LeavesItPending()
    {
        Put("a", "1");

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
            await _source.AcknowledgeAsync("a", new CancellationToken(canceled: true))
        );

        Assert.Single(await FetchAsync());
    }

    private void Put(string id, string content)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "pending"));
        File.WriteAllText(Path.Combine(_folder, "pending", id + ".json"), content);
    }

    private string Acknowledged(string name) => Path.Combine(_folder, "acknowledged", name + ".json");

    private async Task<List<PendingRequest>> FetchAsync()
    {
        var requests = new List<PendingRequest>();
        await foreach (var request in _source.FetchPendingAsync(default))
        {
            requests.Add(request);
        }

        return requests;
    }
}
