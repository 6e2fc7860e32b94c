using System.Text;
using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.Sepa.Tests.Rows;

public sealed class HighestValueTests
{
    [Fact]
    public void IsExceededBy_AnyValues_OnlyWhenHigherThanAllBefore() =>
        Property.ForAll(
            Gen.Choose(0, 300).ArrayOf(),
            values =>
            {
                var highest = new HighestValue();
                var before = (Number: 0, Text: string.Empty);
                foreach (var value in values)
                {
                    // Texts of one to three characters, so that one is the start of another.
                    var now = (Number: value % 2, Text: (value / 2).ToString("D1", null));
                    var isHigher =
                        now.Number > before.Number
                        || (now.Number == before.Number && string.CompareOrdinal(now.Text, before.Text) > 0);
                    Assert.Equal(isHigher, highest.IsExceededBy(Encoding.UTF8.GetBytes(now.Text), now.Number));
                    before = isHigher ? now : before;
                }
            }
        );

    [Fact]
    public void IsExceededBy_LongerThanAnIdentifier_IsNeverTheHighest()
    {
        var highest = new HighestValue();
        var longest = Encoding.UTF8.GetBytes(new string('Z', SepaText.MaxIdentifierLength));

        Assert.False(highest.IsExceededBy([.. longest, (byte)'Z']));
        Assert.True(highest.IsExceededBy(longest));
        Assert.False(highest.IsExceededBy(longest));
    }
}
