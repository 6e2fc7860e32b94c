using System.Buffers.Binary;
using System.Numerics;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Sepa.Tests.Rows;

public sealed class KeyedHashTests
{
    private const ulong Key0 = 0x0706050403020100;
    private const ulong Key1 = 0x0f0e0d0c0b0a0908;

    /// <summary>The published vectors are of SipHash-2-4; they prove the reference that the next test compares with.</summary>
    [Theory]
    [InlineData(0, "a3817f04ba25a8e66df67214c7550293")]
    [InlineData(1, "da87c1d86b99af44347659119b22fc45")]
    public void Reference_PublishedVector_Agrees(int length, string expected)
    {
        var data = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();
        var (low, high) = Reference(data, Key0, Key1, compression: 2, finalisation: 4);

        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, low);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), high);
        Assert.Equal(expected, Convert.ToHexString(bytes), ignoreCase: true);
    }

    [Fact]
    public void Of_AnyBytesUnderAnyKey_IsSipHash13() =>
        Property.ForAll(
            Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(),
            data =>
            {
                var key = (ulong)data.Length * 0x9E3779B9;
                Assert.Equal(
                    Reference(data, key, Key1, compression: 1, finalisation: 3).Low,
                    new KeyedHash(key, Key1).Of(data)
                );
            }
        );

    [Fact]
    public void Draw_TwoTimes_GivesTwoKeys() =>
        Assert.NotEqual(KeyedHash.Draw().Of("E2E-1"u8), KeyedHash.Draw().Of("E2E-1"u8));

    private static (ulong Low, ulong High) Reference(
        byte[] data,
        ulong key0,
        ulong key1,
        int compression,
        int finalisation
    )
    {
        ulong[] v =
        [
            key0 ^ 0x736f6d6570736575,
            key1 ^ 0x646f72616e646f6d ^ 0xee,
            key0 ^ 0x6c7967656e657261,
            key1 ^ 0x7465646279746573,
        ];
        var padded = new byte[((data.Length / 8) + 1) * 8];
        data.CopyTo(padded, 0);
        padded[^1] = (byte)(data.Length % 256);
        for (var i = 0; i < padded.Length; i += 8)
        {
            var word = BitConverter.ToUInt64(padded, i);
            v[3] ^= word;
            Rounds(v, compression);
            v[0] ^= word;
        }

        v[2] ^= 0xee;
        Rounds(v, finalisation);
        var low = v[0] ^ v[1] ^ v[2] ^ v[3];
        v[1] ^= 0xdd;
        Rounds(v, finalisation);
        return (low, v[0] ^ v[1] ^ v[2] ^ v[3]);
    }

    private static void Rounds(ulong[] v, int count)
    {
        unchecked
        {
            for (; count > 0; count--)
            {
                v[0] += v[1];
                v[2] += v[3];
                v[1] = BitOperations.RotateLeft(v[1], 13) ^ v[0];
                v[3] = BitOperations.RotateLeft(v[3], 16) ^ v[2];
                v[0] = BitOperations.RotateLeft(v[0], 32);
                v[2] += v[1];
                v[0] += v[3];
                v[1] = BitOperations.RotateLeft(v[1], 17) ^ v[2];
                v[3] = BitOperations.RotateLeft(v[3], 21) ^ v[0];
                v[2] = BitOperations.RotateLeft(v[2], 32);
            }
        }
    }
}
