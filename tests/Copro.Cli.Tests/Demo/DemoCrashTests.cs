using Xunit;

namespace Copro.Cli.Tests.Demo;

/// <summary>
/// The demo is killed (SIGKILL) at named points, before and after each kind of commit, fsync, rename and move, then started again:
/// it must end in the same books and files as a run that nothing disturbed.
/// </summary>
public sealed class DemoCrashTests(UndisturbedDemo undisturbed) : IClassFixture<UndisturbedDemo>
{
    public static TheoryData<string> Points =>
        new(
            "commit.set-up.before",
            "commit.set-up.after",
            "archive.fsync.before",
            "archive.rename.before",
            "archive.rename.after#5",
            "commit.take-in.before",
            "commit.take-in.after",
            "commit.take-in.before#5",
            "commit.take-in.after#6",
            "commit.take-in.before#8",
            "commit.take-in.after#8",
            "acknowledge.before",
            "acknowledge.after#3",
            "move.before",
            "move.after#2",
            "commit.debtors.before",
            "commit.debtors.after#2",
            "commit.notify.before",
            "commit.notify.after",
            "publish.write.before",
            "publish.fsync.before",
            "publish.fsync.after#2",
            "publish.rename.before#3",
            "publish.rename.after#4",
            "mark-published.before",
            "mark-published.after#3",
            "commit.generate.before",
            "commit.generate.after",
            "commit.generate.before#2",
            "commit.daybook.voucher.before",
            "commit.daybook.voucher.after",
            "commit.daybook.post.before",
            "commit.daybook.post.after",
            "commit.daybook.validate.before",
            "commit.daybook.validate.after",
            "commit.daybook.post.before#2",
            "commit.daybook.post.after#2",
            "commit.daybook.validate.before#2",
            "commit.daybook.validate.after#2",
            "commit.debtors.before#3",
            "commit.notify.after#2",
            "export.fsync.before",
            "export.rename.before#2",
            "export.rename.after#3"
        );

    [Theory]
    [MemberData(nameof(Points))]
    public void Demo_KilledAndStartedAgain_EndsAsIfNothingHadHappened(string point)
    {
        var folder = Directory.CreateTempSubdirectory("copro-crash-").FullName;
        try
        {
            var killed = DemoProcess.Run(folder, crashAt: point);
            Assert.True(
                killed.ExitCode == DemoOutcome.Killed,
                $"{point} was never reached: {killed.Output}{killed.Error}"
            );

            var finished = DemoProcess.Run(folder);

            Assert.True(finished.ExitCode == 0, finished.Output + finished.Error);
            Assert.Equal(undisturbed.State, DemoState.Of(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Demo_RunAgainInTheSameFolder_AddsNothingAndSaysSo()
    {
        Assert.Equal(0, undisturbed.First.ExitCode);
        Assert.DoesNotContain("Nothing new", undisturbed.First.Output, StringComparison.Ordinal);
        Assert.Equal(0, undisturbed.Again.ExitCode);
        Assert.Contains("Nothing new", undisturbed.Again.Output, StringComparison.Ordinal);
        Assert.Equal(undisturbed.State, undisturbed.StateAgain);
    }

    [Fact]
    public void Demo_Tables_FitEightyColumns()
    {
        Assert.All(TableLines(undisturbed.First), line => Assert.InRange(line.Length, 0, 80));
        Assert.All(TableLines(undisturbed.InFrench), line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("Rien de nouveau", undisturbed.InFrench.Output, StringComparison.Ordinal);
    }

    private static string[] TableLines(DemoOutcome outcome) =>
        [
            .. outcome
                .Output.Split('\n')
                .Where(line =>
                    line.Contains("  ", StringComparison.Ordinal) && !line.StartsWith("  ", StringComparison.Ordinal)
                ),
        ];
}
