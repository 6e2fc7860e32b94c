namespace Copro.Sepa;

/// <summary>
/// Collections one after the other, read twice: totals stand before the collections in a file, so the first pass checks and adds
/// up, the second writes. Not safe for several threads at once.
/// </summary>
public interface ICollectionRowSource
{
    /// <summary>Whether it can start over; a source that cannot is spooled to a temporary file while it is read.</summary>
    bool IsRewindable { get; }

    /// <summary>
    /// Whether it has found an error in what it read so far, and so gave less than there is: nothing of it is then written.
    /// </summary>
    bool HasErrors => false;

    /// <summary>Starts over at the first row. Every pass gives the same rows in the same order; the writer notices if not.</summary>
    /// <exception cref="NotSupportedException">It is not <see cref="IsRewindable"/>.</exception>
    void Rewind();

    /// <summary>Fills the next row.</summary>
    /// <param name="row">
    /// It comes empty, <c>default</c>: a source sets what it has, and need not clear the rest. Its spans hold until the next call; at
    /// the end nothing is set.
    /// </param>
    /// <returns>Whether there was a row.</returns>
    bool TryRead(ref CollectionRow row);
}
