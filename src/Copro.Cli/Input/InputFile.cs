namespace Copro.Cli.Input;

/// <summary>A file named on the command line, or standard input under the name <c>-</c>.</summary>
/// <param name="Name">Its name without folder, for messages.</param>
/// <param name="Content">All its bytes.</param>
internal sealed record InputFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>What stands for standard input.</summary>
    public const string StandardInput = "-";

    public static bool IsStandardInput(string path) => string.Equals(path, StandardInput, StringComparison.Ordinal);

    public static string NameOf(string path) => IsStandardInput(path) ? StandardInput : Path.GetFileName(path);

    /// <summary>Opens it, for what is read as it comes.</summary>
    /// <exception cref="IOException">It is not there or cannot be read.</exception>
    public static Stream Open(CliHost host, string path)
    {
        if (IsStandardInput(path))
        {
            return host.OpenInput();
        }

        return File.OpenRead(host.Resolve(path));
    }

    /// <summary>Reads it whole.</summary>
    /// <exception cref="IOException">It is not there or cannot be read.</exception>
    public static async Task<InputFile> ReadAsync(CliHost host, string path, CancellationToken cancellationToken)
    {
        await using var stream = Open(host, path);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellationToken);
        return new InputFile(NameOf(path), content.ToArray());
    }
}
