using System.Numerics;
using System.Security.Cryptography;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Sepa.Tests.Rows;

public sealed class KeyedHashTests
{
    private const int MaxLength = 64;

    [Fact]
    public void Of_AnyBytesUnderAnyKeys_IsTheUpperHalfOfTheSumOfProducts() =>
        Property.ForAll(
            Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(),
            data =>
            {
                var keys = KeysOf(data.Length);
                var number = data.Length * 7;
                Assert.Equal(Reference(data, number, keys), KeyedHash.Under(keys).Of(data, number));
            }
        );

    [Fact]
    public void Of_EveryLength_IsTheUpperHalfOfTheSumOfProducts()
    {
        var keys = KeysOf(seed: 3);
        var hash = KeyedHash.Under(keys);
        for (var length = 0; length <= MaxLength; length++)
        {
            var data = Enumerable.Range(1, length).Select(i => (byte)(i * 37 % 256)).ToArray();
            Assert.Equal(Reference(data, number: 0, keys), hash.Of(data));
        }
    }

    [Fact]
    public void Of_LongerThanAnyValidValue_IsThatOfItsDigest()
    {
        var data = Enumerable.Range(0, MaxLength + 1).Select(i => (byte)i).ToArray();
        var hash = KeyedHash.Draw();

        Assert.Equal(hash.Of(SHA256.HashData(data), 5), hash.Of(data, 5));
    }

    [Fact]
    public void Of_ZerosBehindOrAnotherNumber_IsAnotherHash()
    {
        var hash = KeyedHash.Draw();

        Assert.NotEqual(hash.Of("A"u8), hash.Of("A\0"u8));
        Assert.NotEqual(hash.Of(""u8), hash.Of("\0\0\0\0\0\0\0\0"u8));
        Assert.NotEqual(hash.Of("A"u8, 1), hash.Of("A"u8, 2));
    }

    [Fact]
    public void Draw_TwoTimes_GivesTwoKeys() =>
        Assert.NotEqual(KeyedHash.Draw().Of("E2E-1"u8), KeyedHash.Draw().Of("E2E-1"u8));

    private static byte[] KeysOf(int seed) =>
        [.. Enumerable.Range(0, KeyedHash.KeySize).Select(i => (byte)((i + seed) * 167 % 251))];

    /// <summary>The definition, in whole numbers of any size.</summary>
    private static ulong Reference(byte[] data, int number, byte[] keys)
    {
        if (data.Length > MaxLength)
        {
            data = SHA256.HashData(data);
        }

        BigInteger Key(int index) => new(keys.AsSpan(16 * index, 16), isUnsigned: true);
        var sum = Key(0) + (Key(1) * (((BigInteger)number << 8) | data.Length));
        for (var word = 0; 8 * word < data.Length; word++)
        {
            var bytes = data.AsSpan(8 * word, Math.Min(8, data.Length - (8 * word)));
            sum += Key(2 + word) * new BigInteger(bytes, isUnsigned: true);
        }

        return (ulong)((sum >> 64) & ulong.MaxValue);
    }
}
