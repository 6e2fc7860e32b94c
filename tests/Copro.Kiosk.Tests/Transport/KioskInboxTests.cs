using System.Text;
using Copro.TestKit;
using Xunit;

namespace Copro.Kiosk.Tests.Transport;

public sealed class KioskInboxTests : IDisposable
{
    private static readonly byte[] s_first = Sample.Bytes(Sample.Card("T-1", 100));
    private static readonly byte[] s_second = KioskPaymentFileWriter.Write(
        Sample.File(Sample.Header(2, ContentHash.Of(s_first)))
    );

    private readonly TemporaryFolder _folder = new();
    private readonly TestClock _clock = new(TimeProvider.System.GetUtcNow());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ReadAsync_SeveralFiles_ComeInTheOrderOfTheirSequence()
    {
        Drop("a.xml", s_second);
        Drop("b.xml", s_first);
        Drop("c.xml", "not a file"u8.ToArray());
        Drop("notes.txt", "hello"u8.ToArray());

        var files = await ReadAsync();

        Assert.Equal(["b.xml", "a.xml", "c.xml"], files.Select(f => f.Entry.Name));
        Assert.All(files, f => Assert.True(f.IsReady));
        Assert.Equal([true, true, false], files.Select(f => f.Reading.IsValid));
    }

    [Fact]
    public async Task ReadAsync_CutFileWithoutMarker_WaitsUntilItNoLongerChanges()
    {
        Drop("a.xml", s_first[..^30]);

        var early = Assert.Single(await ReadAsync());
        Assert.False(early.IsReady);
        Assert.Contains(early.Reading.Diagnostics.Items, d => d.Code == "KSK102");

        _clock.Advance(TimeSpan.FromMinutes(11));
        var late = Assert.Single(await ReadAsync());
        Assert.True(late.IsReady);
        Assert.Equal(["KSK003"], Sample.Errors(late.Reading.Diagnostics));
    }

    [Fact]
    public async Task ReadAsync_CutFileWithDoneMarker_IsJudgedAtOnce()
    {
        Drop("a.xml", s_first[..^30]);
        Drop("a.xml.done", []);

        var file = Assert.Single(await ReadAsync());

        Assert.True(file.IsReady);
        Assert.Equal(["a.xml.done"], file.Markers);
        Assert.Equal(["KSK003"], Sample.Errors(file.Reading.Diagnostics));
    }

    [Fact]
    public async Task ReadAsync_HashMarkerThatAgrees_IsReady()
    {
        Drop("a.xml", s_first);
        Drop("a.xml.sha256", Encoding.ASCII.GetBytes($"{ContentHash.Of(s_first)}  a.xml\n"));

        var file = Assert.Single(await ReadAsync());

        Assert.True(file.IsReady);
        Assert.True(file.Reading.IsValid);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task ReadAsync_HashMarkerThatDiffers_WaitsAndIsThenRefused(string marker)
    {
        Drop("a.xml", s_first);
        Drop("a.xml.sha256", Encoding.ASCII.GetBytes(marker));

        Assert.False(Assert.Single(await ReadAsync()).IsReady);

        _clock.Advance(TimeSpan.FromMinutes(11));
        var file = Assert.Single(await ReadAsync());
        Assert.True(file.IsReady);
        Assert.Equal(["KSK101"], Sample.Errors(file.Reading.Diagnostics));
        var decision = new KioskAcceptance().Judge(
            Sample.Registration,
            KioskState.New("KIOSK-1"),
            file.Reading,
            _ => null
        );
        Assert.Equal(KioskVerdict.Refused, decision.Verdict);
    }

    [Fact]
    public async Task ReadAsync_NamesThatCannotBeHandled_AreLeftAndToldOf()
    {
        Drop("Night.xml", s_first);
        Drop("night.XML", s_second);
        Drop(" bad.xml", s_first);

        var files = await ReadAsync();

        Assert.Equal(3, files.Count);
        Assert.All(files, f => Assert.False(f.IsReady));
        Assert.Equal(
            ["KSK100", "KSK103", "KSK103"],
            files.SelectMany(f => f.Reading.Diagnostics.Items).Select(d => d.Code).Order()
        );
    }

    [Fact]
    public async Task ReadAsync_FileBeyondTheLimit_IsRefusedWithoutReadingIt()
    {
        Drop("a.xml", s_first);

        var inbox = new KioskInbox(
            new FolderKioskTransport(_folder.Path),
            new KioskOptions { MaxFileBytes = 10 },
            _clock
        );
        var file = Assert.Single(await inbox.ReadAsync());

        Assert.True(file.IsReady);
        Assert.True(file.Bytes.IsEmpty);
        Assert.Equal(["KSK011"], Sample.Errors(file.Reading.Diagnostics));
    }

    private void Drop(string name, byte[] bytes) => File.WriteAllBytes(_folder.File(name), bytes);

    private ValueTask<IReadOnlyList<KioskIncomingFile>> ReadAsync() =>
        new KioskInbox(new FolderKioskTransport(_folder.Path), new KioskOptions(), _clock).ReadAsync();
}
