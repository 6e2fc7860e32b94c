using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Copro.Sepa;

/// <summary>
/// What one collection uses its mandate for, as far as another of the same mandate must be compared with it: the sequence type, and
/// 30 bits of amount and date.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct MandateUse
{
    private const int SequenceBits = 2;
    private const uint SequenceMask = 3;

    private readonly long _cents;
    private readonly int _day;

    public MandateUse(SequenceType sequence, long cents, DateOnly collectionDate)
    {
        _cents = cents;
        _day = collectionDate.DayNumber;
        Sequence = sequence;
    }

    /// <summary>Its sequence type.</summary>
    public SequenceType Sequence { get; }

    /// <summary>
    /// Sequence type and 30 bits of amount and date. Two debits that differ look alike once in a billion: that makes a warning, never
    /// an error.
    /// </summary>
    public uint Packed
    {
        get
        {
            unchecked
            {
                // Multiplicative hashing of both numbers.
                var mixed = ((ulong)_cents * 0x9E37_79B9_7F4A_7C15) ^ ((ulong)_day * 0xC2B2_AE3D_27D4_EB4F);
                return ((uint)(mixed >> 32) << SequenceBits) | ((uint)Sequence & SequenceMask);
            }
        }
    }

    /// <summary>The sequence type of a packed use.</summary>
    public static SequenceType SequenceOf(uint packed) => (SequenceType)(packed & SequenceMask);

    /// <summary>Whether a packed use has the same amount and date.</summary>
    public bool IsSameDebitAs(uint packed) => packed >> SequenceBits == Packed >> SequenceBits;

    /// <summary>Puts amount and date behind the key of the mandate and returns their length.</summary>
    public int Write(Span<byte> key, int length)
    {
        key[MandateKey.KindIndex] |= MandateKey.WithUse;
        BinaryPrimitives.WriteInt64LittleEndian(key[length..], _cents);
        BinaryPrimitives.WriteInt32LittleEndian(key[(length + sizeof(long))..], _day);
        return sizeof(long) + sizeof(int);
    }
}
