using System.Runtime.InteropServices;

namespace Copro.Sepa;

/// <summary>
/// A set of values known by 96 bits of their keyed hash, with the place where each came first and a note about it. An entry takes 22
/// bytes in chunks that never move, its slot in the open-addressed table over them 4.6 to 9.2: at most 32 bytes a value.
/// </summary>
/// <remarks>
/// Two of a million different values share 96 bits with a probability below 10^-17. A slot holds the number of its entry in as many
/// low bits as the table has, and in the rest bits of the hash, so that probing seldom looks into an entry.
/// </remarks>
internal sealed class Fingerprints
{
    // 44 KB: small enough to stay out of the large object heap.
    private const int ChunkShift = 11;
    private const int ChunkSize = 1 << ChunkShift;
    private const int InitialSlots = 64;

    private readonly List<Entry[]> _chunks = [];
    private uint[] _slots = new uint[InitialSlots];
    private uint _numberMask = InitialSlots - 1;

    /// <summary>How many values there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes it occupies, for the test that keeps it within its limit.</summary>
    internal long Size => ((long)_slots.Length * sizeof(uint)) + _chunks.Sum(chunk => (long)chunk.Length * Entry.Size);

    /// <summary>Adds a value unless it is there.</summary>
    /// <param name="hash">Its keyed hash.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="note">What to remember of it.</param>
    /// <param name="entry">The number of its entry, from 0: the new one, or the one of the same value.</param>
    /// <returns>Whether it is new.</returns>
    public bool TryAdd((ulong Low, ulong High) hash, in ElementPlace place, uint note, out int entry)
    {
        var slot = (uint)(hash.Low & _numberMask);
        var mark = MarkOf(hash.Low);
        while (_slots[slot] != 0)
        {
            var value = _slots[slot];
            entry = (int)(value & _numberMask) - 1;
            if ((value & ~_numberMask) == mark && EntryAt(entry).Is(hash))
            {
                return false;
            }

            slot = (slot + 1) & _numberMask;
        }

        entry = Count;
        _slots[slot] = mark | (uint)(entry + 1);
        Append(new Entry(hash, place, note));
        return true;
    }

    /// <summary>Where the value of an entry came first.</summary>
    public ElementPlace PlaceOf(int entry) => EntryAt(entry).Place;

    /// <summary>What was to be remembered of it.</summary>
    public uint NoteOf(int entry) => EntryAt(entry).Note;

    private uint MarkOf(ulong low) => (uint)(low >> 32) & ~_numberMask;

    private ref Entry EntryAt(int entry) => ref _chunks[entry >> ChunkShift][entry & (ChunkSize - 1)];

    private void Append(in Entry entry)
    {
        var chunk = Count >> ChunkShift;
        var index = Count & (ChunkSize - 1);
        if (chunk == _chunks.Count)
        {
            // The first chunk grows, so that a small message does not pay for a large one.
            _chunks.Add(new Entry[chunk == 0 ? InitialSlots : ChunkSize]);
        }
        else if (index == _chunks[chunk].Length)
        {
            var grown = _chunks[chunk];
            Array.Resize(ref grown, 2 * grown.Length);
            _chunks[chunk] = grown;
        }

        _chunks[chunk][index] = entry;
        Count++;
        // Seven eighths: beyond that probing gets long.
        if (Count > _slots.Length / 8 * 7)
        {
            Grow();
        }
    }

    private void Grow()
    {
        _slots = new uint[2 * _slots.Length];
        _numberMask = (uint)_slots.Length - 1;
        for (var entry = 0; entry < Count; entry++)
        {
            var low = EntryAt(entry).Low;
            var slot = (uint)(low & _numberMask);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _numberMask;
            }

            _slots[slot] = MarkOf(low) | (uint)(entry + 1);
        }
    }

    /// <summary>96 bits of the hash, a note, and group and collection in 24 bits each.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 2)]
    private readonly struct Entry
    {
        public const int Size = 22;

        private const int IndexBits = 24;
        private const int MaxIndex = (1 << IndexBits) - 1;

        private readonly ulong _low;
        private readonly uint _high;
        private readonly uint _placeLow;
        private readonly ushort _placeHigh;

        public Entry((ulong Low, ulong High) hash, in ElementPlace place, uint note)
        {
            Note = note;
            _low = hash.Low;
            _high = (uint)(hash.High & uint.MaxValue);
            var packed = ((ulong)Index(place.Group) << IndexBits) | (uint)Index(place.Transaction);
            _placeLow = (uint)(packed & uint.MaxValue);
            _placeHigh = (ushort)(packed >> 32);
        }

        public ulong Low => _low;

        public uint Note { get; }

        public ElementPlace Place
        {
            get
            {
                var packed = ((ulong)_placeHigh << 32) | _placeLow;
                return new ElementPlace((int)(packed >> IndexBits), (int)(packed & MaxIndex));
            }
        }

        public bool Is((ulong Low, ulong High) hash) => _low == hash.Low && _high == (uint)(hash.High & uint.MaxValue);

        // Beyond sixteen millions, which no message we write has, the place of a first occurrence stays at the last number.
        private static int Index(int index) => Math.Clamp(index, 0, MaxIndex);
    }
}
