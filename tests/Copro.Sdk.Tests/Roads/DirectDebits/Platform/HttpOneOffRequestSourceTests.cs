using Copro.Sepa;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Copro.Sdk.Tests.Roads.DirectDebits.Platform;

/// <summary>The client against a real socket: pages, trouble that passes, trouble that does not.</summary>
public sealed class HttpOneOffRequestSourceTests
{
    private const string List = "GET one-off-requests?";
    private const string First = "GET one-off-requests/R-0";
    private const string Acknowledgement = "POST one-off-requests/R-0/acknowledgement";

    public static TheoryData<string> Passing() => ["silent", "cut", "lost", "408", "429", "500", "503"];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(7, 3)]
    public async Task FetchPending_AnyNumber_ComesInItsOrderPageByPage(int count, int pages)
    {
        await using var world = new World(count);

        var requests = await world.FetchAsync();

        Assert.Equal(Enumerable.Range(0, count).Select(i => $"R-{i}"), requests.Select(request => request.RequestId));
        Assert.Equal(
            Enumerable.Range(0, count).Select(i => World.Content(i)),
            requests.Select(request => request.Content.ToArray())
        );
        Assert.All(requests, request => Assert.Equal(ContentHash.Of(request.Content.Span), request.ContentHash));
        Assert.Equal(pages, world.Platform.CallsTo(List));
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task FetchPending_TroubleThatPasses_ChangesNothing(string what)
    {
        await using var world = new World(4, options => Hurry(options, what));
        world.Platform.Prepare(TroubleOf(what), List, times: 2);
        world.Platform.Prepare(TroubleOf(what), First);

        var requests = await world.FetchAsync();

        Assert.Equal(["R-0", "R-1", "R-2", "R-3"], requests.Select(request => request.RequestId));
        Assert.Equal((4, 2), (world.Platform.CallsTo(List), world.Platform.CallsTo(First)));
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task FetchPending_TroubleThatStays_EndsAfterSoManyTries(string what)
    {
        await using var world = new World(1, options => Hurry(options, what));
        world.Platform.Prepare(TroubleOf(what), List, times: 99);

        var error = await Assert.ThrowsAsync<IOException>(world.FetchAsync);

        // A connection that closes without a word is tried again by the client's own handler as well, a few times a try.
        Assert.Contains("3 tries", error.Message, StringComparison.Ordinal);
        Assert.InRange(world.Platform.CallsTo(List), 3, what == "lost" ? 50 : 3);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task FetchPending_PlatformThatRefuses_IsAskedOnce(int status)
    {
        await using var world = new World(1);
        world.Platform.Prepare(Trouble.Answer(status), List, times: 9);

        var error = await Assert.ThrowsAsync<IOException>(world.FetchAsync);

        Assert.Contains($"{status}", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, world.Platform.CallsTo(List));
    }

    [Fact]
    public async Task FetchPending_PlatformThatAsksToWait_IsGivenTimeUpToTheLongest()
    {
        await using var world = new World(1, options => options.LongestDelay = TimeSpan.FromMilliseconds(300));
        world.Platform.Prepare(Trouble.Answer(429, "Retry-After: 3600\r\n"), List);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();

        Assert.Single(await world.FetchAsync());

        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds, 250, 60_000);
    }

    [Fact]
    public async Task FetchPending_OneRequestInTrouble_HandsOutTheOthersThenTells()
    {
        await using var world = new World(4);
        world.Platform.Prepare(Trouble.Answer(500), "GET one-off-requests/R-1", times: 9);
        var requests = new List<string>();

        var error = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var request in world.Source.FetchPendingAsync(default))
            {
                requests.Add(request.RequestId);
            }
        });

        Assert.Equal(["R-0", "R-2", "R-3"], requests);
        Assert.Contains("R-1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task FetchPending_AcknowledgedInTheMeantime_IsPassedOver(int status)
    {
        await using var world = new World(2);
        world.Platform.Prepare(Trouble.Answer(status), First);

        Assert.Equal("R-1", Assert.Single(await world.FetchAsync()).RequestId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"requests\":")]
    [InlineData("{\"requests\":null}")]
    [InlineData("{\"requests\":[null]}")]
    [InlineData("{\"requests\":[{}]}")]
    [InlineData("{\"requests\":[{\"id\":null}]}")]
    [InlineData("{\"requests\":[{\"id\":1}]}")]
    [InlineData("{\"requests\":[{\"id\":\"\"}]}")]
    [InlineData("{\"requests\":[{\"id\":\"../../agency\"}]}")]
    [InlineData("{\"requests\":[{\"id\":\"..\"}]}")]
    [InlineData("{\"requests\":[{\"id\":\"a?b\"}]}")]
    [InlineData("{\"requests\":[{\"id\":\"é\"}]}")]
    [InlineData("{\"requests\":[],\"next\":\"again\"}")]
    [InlineData("{\"requests\":[{\"id\":\"R-0\"}],\"next\":\"again\"}")]
    public async Task FetchPending_PageThatIsNone_IsTold(string page)
    {
        await using var world = new World(1);
        world.Platform.Page = _ => page;

        await Assert.ThrowsAsync<IOException>(world.FetchAsync);
    }

    [Fact]
    public async Task FetchPending_PageBeyondTheLimit_IsNotParsed()
    {
        await using var world = new World(1);
        world.Platform.Page = _ => $"{{\"requests\":[]{new string(' ', HttpOneOffRequestSource.MaxPageBytes)}}}";

        await Assert.ThrowsAsync<IOException>(world.FetchAsync);
    }

    [Fact]
    public async Task FetchPending_MoreThanARunTakes_LeavesTheRest()
    {
        await using var world = new World(7, options => options.RequestsPerRun = 5);

        Assert.Equal(5, (await world.FetchAsync()).Count);
    }

    [Theory]
    [InlineData(OneOffRequestReader.MaxBytes, false)]
    [InlineData(OneOffRequestReader.MaxBytes + 1, true)]
    [InlineData(1_000_000, true)]
    public async Task FetchPending_RequestBeyondTheLimit_IsHandedOutSoFarThatItIsRefused(int length, bool isCut)
    {
        await using var world = new World(0);
        var content = new byte[length];
        world.Platform.Add("R-0", content);

        var request = Assert.Single(await world.FetchAsync());

        Assert.Equal((isCut, ContentHash.Of(content)), (request.IsCutShort, request.ContentHash));
        Assert.Equal(Math.Min(length, OneOffRequestReader.MaxBytes + 1), request.Content.Length);
        Assert.Null(new OneOffRequestReader().Read(request.Content, new DiagnosticBag()));
    }

    [Fact]
    public async Task FetchPending_BodyBeyondAnyMeasure_IsGivenUp()
    {
        await using var world = new World(0);
        world.Platform.Add("R-0", new byte[(16 * 1024 * 1024) + 1]);

        await Assert.ThrowsAsync<IOException>(world.FetchAsync);
    }

    [Fact]
    public async Task FetchPending_OtherBytesThanTheListSaid_AreNotTaken()
    {
        await using var world = new World(1);
        world.Platform.Page = _ => $"{{\"requests\":[{{\"id\":\"R-0\",\"sha256\":\"{new string('0', 64)}\"}}]}}";

        var error = await Assert.ThrowsAsync<IOException>(world.FetchAsync);

        Assert.Contains("R-0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FetchPending_Cancelled_EndsAtOnceAndIsNotTriedAgain()
    {
        await using var world = new World(1, options => options.Timeout = TimeSpan.FromMinutes(1));
        world.Platform.Prepare(Trouble.Silent, List);
        using var cancellation = new CancellationTokenSource();

        var fetching = Task.Run(async () =>
            await world
                .Source.FetchPendingAsync(cancellation.Token)
                .GetAsyncEnumerator(cancellation.Token)
                .MoveNextAsync()
        );
        while (world.Platform.CallsTo(List) == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);

        Assert.Equal(1, world.Platform.CallsTo(List));
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task Acknowledge_TroubleThatPasses_CountsOnce(string what)
    {
        await using var world = new World(1, options => Hurry(options, what));
        await world.FetchAsync();
        world.Platform.Prepare(TroubleOf(what), Acknowledgement, times: 2);

        await world.Source.AcknowledgeAsync("R-0", default);

        Assert.Equal(1, world.Platform.Acknowledged["R-0"]);
        Assert.Equal(3, world.Platform.CallsTo(Acknowledgement));
        Assert.Empty(await world.FetchAsync());
    }

    [Fact]
    public async Task Acknowledge_AgainByAnotherRun_HasTheSameKey()
    {
        await using var world = new World(1);
        world.Platform.DeliversAgain = true;
        for (var run = 0; run < 3; run++)
        {
            await world.FetchAsync();
            await world.Source.AcknowledgeAsync("R-0", default);
        }

        Assert.Equal(1, world.Platform.Acknowledged["R-0"]);
    }

    [Fact]
    public async Task Acknowledge_BytesThatChangedSince_AreNotAcknowledged()
    {
        await using var world = new World(1);
        await world.FetchAsync();
        world.Platform.Replace("R-0", "other bytes"u8.ToArray());

        var error = await Assert.ThrowsAsync<AcknowledgementRefusedException>(async () =>
            await world.Source.AcknowledgeAsync("R-0", default)
        );

        Assert.Contains("409", error.Message, StringComparison.Ordinal);
        Assert.Empty(world.Platform.Acknowledged);
    }

    [Fact]
    public async Task Acknowledge_WhatThePlatformForgot_IsDone()
    {
        await using var world = new World(0);

        await world.Source.AcknowledgeAsync("R-0", default);

        Assert.Equal(1, world.Platform.CallsTo(Acknowledgement));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("a/b")]
    public async Task Acknowledge_WhatIsNoId_IsMisuse(string id)
    {
        await using var world = new World(0);

        await Assert.ThrowsAsync<ArgumentException>(async () => await world.Source.AcknowledgeAsync(id, default));
    }

    [Theory]
    [InlineData("http://platform.example/copro/")]
    [InlineData("https://platform.example/copro")]
    [InlineData(null)]
    public void Source_OfAnAddressThatCannotBeUsed_IsMisuse(string? address)
    {
        using var client = new HttpClient { BaseAddress = address is null ? null : new Uri(address) };

        Assert.Throws<ArgumentException>(() =>
            new HttpOneOffRequestSource(client, new OneOffPlatformOptions(), TimeProvider.System)
        );
    }

    [Fact]
    public void AddCoproOneOffPlatform_Twice_GivesOnePlatformWithTheOptions()
    {
        using var client = new HttpClient { BaseAddress = new Uri("https://platform.example/copro/") };
        using var provider = new ServiceCollection()
            .AddCoproOneOffPlatform(options => options.PageSize = 7)
            .AddCoproOneOffPlatform()
            .BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<OneOffPlatform>().SourceOf(client));
        Assert.Equal(7, provider.GetRequiredService<IOptions<OneOffPlatformOptions>>().Value.PageSize);
    }

    [Fact]
    public void AddCoproOneOffPlatform_UnusableOptions_FailWithAllReasons()
    {
        using var provider = new ServiceCollection()
            .AddCoproOneOffPlatform(options =>
            {
                options.PageSize = 0;
                options.Tries = 11;
                options.Timeout = TimeSpan.Zero;
                options.LongestDelay = TimeSpan.Zero;
            })
            .BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<OneOffPlatform>());

        Assert.Equal(4, error.Failures.Count());
    }

    /// <summary>Only where silence is what is tested does the wait for an answer end soon.</summary>
    private static void Hurry(OneOffPlatformOptions options, string what) =>
        options.Timeout = what == "silent" ? TimeSpan.FromSeconds(2) : options.Timeout;

    private static Trouble TroubleOf(string what) =>
        what switch
        {
            "silent" => Trouble.Silent,
            "cut" => Trouble.Cut,
            "lost" => Trouble.Lost,
            _ => Trouble.Answer(int.Parse(what, System.Globalization.CultureInfo.InvariantCulture)),
        };

    private sealed class World : IAsyncDisposable
    {
        private readonly HttpClient _client;

        public World(int requests, Action<OneOffPlatformOptions>? configure = null)
        {
            for (var i = 0; i < requests; i++)
            {
                Platform.Add($"R-{i}", Content(i));
            }

            var options = new OneOffPlatformOptions
            {
                PageSize = 3,
                Tries = 3,
                Timeout = TimeSpan.FromSeconds(20), // a busy machine is no silent platform
                FirstDelay = TimeSpan.FromMilliseconds(5),
            };
            configure?.Invoke(options);
            _client = new HttpClient { BaseAddress = Platform.Address };
            Source = new HttpOneOffRequestSource(_client, options, TimeProvider.System);
        }

        public LoopbackPlatform Platform { get; } = new();

        public HttpOneOffRequestSource Source { get; }

        public static byte[] Content(int i) => System.Text.Encoding.UTF8.GetBytes($"{{\"request\": {i}}}");

        public async Task<List<PendingRequest>> FetchAsync()
        {
            var requests = new List<PendingRequest>();
            await foreach (var request in Source.FetchPendingAsync(default))
            {
                requests.Add(request);
            }

            return requests;
        }

        public async ValueTask DisposeAsync()
        {
            _client.Dispose();
            await Platform.DisposeAsync();
        }
    }
}
