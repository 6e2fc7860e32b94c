using Copro.Shared;

namespace Copro.Cli.Output;

/// <summary>Writes what a command makes: whole or not at all, and never over other bytes by accident.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file, or finds the same bytes there.</summary>
    /// <exception cref="IOException">Other bytes stand under the name, or the disk failed.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var outcome = await AtomicFile.WriteAsync(path, content, cancellationToken: cancellationToken);
        if (outcome == AtomicFileOutcome.Conflict)
        {
            throw new IOException($"{path} is there already with other bytes; it is not overwritten.");
        }
    }

    /// <summary>Says that a name is taken.</summary>
    public static IOException Taken(string path, DiagnosticLanguage language) =>
        new(
            language.Say($"{path} is there already; it is not overwritten.", $"{path} est déjà là et n’est pas écrasé.")
        );
}
