using System.Buffers;

namespace Copro.Sepa;

/// <summary>
/// The values that the rows of a run have had, one a row, known by 64 bits of their keyed hash: eight bytes, and five to eight in an
/// open-addressed table over them, which is made when the first value comes that does not lie beyond all before it. Neither ever
/// moves, so that a million rows leave no garbage.
/// </summary>
/// <remarks>
/// Two of a million different values are taken for one once in thirty-six million runs, and not again in the next, which has another
/// key. A slot holds the number of its row from 1 in as many low bits as the table needs, and in the rest bits of the hash, so that
/// probing seldom looks at a row's hash.
/// </remarks>
internal sealed class Fingerprints : IDisposable
{
    /// <summary>No row had the value before.</summary>
    public const int None = -1;

    private const int SlotShift = 15;
    private const int SlotsPerChunk = 1 << SlotShift;
    private const int InitialSlots = 64;

    private readonly ChunkedList<ulong> _rows = new();
    private uint[][] _slots = [];
    private uint _slotCount;
    private uint _numberMask = InitialSlots - 1;
    private int _known;

    /// <summary>The bytes it occupies, for the test that keeps it within its limit.</summary>
    internal long Size => (_rows.Capacity * sizeof(ulong)) + _slots.Sum(chunk => (long)chunk.Length * sizeof(uint));

    /// <summary>Takes the next row, which has no value.</summary>
    public void Skip() => _rows.Add(0);

    /// <summary>Takes the next row.</summary>
    /// <param name="hash">The keyed hash of its value.</param>
    /// <param name="isHighest">
    /// Whether the value is higher than all that were added before. As long as every one is, none needs to be looked up.
    /// </param>
    /// <returns>The number of the first row with that value, from 0; <see cref="None"/> when it is this one.</returns>
    public int Add(ulong hash, bool isHighest = false)
    {
        // Zero is for no value.
        var entry = Math.Max(hash, 1);
        if (isHighest && _slotCount == 0)
        {
            _rows.Add(entry);
            _known++;
            return None;
        }

        return Look(entry);
    }

    private int Look(ulong entry)
    {
        if (IsCrowded())
        {
            Grow();
        }

        var mark = MarkOf(entry);
        var slot = SlotOf(entry);
        while (At(slot) is var value && value != 0)
        {
            var number = (int)(value & _numberMask) - 1;
            if ((value & ~_numberMask) == mark && _rows[number] == entry)
            {
                Skip();
                return number;
            }

            slot = Next(slot);
        }

        _rows.Add(entry);
        At(slot) = mark | (uint)_rows.Count;
        _known++;
        return None;
    }

    /// <summary>Gives its arrays back; it is not used any more.</summary>
    public void Dispose()
    {
        foreach (var chunk in _slots)
        {
            ArrayPool<uint>.Shared.Return(chunk);
        }

        _slots = [];
        _rows.Dispose();
    }

    private ref uint At(uint slot) => ref _slots[(int)(slot >> SlotShift)][slot & (SlotsPerChunk - 1)];

    private uint SlotOf(ulong entry) => (uint)((entry & uint.MaxValue) * _slotCount >> 32);

    private uint Next(uint slot) => slot + 1 == _slotCount ? 0 : slot + 1;

    private uint MarkOf(ulong entry) => (uint)(entry >> 32) & ~_numberMask;

    // Four fifths: beyond that probing gets long. And the next number must fit beside the mark.
    private bool IsCrowded() => IsFull() || (uint)_rows.Count >= _numberMask;

    private bool IsFull() => _known >= _slotCount / 5 * 4;

    /// <summary>Makes a small table four times, a large one half as large again, and puts every row in anew.</summary>
    private void Grow()
    {
        while (IsFull())
        {
            AddSlots(
                _slotCount == 0 ? InitialSlots
                : _slotCount < SlotsPerChunk ? 3 * _slotCount
                : _slotCount / 2
            );
        }

        // With room for as many numbers as slots, a table does not become crowded for want of bits before it is full.
        while ((uint)_rows.Count >= _numberMask / 2 || _numberMask < _slotCount - 1)
        {
            _numberMask = (2 * _numberMask) + 1;
        }

        foreach (var chunk in _slots)
        {
            Array.Clear(chunk);
        }

        for (var number = 0; number < _rows.Count; number++)
        {
            if (_rows[number] != 0)
            {
                Put(_rows[number], number);
            }
        }
    }

    private void AddSlots(uint more)
    {
        if (_slotCount < SlotsPerChunk)
        {
            ReplaceFirst(Math.Min(_slotCount + more, SlotsPerChunk));
        }

        if (_slotCount + more <= SlotsPerChunk)
        {
            _slotCount += more;
            return;
        }

        var chunks = (_slotCount + more + SlotsPerChunk - 1) >> SlotShift;
        var before = _slots.Length;
        Array.Resize(ref _slots, (int)chunks);
        for (var chunk = before; chunk < _slots.Length; chunk++)
        {
            _slots[chunk] = ArrayPool<uint>.Shared.Rent(SlotsPerChunk);
        }

        _slotCount = chunks << SlotShift;
    }

    private void ReplaceFirst(uint length)
    {
        if (_slotCount > 0)
        {
            ArrayPool<uint>.Shared.Return(_slots[0]);
        }

        _slots = [ArrayPool<uint>.Shared.Rent((int)length)];
    }

    private void Put(ulong entry, int number)
    {
        var slot = SlotOf(entry);
        while (At(slot) != 0)
        {
            slot = Next(slot);
        }

        At(slot) = MarkOf(entry) | (uint)(number + 1);
    }
}
