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

    /// <summary>The hash of this debit: its mandate's hash, the amount and the date.</summary>
    public ulong HashOf(ulong mandate, KeyedHash hash)
    {
        Span<byte> debit = stackalloc byte[sizeof(ulong) + sizeof(long)];
        BinaryPrimitives.WriteUInt64LittleEndian(debit, mandate);
        BinaryPrimitives.WriteInt64LittleEndian(debit[sizeof(ulong)..], _cents);
        return hash.Of(debit, _day);
    }
}
