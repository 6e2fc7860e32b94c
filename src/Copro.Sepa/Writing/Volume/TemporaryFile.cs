namespace Copro.Sepa;

/// <summary>
/// A file for what does not fit into memory: nobody else can guess its name or read it, and nothing of it stays, whichever way
/// the process ends.
/// </summary>
internal static class TemporaryFile
{
    /// <summary>Makes one, to be written and read; it is gone once it is closed.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static FileStream Create(int bufferSize)
    {
        var path = Path.Combine(Path.GetTempPath(), $"copro-{Guid.NewGuid():N}.tmp");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = bufferSize,
            Options = FileOptions.DeleteOnClose,
        };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);

        // The name goes at once and the file stays while it is open: not even a killed process leaves names and accounts behind.
        File.Delete(path);
        return file;
    }
}
