using System.Buffers;
using System.Xml.Linq;
using Copro.Sepa.Tests.Writing;
using Copro.TestKit;
using FsCheck.Fluent;

namespace Copro.Sepa.Tests.Fuzzing;

/// <summary>What the fuzzer starts from: the corpus, messages of our writer, documents that the grammars allow.</summary>
internal sealed class FuzzSeeds
{
    private const int Written = 20;

    private readonly List<byte[]> _documents = [];
    private readonly List<XElement> _trees = [];

    public FuzzSeeds(int seed)
    {
        foreach (var path in Directory.GetFiles(CorpusFolder, "*.xml", SearchOption.AllDirectories))
        {
            _documents.Add(File.ReadAllBytes(path));
        }

        foreach (var message in RandomMessages.Generator.Sample(Written))
        {
            Write(message, Pain008Version.V08);
            Write(message, Pain008Version.V02);
        }

        var random = new Random(seed);
        foreach (var version in new[] { "pain.008.001.02", "pain.008.001.08", "pain.002.001.03", "pain.002.001.10" })
        {
            var made = new GrammarDocuments(random, SampleDocument.Iso + version);
            _trees.Add(made.Next(StructureGrammar.For(version)!, 0.3));
            _trees.Add(made.Next(StructureGrammar.For(version)!, 0.7));
        }
    }

    /// <summary>Small files of our own, each with its transcript beside it.</summary>
    public static string CorpusFolder { get; } = Checkout.PathOf("tests", "Copro.Sepa.Tests", "Fuzzing", "Corpus");

    /// <summary>A document as bytes.</summary>
    public byte[] Document(Random random) => _documents[random.Next(_documents.Count)];

    /// <summary>A document as a tree that may be changed.</summary>
    public XElement Tree(Random random) => new(_trees[random.Next(_trees.Count)]);

    private void Write(DirectDebitMessage message, Pain008Version version)
    {
        var output = new ArrayBufferWriter<byte>();
        if (new Pain008Writer().TryWrite(message, output, new DiagnosticBag(), version))
        {
            _documents.Add(output.WrittenSpan.ToArray());
            _trees.Add(XElement.Load(new MemoryStream(output.WrittenSpan.ToArray())));
        }
    }
}
