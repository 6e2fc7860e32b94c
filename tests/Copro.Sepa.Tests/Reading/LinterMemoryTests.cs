using System.Buffers;
using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class LinterMemoryTests
{
    private const int Few = 4096;
    private const int Many = 3 * Few;
    private const int Rounds = 6;

    // Two fingerprints a collection (end-to-end id, mandate) of at most 32 bytes each, and as much again of tables that were doubled.
    private const long AllowedBytesOfCollection = 2 * 2 * 32;

    [Fact]
    public void Check_MoreCollections_AllocatesNoMoreThanTheirFingerprints()
    {
        var few = Allocated(Few);
        var many = Allocated(Many);

        var ofCollection = (many - few) / (Many - Few);
        Assert.True(ofCollection <= AllowedBytesOfCollection, $"{ofCollection} bytes a collection");
    }

    [Fact]
    public void Check_SmallFile_AllocatesLittle() => Assert.InRange(Allocated(1), 1, 200_000);

    /// <summary>The least of several rounds: code that is not compiled in full yet, on a busy machine, allocates more.</summary>
    private static long Allocated(int count)
    {
        var document = Document(count);
        var linter = new DirectDebitLinter();
        return Enumerable.Range(0, Rounds).Min(_ => Allocations.Of(Check));

        void Check()
        {
            var findings = new DiagnosticBag();
            linter.Check(new MemoryStream(document, writable: false), findings);
            Assert.Empty(findings.Items);
        }
    }

    private static byte[] Document(int count)
    {
        var collections = Enumerable.Range(0, count).Select(i => Samples.Collection($"E2E-{i}"));
        var output = new ArrayBufferWriter<byte>();
        new Pain008Writer().Write(Samples.Message(Samples.Group([.. collections])), output);
        return output.WrittenSpan.ToArray();
    }
}
