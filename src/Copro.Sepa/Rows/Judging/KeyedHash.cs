using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Copro.Sepa;

/// <summary>
/// SipHash-1-3 with 128 bits (Aumasson, Bernstein; the number of rounds that hash tables use) under a key drawn for each run: nobody
/// can prepare values that fall on one another. What is compared are hashes, so no answer depends on the key.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct KeyedHash
{
    private const int WordSize = sizeof(ulong);

    private readonly ulong _key0;
    private readonly ulong _key1;

    /// <summary>A hash under a known key, for tests with published vectors.</summary>
    public KeyedHash(ulong key0, ulong key1)
    {
        _key0 = key0;
        _key1 = key1;
    }

    /// <summary>A hash under a new key.</summary>
    public static KeyedHash Draw()
    {
        Span<byte> key = stackalloc byte[2 * WordSize];
        RandomNumberGenerator.Fill(key);
        return new KeyedHash(
            BinaryPrimitives.ReadUInt64LittleEndian(key),
            BinaryPrimitives.ReadUInt64LittleEndian(key[WordSize..])
        );
    }

    /// <summary>The first 64 of the 128 bits of some bytes' hash; nobody asks for more, and they take as long again.</summary>
    public ulong Of(ReadOnlySpan<byte> data)
    {
        // The state stays in four locals: in a struct the compiler keeps it in memory, which takes three times as long.
        var v0 = _key0 ^ 0x736f6d6570736575;
        var v1 = _key1 ^ 0x646f72616e646f6d ^ 0xee;
        var v2 = _key0 ^ 0x6c7967656e657261;
        var v3 = _key1 ^ 0x7465646279746573;
        var last = LastWord(data);
        for (; data.Length >= WordSize; data = data[WordSize..])
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(data);
            v3 ^= word;
            Round(ref v0, ref v1, ref v2, ref v3);
            v0 ^= word;
        }

        v3 ^= last;
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= last;
        v2 ^= 0xee;
        ThreeRounds(ref v0, ref v1, ref v2, ref v3);
        return v0 ^ v1 ^ v2 ^ v3;
    }

    /// <summary>What is left behind the whole words, and the length in the highest byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong LastWord(ReadOnlySpan<byte> data)
    {
        const int ByteBits = 8;
        var last = (ulong)data.Length << (ByteBits * (WordSize - 1));
        var rest = data.Length % WordSize;
        if (data.Length >= WordSize)
        {
            // The last eight bytes in one word, without those that a whole word has: seven single ones take longer.
            var tail = BinaryPrimitives.ReadUInt64LittleEndian(data[^WordSize..]);
            return rest == 0 ? last : last | (tail >> (ByteBits * (WordSize - rest)));
        }

        for (var i = 0; i < data.Length; i++)
        {
            last |= (ulong)data[i] << (ByteBits * i);
        }

        return last;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ThreeRounds(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        unchecked
        {
            v0 += v1;
            v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
            v0 = BitOperations.RotateLeft(v0, 32);
            v2 += v3;
            v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
            v2 = BitOperations.RotateLeft(v2, 32);
        }
    }
}
