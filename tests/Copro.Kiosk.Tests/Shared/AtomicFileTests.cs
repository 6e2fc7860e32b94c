using Copro.Shared;
using Xunit;

namespace Copro.Kiosk.Tests.Shared;

public sealed class AtomicFileTests : IDisposable
{
    private static readonly byte[] s_content = "one two three"u8.ToArray();
    private static readonly string[] s_points =
    [
        "write.before",
        "fsync.before",
        "fsync.after",
        "rename.before",
        "rename.after",
    ];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Points => new(s_points);

    private string Target => _folder.File("file.xml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WriteAsync_NewName_WritesAllAndNothingElse()
    {
        var points = new List<string>();

        var outcome = await AtomicFile.WriteAsync(Target, s_content, points.Add);

        Assert.Equal(AtomicFileOutcome.Written, outcome);
        Assert.Equal(s_points, points);
        Assert.Equal(["file.xml"], _folder.Names());
        Assert.Equal(s_content, await File.ReadAllBytesAsync(Target));
    }

    [Fact]
    public async Task WriteAsync_SameBytesAgain_IsAlreadyThere()
    {
        await AtomicFile.WriteAsync(Target, s_content);
        var points = new List<string>();

        Assert.Equal(AtomicFileOutcome.AlreadyThere, await AtomicFile.WriteAsync(Target, s_content, points.Add));
        Assert.Empty(points);
    }

    [Fact]
    public async Task WriteAsync_OtherBytes_IsAConflictAndKeepsTheFirst()
    {
        await AtomicFile.WriteAsync(Target, s_content);

        Assert.Equal(AtomicFileOutcome.Conflict, await AtomicFile.WriteAsync(Target, "other"u8.ToArray()));
        Assert.Equal(s_content, await File.ReadAllBytesAsync(Target));
        Assert.Equal(["file.xml"], _folder.Names());
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task WriteAsync_KilledAtAnyPointThenRepeated_EndsTheSame(string point)
    {
        void Crash(string reached)
        {
            if (reached == point)
            {
                throw new InvalidOperationException(point);
            }
        }

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await AtomicFile.WriteAsync(Target, s_content, Crash)
        );
        Assert.True(!File.Exists(Target) || (await File.ReadAllBytesAsync(Target)).SequenceEqual(s_content));

        await AtomicFile.WriteAsync(Target, s_content);

        Assert.Equal(["file.xml"], _folder.Names());
        Assert.Equal(s_content, await File.ReadAllBytesAsync(Target));
    }

    [Fact]
    public async Task WriteAsync_SomebodyElseIsFaster_TheirBytesDecide()
    {
        void Overtake(string reached)
        {
            if (reached == "rename.before")
            {
                File.WriteAllBytes(Target, "theirs"u8.ToArray());
            }
        }

        Assert.Equal(AtomicFileOutcome.Conflict, await AtomicFile.WriteAsync(Target, s_content, Overtake));
        Assert.Equal(["file.xml"], _folder.Names());
    }

    [Fact]
    public async Task WriteAsync_TwentyWritersAtOnce_OneWritesAndAllAgree()
    {
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await AtomicFile.WriteAsync(Target, s_content)))
        );

        Assert.Single(outcomes, AtomicFileOutcome.Written);
        Assert.DoesNotContain(AtomicFileOutcome.Conflict, outcomes);
        Assert.Equal(["file.xml"], _folder.Names());
    }

    [Fact]
    public async Task WriteAsync_Cancelled_LeavesNothing()
    {
        using var cancelled = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await AtomicFile.WriteAsync(Target, s_content, _ => cancelled.Cancel(), cancelled.Token)
        );
        Assert.Empty(_folder.Names());
    }

    [Theory]
    [InlineData("fsync.before")]
    [InlineData("rename.before")]
    public async Task WriteAsync_DiskFails_LeavesNothingToFillItFurther(string point)
    {
        void Fail(string reached)
        {
            if (reached == point)
            {
                throw new IOException("No space left on device");
            }
        }

        var failure = await Assert.ThrowsAsync<IOException>(async () =>
            await AtomicFile.WriteAsync(Target, s_content, Fail)
        );

        Assert.Equal("No space left on device", failure.Message);
        Assert.Empty(_folder.Names());
    }

    [Fact]
    public async Task WriteAsync_FolderStandsUnderTheName_LeavesNothing()
    {
        Directory.CreateDirectory(Target);

        await Assert.ThrowsAsync<IOException>(async () => await AtomicFile.WriteAsync(Target, s_content));

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public async Task WriteAsync_NoFolder_KeepsTheSystemsException() =>
        await Assert.ThrowsAsync<DirectoryNotFoundException>(async () =>
            await AtomicFile.WriteAsync(_folder.File("missing/file.xml"), s_content)
        );
}
