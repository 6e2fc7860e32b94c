using System.Security.Cryptography;
using Copro.TestKit;
using Xunit;

namespace Copro.Tests;

public class ContentHashTests
{
    // FIPS 180-4, the example "abc".
    private const string OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void Of_Bytes_IsSha256()
    {
        Assert.Equal(OfAbc, ContentHash.Of("abc"u8).ToString());
        Assert.Equal(ContentHash.Of("abc"u8), ContentHash.Parse(OfAbc.ToUpperInvariant()));
        Assert.Equal(0, Allocations.Of(() => ContentHash.Of("abc"u8)));
    }

    [Fact]
    public void Of_Stream_IsSha256OfTheRest()
    {
        using var stream = new MemoryStream("--abc"u8.ToArray());
        stream.Position = 2;

        Assert.Equal(OfAbc, ContentHash.Of(stream).ToString());
        Assert.Throws<ArgumentNullException>(() => ContentHash.Of((Stream)null!));
    }

    [Fact]
    public void Bytes_AnyContent_RoundTrip() =>
        Property.ForAll(
            Randoms.Source,
            random =>
            {
                var content = new byte[random.Next(0, 100)];
                random.NextBytes(content);
                var hash = ContentHash.Of(content);
                var copy = new byte[ContentHash.SizeInBytes];
                hash.CopyTo(copy);
                Assert.Equal(SHA256.HashData(content), copy);
                Assert.Equal(copy, hash.ToByteArray());
                Assert.Equal(hash, new ContentHash(copy));
                Assert.Equal(hash, ContentHash.Parse(hash.ToString()));
                Assert.Equal(Convert.ToHexString(copy).ToLowerInvariant(), hash.ToString());
            }
        );

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Constructor_OtherSize_Throws(int size) =>
        Assert.Throws<ArgumentException>(() => new ContentHash(new byte[size]));

    [Theory]
    [InlineData("", "PRM091", 0)]
    [InlineData("ba78", "PRM091", 0)]
    [InlineData("ba7x", "PRM090", 4)]
    public void TryParse_WrongText_SaysWhatAndWhere(string text, string code, int column)
    {
        Assert.False(ContentHash.TryParse(text, out _, out var error));
        Assert.Equal((code, column), (error.Code, error.Place.Column));
    }

    [Fact]
    public void Default_IsNoHash()
    {
        Assert.False(default(ContentHash).HasValue);
        Assert.True(ContentHash.Of([]).HasValue);
        Assert.Throws<ArgumentException>(() => ContentHash.Of([]).CopyTo(new byte[31]));
    }
}
