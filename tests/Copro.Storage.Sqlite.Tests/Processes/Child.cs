using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Copro.Storage.Sqlite.Tests.Processes;

/// <summary>This assembly as a process of its own.</summary>
internal sealed class Child : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    public Child(string task, string path, string name = "child")
    {
        var program = Path.ChangeExtension(
            typeof(Child).Assembly.Location,
            OperatingSystem.IsWindows() ? ".exe" : null
        );
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { task, path, name },
        };
        // The runtime these tests run on, wherever it is installed; a build that carries its own runtime does not look.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(
            Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")
        );
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
}
