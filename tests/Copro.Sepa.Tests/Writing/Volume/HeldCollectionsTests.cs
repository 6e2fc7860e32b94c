using System.Buffers;
using System.Text;
using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.Sepa.Tests.Volume;

public sealed class HeldCollectionsTests
{
    [Fact]
    public void Take_AfterAnyAdditions_GivesEachGroupInTheOrderItCame() =>
        Property.ForAll(
            from capacity in Gen.Elements(1, 10, 100, 10_000)
            from seed in Gen.Choose(0, int.MaxValue)
            select (capacity, seed),
            drawn => Replay(drawn.capacity, new Random(drawn.seed))
        );

    /// <summary>Adds and takes at random, beside lists that do the same.</summary>
    private static void Replay(int capacity, Random random)
    {
        const int Groups = 5;
        var expected = Enumerable.Range(0, Groups).Select(_ => new StringBuilder()).ToList();
        using var held = new HeldCollections(capacity);
        for (var current = 0; current < Groups; current++)
        {
            for (var i = random.Next(20); i > 0; i--)
            {
                var group = random.Next(current, Groups);
                var text = new string((char)('a' + random.Next(26)), 1 + random.Next(15));
                held.Add(group, Encoding.UTF8.GetBytes(text));
                expected[group].Append(text);
            }

            var output = new ArrayBufferWriter<byte>();
            held.Take(current, output);
            Assert.Equal(expected[current].ToString(), Encoding.UTF8.GetString(output.WrittenSpan));
        }
    }
}
