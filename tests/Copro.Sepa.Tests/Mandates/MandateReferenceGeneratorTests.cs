using Xunit;

namespace Copro.Sepa.Tests;

public sealed class MandateReferenceGeneratorTests
{
    private static readonly MandateReferenceGenerator s_generator = new();
    private static readonly DateTimeOffset s_signedAt = new(2019, 11, 1, 8, 13, 7, 442, TimeSpan.Zero);

    [Fact]
    public void TryNext_OfTheScreensTime_IsTheScreensReference() =>
        Assert.Equal("0000G0191101091307442", Next(s_generator, "0000G0", _ => false));

    [Fact]
    public void TryNext_ReferencesTaken_MovesToTheNextFreeMillisecond()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 1000; i++)
        {
            Assert.True(taken.Add(Next(s_generator, "0000G0", reference => taken.Contains(reference.ToString()))));
        }

        Assert.Contains("0000G0191101091308441", taken);
    }

    [Fact]
    public void TryNext_EverythingTaken_SaysSo()
    {
        var found = s_generator.TryNext("P", s_signedAt, Samples.Paris, _ => true, out var reference, out var error);

        Assert.False(found);
        Assert.False(reference.HasValue);
        Assert.Equal("SEPA125", error!.Code);
    }

    [Theory]
    [InlineData("0000g0")]
    [InlineData("0000_0")]
    [InlineData("123456789012345678")] // 18 + 15 > 32
    public void TryNext_PrefixThatMakesNoReference_SaysSo(string prefix)
    {
        Assert.False(s_generator.TryNext(prefix, s_signedAt, Samples.Paris, _ => false, out _, out var error));
        Assert.Equal("SEPA126", error!.Code);
    }

    [Fact]
    public void TryNext_OtherPattern_IsFollowed() =>
        Assert.Equal("OOFF-2019-G0-1101091307442", Next(new("OOFF-2019-{prefix}-{MMddHHmmssfff}"), "G0", _ => false));

    [Theory]
    [InlineData("{prefix}")]
    [InlineData("{prefix}{yyMMdd}")]
    [InlineData("{prefix}{yyMMddHHmmssfff}{fff}")]
    [InlineData("{prefix}{entity}")]
    [InlineData("{prefix}{yyMMddHHmmssfff")]
    [InlineData("prefix}{yyMMddHHmmssfff}")]
    [InlineData("{prefix}_{yyMMddHHmmssfff}")]
    [InlineData("{}{yyMMddHHmmssfff}")]
    [InlineData("{prefix}{yyMMMddHHmmssfff}")] // Nov
    [InlineData("{prefix}{yyMMdddHHmmssfff}")] // Fri
    [InlineData("{prefix}{yyMMddHHmmssffffffff}")] // eight digits of a second
    [InlineData("")]
    public void FindFlaw_OfABadPattern_IsNotNull(string pattern)
    {
        Assert.NotNull(MandateReferenceGenerator.FindFlaw(pattern));
        Assert.Throws<ArgumentException>(() => new MandateReferenceGenerator(pattern));
    }

    [Theory]
    [InlineData("{prefix}{yyMMddHHmmssffff}")]
    [InlineData("{yyyyMMddHHmmssfffffff}-{prefix}")]
    [InlineData("{dMyyHmsfff}{prefix}")]
    public void TryNext_PatternWithoutAFlaw_MakesAReferenceOfTheSafeAlphabet(string pattern)
    {
        Assert.Null(MandateReferenceGenerator.FindFlaw(pattern));
        Assert.Matches("^[A-Z0-9-]+$", Next(new(pattern), "G0", _ => false));
    }

    private static string Next(MandateReferenceGenerator generator, string prefix, Func<MandateReference, bool> isTaken)
    {
        Assert.True(generator.TryNext(prefix, s_signedAt, Samples.Paris, isTaken, out var reference, out _));
        return reference.ToString();
    }
}
