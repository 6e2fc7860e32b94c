using System.Diagnostics;
using System.Globalization;

namespace Copro.Cli.Tests;

/// <summary>The built command in a process of its own, as a user runs it, and the most memory it had.</summary>
internal sealed record CommandProcess(int ExitCode, string Error, long PeakWorkingSet, TimeSpan Time)
{
    private const int BytesPerKilobyte = 1024;
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_sample = TimeSpan.FromMilliseconds(20);

    public static async Task<CommandProcess> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "copro.dll")))
        {
            start.ArgumentList.Add(argument);
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakOf(process));
            if (clock.Elapsed > s_limit)
            {
                process.Kill();
                throw new TimeoutException($"copro took more than {s_limit}");
            }

            await Task.Delay(s_sample);
        }

        await output;
        return new CommandProcess(process.ExitCode, await error, peak, clock.Elapsed);
    }

    /// <summary>The most memory so far: on Linux what the kernel has noted, which no sample misses.</summary>
    private static long PeakOf(Process process)
    {
        try
        {
            if (!OperatingSystem.IsLinux())
            {
                process.Refresh();
                return process.PeakWorkingSet64;
            }

            var status = File.ReadLines($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status");
            var line = status.FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            var kilobytes = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2];
            return kilobytes is null ? 0 : long.Parse(kilobytes, CultureInfo.InvariantCulture) * BytesPerKilobyte;
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return 0; // it has just ended
        }
    }
}
