using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Copro.Sepa;

/// <summary>
/// Multilinear hashing to 64 bits under keys drawn for each run: any two values share a hash once in 2^64 draws, which is proven,
/// not assumed, and so holds for values that somebody chose to make trouble (Carter and Wegman; Lemire and Kaser, "Strongly
/// universal string hashing is fast", 2014, section 3). What is compared are hashes, so no answer depends on the keys.
/// </summary>
/// <remarks>
/// Each word of eight bytes is multiplied with 128 bits of its own key, and the upper half of the sum is the hash: products that
/// do not wait for one another, where a hash of rounds waits for every one.
/// </remarks>
internal sealed class KeyedHash
{
    // Longer than any value that is valid: an identifier, or what stands for a debit.
    private const int MaxLength = 64;
    private const int LengthBits = 8;
    private const int WordSize = sizeof(ulong);
    private const int Keys = 2 + (MaxLength / WordSize);

    private readonly Key[] _keys;

    private KeyedHash(Key[] keys) => _keys = keys;

    /// <summary>The bytes of the keys.</summary>
    public static int KeySize => Keys * 2 * WordSize;

    /// <summary>A hash under new keys.</summary>
    public static KeyedHash Draw() => Under(RandomNumberGenerator.GetBytes(KeySize));

    /// <summary>A hash under known keys, for tests.</summary>
    /// <param name="keys"><see cref="KeySize"/> bytes.</param>
    public static KeyedHash Under(ReadOnlySpan<byte> keys)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(keys);
        var parts = new Key[Keys];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new Key(words[2 * i], words[(2 * i) + 1]);
        }

        return new KeyedHash(parts);
    }

    /// <summary>The hash of some bytes and a number beside them.</summary>
    public ulong Of(ReadOnlySpan<byte> data, int number = 0) =>
        data.Length <= MaxLength ? Sum(data, number) : Sum(SHA256.HashData(data), number);

    private ulong Sum(ReadOnlySpan<byte> data, int number)
    {
        // The length is hashed too: a value is not one that goes on with zeros.
        var keys = _keys.AsSpan(0, Keys);
        var (low, high) = (keys[0].Low, keys[0].High);
        Add(keys[1], ((ulong)(uint)number << LengthBits) | (uint)data.Length, ref low, ref high);
        var key = 2;
        for (; data.Length >= WordSize; data = data[WordSize..])
        {
            Add(keys[key++], BinaryPrimitives.ReadUInt64LittleEndian(data), ref low, ref high);
        }

        if (!data.IsEmpty)
        {
            Add(keys[key], LastWord(data), ref low, ref high);
        }

        return high;
    }

    private static void Add(in Key key, ulong word, ref ulong low, ref ulong high)
    {
        unchecked
        {
            var upper = Math.BigMul(key.Low, word, out var lower) + (key.High * word);
            low += lower;
            high += low < lower ? upper + 1 : upper;
        }
    }

    /// <summary>One to seven bytes as a word.</summary>
    private static ulong LastWord(ReadOnlySpan<byte> data)
    {
        const int ByteBits = 8;
        if (data.Length < sizeof(uint))
        {
            var word = (ulong)data[0];
            word |= (ulong)data[data.Length / 2] << (ByteBits * (data.Length / 2));
            return word | ((ulong)data[^1] << (ByteBits * (data.Length - 1)));
        }

        // Both ends in one look each, which meet or overlap.
        var first = (ulong)BinaryPrimitives.ReadUInt32LittleEndian(data);
        var last = (ulong)BinaryPrimitives.ReadUInt32LittleEndian(data[^sizeof(uint)..]);
        return first | (last << (ByteBits * (data.Length - sizeof(uint))));
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Key(ulong Low, ulong High);
}
