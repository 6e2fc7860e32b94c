using System.Security.Cryptography;

namespace Copro.Shared;

/// <summary>
/// A file that is written piece by piece and is there whole or not at all, as <see cref="AtomicFile"/> writes one from memory:
/// temporary file in the same folder, flush to disk, rename, flush of the folder. A name that is taken is never overwritten.
/// </summary>
internal sealed class PendingFile : IDisposable
{
    private const int BufferSize = 81920;

    private readonly string _path;
    private readonly string _temporary;
    private bool _isGone;
    private bool _isOurs;

    private PendingFile(string path, string temporary)
    {
        _path = path;
        _temporary = temporary;
    }

    /// <summary>Begins a file.</summary>
    /// <param name="path">Where it will be; its folder exists.</param>
    public static PendingFile At(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        return new PendingFile(full, AtomicFile.TemporaryOf(full));
    }

    /// <summary>Where it will be.</summary>
    public string Path => _path;

    /// <summary>How many bytes it has, once it is written.</summary>
    public long Length => new FileInfo(_temporary).Length;

    /// <summary>Opens it for writing, once.</summary>
    /// <exception cref="IOException">The disk failed, or the folder is not there.</exception>
    public Stream Open() =>
        new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);

    /// <summary>The SHA-256 of what was written.</summary>
    public byte[] Hash()
    {
        using var stream = Reread(_temporary);
        return SHA256.HashData(stream);
    }

    /// <summary>Whether other bytes, or a folder, stand under its name.</summary>
    public bool IsTaken() => System.IO.Path.Exists(_path) && !IsThere();

    /// <summary>Makes what was written survive a power cut, and gives it its name, or finds the same bytes under it.</summary>
    /// <exception cref="IOException">The disk failed, or other bytes stand under the name.</exception>
    public void Publish()
    {
        if (!IsThere())
        {
            using (var handle = File.OpenHandle(_temporary, FileMode.Open, FileAccess.ReadWrite))
            {
                RandomAccess.FlushToDisk(handle);
            }

            File.Move(_temporary, _path, overwrite: false);
            _isGone = true;
            _isOurs = true;
            AtomicFile.FlushFolder(System.IO.Path.GetDirectoryName(_path)!);
        }

        Dispose();
    }

    /// <summary>Takes the file away again, if it was this that gave it its name: one of several could not be published.</summary>
    public void Withdraw()
    {
        if (_isOurs)
        {
            File.Delete(_path);
            _isOurs = false;
        }
    }

    /// <summary>Removes what was not published.</summary>
    public void Dispose()
    {
        if (!_isGone)
        {
            File.Delete(_temporary);
            _isGone = true;
        }
    }

    private bool IsThere()
    {
        if (!File.Exists(_path))
        {
            return false;
        }

        using var ours = Reread(_temporary);
        using var theirs = Reread(_path);
        return ours.Length == theirs.Length && AreEqual(ours, theirs);
    }

    private static bool AreEqual(Stream ours, Stream theirs)
    {
        var left = new byte[BufferSize];
        var right = new byte[BufferSize];
        int length;
        do
        {
            length = ours.ReadAtLeast(left, left.Length, throwOnEndOfStream: false);
            var other = theirs.ReadAtLeast(right, right.Length, throwOnEndOfStream: false);
            if (!left.AsSpan(0, length).SequenceEqual(right.AsSpan(0, other)))
            {
                return false;
            }
        } while (length > 0);

        return true;
    }

    private static FileStream Reread(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
}
