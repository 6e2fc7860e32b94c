using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.Sepa.Tests.Rows;

public sealed class FingerprintsTests
{
    /// <summary>DESIGN section 4: at most 32 bytes an id.</summary>
    private const int MostBytes = 32;

    [Fact]
    public void Add_AnyValues_AnswersTheFirstRowOfEach() =>
        Property.ForAll(
            Gen.Choose(-3, 40).ArrayOf(),
            values =>
            {
                var seen = new Dictionary<int, int>();
                var fingerprints = new Fingerprints();
                for (var row = 0; row < values.Length; row++)
                {
                    if (values[row] < 0)
                    {
                        fingerprints.Skip();
                        continue;
                    }

                    var expected = seen.TryAdd(values[row], row) ? Fingerprints.None : seen[values[row]];
                    Assert.Equal(expected, fingerprints.Add(HashOf(values[row])));
                }
            }
        );

    [Theory]
    [InlineData(63)]
    [InlineData(1_000)]
    [InlineData(300_000)]
    public void Add_ManyValues_FindsEveryOneAgain_WithinItsBytes(int count)
    {
        var fingerprints = new Fingerprints();
        for (var i = 0; i < 1_000; i++)
        {
            fingerprints.Skip();
        }

        for (var i = 0; i < count; i++)
        {
            Assert.Equal(Fingerprints.None, fingerprints.Add(HashOf(i)));
        }

        Assert.InRange(fingerprints.Size, 0, (MostBytes * (count + 1_000L)) + 200_000);
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(1_000 + i, fingerprints.Add(HashOf(i)));
        }
    }

    [Fact]
    public void Add_HashOfZeros_IsAValueLikeAnyOther()
    {
        var fingerprints = new Fingerprints();
        fingerprints.Skip();

        Assert.Equal(Fingerprints.None, fingerprints.Add(0));
        Assert.Equal(1, fingerprints.Add(0));
    }

    private static ulong HashOf(int value) => new KeyedHash(1, 2).Of(BitConverter.GetBytes(value));
}
