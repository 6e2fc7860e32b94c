using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.Sepa.Tests.Rows;

public sealed class FingerprintsTests
{
    /// <summary>DESIGN section 4: at most 32 bytes an id.</summary>
    private const int MostBytes = 32;

    private static readonly KeyedHash s_hash = KeyedHash.Under([
        .. Enumerable.Range(0, KeyedHash.KeySize).Select(i => (byte)(i * 167 % 251)),
    ]);

    [Fact]
    public void Add_AnyValues_AnswersTheFirstRowOfEach() =>
        Property.ForAll(
            Gen.Choose(-3, 40).ArrayOf(),
            values =>
            {
                var seen = new Dictionary<int, int>();
                using var fingerprints = new Fingerprints();
                for (var row = 0; row < values.Length; row++)
                {
                    if (values[row] < 0)
                    {
                        fingerprints.Skip();
                        continue;
                    }

                    var expected = seen.TryAdd(values[row], row) ? Fingerprints.None : seen[values[row]];
                    var isHighest = seen.Keys.Max() == values[row] && expected == Fingerprints.None;
                    Assert.Equal(expected, fingerprints.Add(HashOf(values[row]), isHighest));
                }
            }
        );

    [Theory]
    [InlineData(63, false)]
    [InlineData(1_000, false)]
    [InlineData(300_000, false)]
    [InlineData(63, true)]
    [InlineData(1_000, true)]
    [InlineData(300_000, true)]
    public void Add_ManyValues_FindsEveryOneAgain_WithinItsBytes(int count, bool isAscending)
    {
        using var fingerprints = new Fingerprints();
        for (var i = 0; i < 1_000; i++)
        {
            fingerprints.Skip();
        }

        for (var i = 0; i < count; i++)
        {
            Assert.Equal(Fingerprints.None, fingerprints.Add(HashOf(i), isAscending));
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
        using var fingerprints = new Fingerprints();
        fingerprints.Skip();

        Assert.Equal(Fingerprints.None, fingerprints.Add(0));
        Assert.Equal(1, fingerprints.Add(0));
    }

    private static ulong HashOf(int value) => s_hash.Of(BitConverter.GetBytes(value));
}
