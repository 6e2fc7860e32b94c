using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Copro.Sepa;

/// <summary>
/// SipHash-2-4 with 128 bits (Aumasson, Bernstein) under a key drawn for each run: nobody can prepare values that fall on one
/// another. What is compared are hashes, so no answer depends on the key.
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

    /// <summary>The hash of some bytes, low half first.</summary>
    public (ulong Low, ulong High) Of(ReadOnlySpan<byte> data)
    {
        unchecked
        {
            var state = new State(_key0, _key1);
            var length = (ulong)data.Length;
            while (data.Length >= WordSize)
            {
                state.Absorb(BinaryPrimitives.ReadUInt64LittleEndian(data));
                data = data[WordSize..];
            }

            var last = length << 56;
            for (var i = 0; i < data.Length; i++)
            {
                last |= (ulong)data[i] << (8 * i);
            }

            state.Absorb(last);
            return state.Finish();
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private ref struct State
    {
        private ulong _v0;
        private ulong _v1;
        private ulong _v2;
        private ulong _v3;

        public State(ulong key0, ulong key1)
        {
            _v0 = key0 ^ 0x736f6d6570736575;
            _v1 = key1 ^ 0x646f72616e646f6d ^ 0xee;
            _v2 = key0 ^ 0x6c7967656e657261;
            _v3 = key1 ^ 0x7465646279746573;
        }

        public void Absorb(ulong word)
        {
            _v3 ^= word;
            Round();
            Round();
            _v0 ^= word;
        }

        public (ulong Low, ulong High) Finish()
        {
            _v2 ^= 0xee;
            Rounds();
            var low = _v0 ^ _v1 ^ _v2 ^ _v3;
            _v1 ^= 0xdd;
            Rounds();
            return (low, _v0 ^ _v1 ^ _v2 ^ _v3);
        }

        private void Rounds()
        {
            Round();
            Round();
            Round();
            Round();
        }

        private void Round()
        {
            unchecked
            {
                _v0 += _v1;
                _v1 = BitOperations.RotateLeft(_v1, 13) ^ _v0;
                _v0 = BitOperations.RotateLeft(_v0, 32);
                _v2 += _v3;
                _v3 = BitOperations.RotateLeft(_v3, 16) ^ _v2;
                _v0 += _v3;
                _v3 = BitOperations.RotateLeft(_v3, 21) ^ _v0;
                _v2 += _v1;
                _v1 = BitOperations.RotateLeft(_v1, 17) ^ _v2;
                _v2 = BitOperations.RotateLeft(_v2, 32);
            }
        }
    }
}
