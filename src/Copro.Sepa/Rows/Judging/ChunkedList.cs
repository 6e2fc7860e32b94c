using System.Buffers;

namespace Copro.Sepa;

/// <summary>
/// A list in pieces that never move: it grows without copying. The pieces are rented, so that one message after the other leaves no
/// garbage; a list that is not disposed of keeps its own.
/// </summary>
/// <remarks>
/// A whole piece lies among the large objects: smaller ones pass through the young generations, and the room they leave there is a
/// tenth of what a million collections need.
/// </remarks>
/// <typeparam name="T">What it holds, of at least six bytes.</typeparam>
internal sealed class ChunkedList<T> : IDisposable
    where T : unmanaged
{
    private const int ChunkShift = 14;
    private const int ChunkSize = 1 << ChunkShift;
    private const int FirstSize = 64;

    private T[][] _chunks = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many there is room for.</summary>
    public long Capacity => _chunks.Sum(chunk => (long)chunk.Length);

    /// <summary>One of them, by its number from 0.</summary>
    public ref T this[int index] => ref _chunks[index >> ChunkShift][index & (ChunkSize - 1)];

    /// <summary>Adds one.</summary>
    public void Add(in T item)
    {
        var chunk = Count >> ChunkShift;
        var index = Count & (ChunkSize - 1);
        if (chunk == _chunks.Length || index == _chunks[chunk].Length)
        {
            Grow(chunk, index);
        }

        _chunks[chunk][index] = item;
        Count++;
    }

    /// <summary>Gives the pieces back; the list is empty.</summary>
    public void Dispose()
    {
        foreach (var chunk in _chunks)
        {
            ArrayPool<T>.Shared.Return(chunk);
        }

        (_chunks, Count) = ([], 0);
    }

    /// <summary>Adds a piece, or makes the first larger: a small message does not pay for a large one.</summary>
    private void Grow(int chunk, int used)
    {
        var room = ArrayPool<T>.Shared.Rent(chunk == 0 ? Math.Clamp(4 * used, FirstSize, ChunkSize) : ChunkSize);
        if (chunk == _chunks.Length)
        {
            _chunks = [.. _chunks, room];
            return;
        }

        _chunks[chunk].CopyTo(room, 0);
        ArrayPool<T>.Shared.Return(_chunks[chunk]);
        _chunks[chunk] = room;
    }
}
