using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Copro.Storage.Sqlite.Tests.Processes;

/// <summary>This assembly as a process of its own.</summary>
internal sealed class Child : IDisposable
{
    private static readonly string? s_programExtension = OperatingSystem.IsWindows() ? ".exe" : null;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    public Child(string task, string path, string name = "child")
    {
        // A build that carries its runtime has a program of its own; any other is run by the runtime these tests run on.
        var assembly = typeof(Child).Assembly.Location;
        var program = Path.ChangeExtension(assembly, s_programExtension);
        var ownsRuntime = File.Exists(program);
        var start = new ProcessStartInfo(ownsRuntime ? program : DotnetProgram())
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in ownsRuntime ? [task, path, name] : (string[])[assembly, task, path, name])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
    }

    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(s_patience);

    /// <summary>Ends it as a power cut would: SIGKILL, which it cannot see coming.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(s_patience);
    }

    public async Task<(int Code, string Error)> ExitAsync()
    {
        var error = await _process.StandardError.ReadToEndAsync().WaitAsync(s_patience);
        await _process.WaitForExitAsync().WaitAsync(s_patience);
        return (_process.ExitCode, error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static string DotnetProgram() =>
        Path.GetFullPath(
            Path.Combine(
                RuntimeEnvironment.GetRuntimeDirectory(),
                "..",
                "..",
                "..",
                Path.ChangeExtension("dotnet", s_programExtension)
            )
        );
}
