using Xunit;

namespace Copro.Tests;

public class SourceKeyTests
{
    [Theory]
    [InlineData("kiosk", "KIOSK-1/1/42")]
    [InlineData("camt053", "a:b c")]
    [InlineData("cfonb-120", "#")]
    public void Constructor_TwoParts_AreKept(string kind, string value)
    {
        var key = new SourceKey(kind, value);

        Assert.Equal((kind, value, $"{kind}:{value}"), (key.Kind, key.Value, key.ToString()));
        Assert.Equal(key, SourceKey.Parse($"{kind}:{value}"));
    }

    [Fact]
    public void Constructor_Longest_Fits()
    {
        Assert.Equal(95, new SourceKey("kiosk", new string('x', 89)).ToString().Length);
        Assert.Equal(64, new SourceKey("content", ContentHash.Of("x"u8).ToString()).Value.Length);
        Assert.Throws<ArgumentException>(() => new SourceKey("kiosk", new string('x', 90)));
    }

    [Theory]
    [InlineData("", "x")]
    [InlineData("k", "")]
    [InlineData("K", "x")]
    [InlineData("a:b", "x")]
    [InlineData("k_k", "x")]
    [InlineData("k", " x")]
    [InlineData("k", "x ")]
    [InlineData("k", "\u00E9")]
    [InlineData("k", "x\n")]
    public void Constructor_WrongPart_Throws(string kind, string value) =>
        Assert.Throws<ArgumentException>(() => new SourceKey(kind, value));

    [Theory]
    [InlineData("", "PRM080", 0)]
    [InlineData("kiosk", "PRM083", 0)]
    [InlineData(":x", "PRM083", 0)]
    [InlineData("kiosk:", "PRM083", 0)]
    [InlineData("Kiosk:1", "PRM081", 1)]
    [InlineData("1k:1", "PRM081", 1)]
    [InlineData("ki_osk:1", "PRM081", 3)]
    [InlineData("k: 1", "PRM081", 3)]
    [InlineData("k:1 ", "PRM081", 4)]
    [InlineData("k:\u00E9", "PRM081", 3)]
    public void TryParse_WrongText_SaysWhatAndWhere(string text, string code, int column)
    {
        Assert.False(SourceKey.TryParse(text, out _, out var error));
        Assert.Equal((code, column), (error.Code, error.Place.Column));
    }

    [Fact]
    public void TryParse_TooLong_IsRefused()
    {
        Assert.False(SourceKey.TryParse("k:" + new string('x', 94), out _, out var error));
        Assert.Equal(PrimitivesDiagnostics.SourceKeyLength, error.Descriptor);
    }

    [Fact]
    public void Default_IsNoKey()
    {
        Assert.False(default(SourceKey).HasValue);
        Assert.Equal((string.Empty, string.Empty), (default(SourceKey).Kind, default(SourceKey).Value));
    }
}
