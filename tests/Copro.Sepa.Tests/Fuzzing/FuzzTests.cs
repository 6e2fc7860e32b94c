using System.Diagnostics;
using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace Copro.Sepa.Tests.Fuzzing;

/// <summary>
/// A seeded, structure-aware fuzzer over all that reads. A short run in CI; on demand as long as wanted:
/// <c>COPRO_FUZZ_MINUTES=60 dotnet test tests/Copro.Sepa.Tests --filter FullyQualifiedName~FuzzTests</c>, with
/// <c>COPRO_FUZZ_SEED</c> for other inputs. A failure says seed and number, which make the input again.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int ShortRun = 1500;

    // A document of 300 KB takes some ten milliseconds. Who hangs takes time of the clock and of the processor alike; a machine that
    // has others to serve, or sleeps, takes the clock's alone.
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    // Findings take about a kilobyte each while they are made, and a document of n bytes gives at most n / 4 of them.
    private const long AllowedBytes = 32L * 1024 * 1024;
    private const long AllowedBytesOfByte = 1024;

    // A long run stands alone in its process; the seeds and the runner take some twenty megabytes.
    private const long AllowedLiveBytes = 128L * 1024 * 1024;

    [Fact]
    public void Run_HostileDocuments_NeitherCrashesNorHangsNorTells()
    {
        var inputs = new FuzzInputs(new FuzzSeeds(FuzzRun.Seed));
        var clock = Stopwatch.StartNew();
        var count = 0;
        foreach (var number in FuzzRun.Numbers(ShortRun))
        {
            var document = inputs.Of(FuzzRun.Seed, number);
            foreach (var target in FuzzTarget.All)
            {
                Judge(target, document, $"seed {FuzzRun.Seed}, number {number}, {target.Name}");
            }

            count++;
        }

        var live = GC.GetTotalMemory(forceFullCollection: true);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} inputs in {clock.Elapsed.TotalMinutes:F1} minutes; {live:N0} bytes live at the end"
            )
        );
        Assert.True(!FuzzRun.IsLong || live < AllowedLiveBytes, $"{live} bytes live after {count} inputs");
    }

    private static void Judge(FuzzTarget target, byte[] document, string where)
    {
        var findings = new DiagnosticBag();
        var used = ProcessorTime();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        bool accepted;
        try
        {
            accepted = target.Run(new MemoryStream(document, writable: false), findings);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{where} threw {e.GetType().Name}", e);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        if (clock.Elapsed > s_longest)
        {
            used = ProcessorTime() - used;
            Assert.True(used < s_longest, $"{where} took {clock.Elapsed}, of the processor {used}");
        }

        Assert.True(
            allocated < AllowedBytes + (document.Length * AllowedBytesOfByte),
            $"{where} allocated {allocated} bytes for {document.Length}"
        );
        Assert.True(accepted || findings.HasErrors, $"{where} was refused without a finding");
        foreach (var finding in findings.Items)
        {
            AssertTellsNoAccount(finding, where);
        }
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    internal static void AssertTellsNoAccount(Diagnostic finding, string where)
    {
        foreach (var language in Enum.GetValues<DiagnosticLanguage>())
        {
            var text = finding.ToString(language);
            Assert.DoesNotContain(
                FuzzInputs.Accounts,
                account => text.Contains(account, StringComparison.OrdinalIgnoreCase)
            );
            Assert.True(text.Length < 4000, $"{where}: a finding of {text.Length} characters");
        }
    }
}
