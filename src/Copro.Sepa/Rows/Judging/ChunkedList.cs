namespace Copro.Sepa;

/// <summary>A list in pieces that never move: it grows without copying, and leaves no garbage behind.</summary>
/// <typeparam name="T">What it holds; small, so that a piece stays out of the large object heap.</typeparam>
internal sealed class ChunkedList<T>
    where T : struct
{
    private const int ChunkShift = 13;
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
        if (chunk == _chunks.Length)
        {
            // The first piece grows, so that a small message does not pay for a large one.
            Array.Resize(ref _chunks, chunk + 1);
            _chunks[chunk] = new T[chunk == 0 ? FirstSize : ChunkSize];
        }
        else if (index == _chunks[chunk].Length)
        {
            var grown = _chunks[chunk];
            Array.Resize(ref grown, Math.Min(4 * grown.Length, ChunkSize));
            _chunks[chunk] = grown;
        }

        _chunks[chunk][index] = item;
        Count++;
    }
}
