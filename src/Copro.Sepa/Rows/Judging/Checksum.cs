using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Copro.Sepa;

/// <summary>
/// A running 64-bit checksum of bytes, in the manner of XXH64: several gigabytes a second. It tells two passes over one source apart
/// that differ by accident; nothing rests on it that somebody could forge.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Checksum
{
    private const ulong Prime1 = 0x9E37_79B1_85EB_CA87;
    private const ulong Prime2 = 0xC2B2_AE3D_27D4_EB4F;
    private const ulong Prime3 = 0x1656_67B1_9E37_79F9;
    private const int Lanes = 4 * sizeof(ulong);

    private Checksum(ulong value) => Value = value;

    /// <summary>The checksum of what was added.</summary>
    public ulong Value { get; }

    /// <summary>The checksum with more bytes. Where they are cut counts: add the same parts to compare.</summary>
    public Checksum With(ReadOnlySpan<byte> data)
    {
        unchecked
        {
            var hash = Value + Prime3 + (ulong)data.Length;
            if (data.Length >= Lanes)
            {
                hash = AddLanes(ref data, hash);
            }

            for (; data.Length >= sizeof(ulong); data = data[sizeof(ulong)..])
            {
                hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(data));
            }

            foreach (var b in data)
            {
                hash = Mix(hash, b);
            }

            hash ^= hash >> 33;
            hash *= Prime2;
            return new Checksum(hash ^ (hash >> 29));
        }
    }

    private static ulong AddLanes(ref ReadOnlySpan<byte> data, ulong seed)
    {
        unchecked
        {
            var (a, b, c, d) = (seed + Prime1, seed + Prime2, seed, seed - Prime1);
            for (; data.Length >= Lanes; data = data[Lanes..])
            {
                a = Mix(a, BinaryPrimitives.ReadUInt64LittleEndian(data));
                b = Mix(b, BinaryPrimitives.ReadUInt64LittleEndian(data[8..]));
                c = Mix(c, BinaryPrimitives.ReadUInt64LittleEndian(data[16..]));
                d = Mix(d, BinaryPrimitives.ReadUInt64LittleEndian(data[24..]));
            }

            return Mix(Mix(Mix(a, b), c), d);
        }
    }

    private static ulong Mix(ulong state, ulong word)
    {
        unchecked
        {
            return BitOperations.RotateLeft(state + (word * Prime2), 31) * Prime1;
        }
    }
}
