namespace Copro.Cli.Demo;

/// <summary>
/// Writes exports: they are what the books say now, so a newer one replaces an older one, whole or not at all.
/// </summary>
internal static class ExportFile
{
    public static async Task ReplaceAsync(string path, ReadOnlyMemory<byte> content, Action<string>? reached)
    {
        var temporary = $"{path}.tmp";
        await using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await stream.WriteAsync(content);
            reached?.Invoke("export.fsync.before");
            await stream.FlushAsync();
            RandomAccess.FlushToDisk(stream.SafeFileHandle);
            reached?.Invoke("export.fsync.after");
        }

        reached?.Invoke("export.rename.before");
        File.Move(temporary, path, overwrite: true);
        reached?.Invoke("export.rename.after");
    }
}
