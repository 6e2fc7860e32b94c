using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Tests;

public class MandateReferenceTests
{
    private const string Allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-?:().,'+ ";

    [Theory]
    [InlineData("", "PRM060", 0)]
    [InlineData("   ", "PRM060", 0)]
    [InlineData("A_B", "PRM061", 2)]
    [InlineData("  A\u00E9", "PRM061", 4)]
    [InlineData("A\u00A0B", "PRM061", 2)]
    [InlineData("123456789012345678901234567890123456", "PRM062", 0)]
    [InlineData("/A", "PRM063", 1)]
    [InlineData(" /A", "PRM063", 2)]
    [InlineData("A/", "PRM063", 2)]
    [InlineData("/", "PRM063", 1)]
    [InlineData("A//B", "PRM063", 3)]
    public void TryParse_WrongText_SaysWhatAndWhere(string text, string code, int column)
    {
        Assert.False(MandateReference.TryParse(text, out _, out var error));
        Assert.Equal((code, column), (error.Code, error.Place.Column));
    }

    [Fact]
    public void TryParse_EveryCharacter_FollowsTheSepaSet()
    {
        for (var code = 0; code < 0x250; code++)
        {
            var character = (char)code;
            Assert.Equal(
                Allowed.Contains(character, StringComparison.Ordinal),
                MandateReference.TryParse($"A{character}B", out _)
            );
        }
    }

    [Fact]
    public void Text_AnyReference_IsKeptAsItIs() =>
        Property.ForAll(
            Randoms.Source.Select(random => Randoms.Text(random, Allowed, random.Next(1, 36))),
            text =>
            {
                var trimmed = text.Trim(' ');
                var fits =
                    trimmed.Length > 0
                    && !trimmed.StartsWith('/')
                    && !trimmed.EndsWith('/')
                    && !trimmed.Contains("//", StringComparison.Ordinal);
                Assert.Equal(fits, MandateReference.TryParse(text, out var reference));
                Assert.Equal(fits ? trimmed : string.Empty, reference.ToString());
            }
        );

    [Fact]
    public void Equality_CaseCounts()
    {
        Assert.NotEqual(MandateReference.Parse("rum-1"), MandateReference.Parse("RUM-1"));
        Assert.True(MandateReference.Parse("++1").HasValue);
        Assert.False(default(MandateReference).HasValue);
    }
}
