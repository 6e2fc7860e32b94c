using System.Diagnostics;

namespace Copro.Cli.Tests.Demo;

/// <summary>Runs the built command in a process of its own, as a user does.</summary>
internal static class DemoProcess
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    public static DemoOutcome Run(string folder, string? crashAt = null, string language = "en")
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var command = Path.Combine(AppContext.BaseDirectory, "copro.dll");
        foreach (var argument in new[] { command, "demo", "--output", folder, "--lang", language })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["COPRO_CRASH_AT"] = crashAt ?? string.Empty;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill();
            throw new TimeoutException($"copro demo took more than {s_limit}");
        }

        return new DemoOutcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
