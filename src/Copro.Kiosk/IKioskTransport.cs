namespace Copro.Kiosk;

/// <summary>
/// Where files are exchanged: one folder, and folders one level below for what is done with. A local folder comes with the
/// package (<see cref="FolderKioskTransport"/>); SFTP and the like are the caller's.
/// </summary>
/// <remarks>
/// Names are those <see cref="KioskFileNames.IsSafe"/> takes; for others the methods throw <see cref="ArgumentException"/>.
/// Every method may be repeated after a crash and then ends in the same files. Failures of the environment keep their own
/// exceptions (<see cref="IOException"/> and its kin).
/// </remarks>
public interface IKioskTransport
{
    /// <summary>The files there are, by name in ordinal order, half-written temporary files left out.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    IAsyncEnumerable<KioskTransportEntry> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>A file's bytes; the caller disposes of the stream.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    ValueTask<Stream> OpenReadAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Makes a file, whole or not at all. A file that is there is never overwritten.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">All of its bytes.</param>
    /// <param name="cancellationToken">Stops the writing; then nothing is there.</param>
    /// <returns>
    /// <see cref="KioskTransportOutcome.Done"/>, <see cref="KioskTransportOutcome.AlreadyDone"/> when it was there with these
    /// bytes, <see cref="KioskTransportOutcome.Conflict"/> when it was there with others.
    /// </returns>
    ValueTask<KioskTransportOutcome> WriteAtomicAsync(
        string name,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken = default
    );

    /// <summary>Moves a file into a folder below, which is made if needed. A file that is there is never overwritten.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="folder">The folder's name.</param>
    /// <param name="newName">Its name there; the same when <c>null</c>.</param>
    /// <param name="cancellationToken">Stops the moving; then nothing has moved.</param>
    /// <returns>
    /// <see cref="KioskTransportOutcome.Done"/>, <see cref="KioskTransportOutcome.AlreadyDone"/> when only the target is
    /// there, <see cref="KioskTransportOutcome.Conflict"/> when the target is there with other bytes (nothing was moved),
    /// <see cref="KioskTransportOutcome.Missing"/> when neither is there.
    /// </returns>
    ValueTask<KioskTransportOutcome> MoveAsync(
        string name,
        string folder,
        string? newName = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Deletes a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Stops the deleting.</param>
    /// <returns>
    /// <see cref="KioskTransportOutcome.Done"/>, or <see cref="KioskTransportOutcome.AlreadyDone"/> when there was none.
    /// </returns>
    ValueTask<KioskTransportOutcome> DeleteAsync(string name, CancellationToken cancellationToken = default);
}
