using System.Buffers;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using BenchmarkDotNet.Attributes;
using Copro.Sepa;

namespace Copro.Benchmarks;

/// <summary>
/// Five thousand collections of one creditor, checked by the linter, beside a loop that only asks <see cref="XmlReader"/> for the
/// next node: with the white space that most programs write, and without.
/// </summary>
public class Pain008Reading
{
    /// <summary>The collections of the file.</summary>
    internal const int Count = 5_000;

    private readonly DirectDebitLinter _linter = new();
    private byte[] _document = [];
    private byte[] _copy = [];

    /// <summary>Whether each element stands on a line of its own.</summary>
    [Params(true, false)]
    public bool Indented { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var output = new ArrayBufferWriter<byte>();
        new Pain008Writer().Write(Message(), output);
        _document = Indented ? Indent(output.WrittenSpan) : output.WrittenSpan.ToArray();
        _copy = new byte[_document.Length];
    }

    /// <summary>Structure, rules, totals, duplicates, dates.</summary>
    [Benchmark(Baseline = true)]
    public long Sepa_Check_5k()
    {
        var findings = new DiagnosticBag();
        var report = _linter.Check(new MemoryStream(_document, writable: false), findings);
        return report.IsAccepted
            ? report.CollectionCount
            : throw new InvalidOperationException(findings.Items[0].ToString());
    }

    /// <summary>No value looked at, nothing checked but that it is XML.</summary>
    [Benchmark]
    public long XmlReader_Loop_5k()
    {
        using var reader = XmlReader.Create(new MemoryStream(_document, writable: false));
        long nodes = 0;
        while (reader.Read())
        {
            nodes++;
        }

        return nodes;
    }

    /// <summary>The bytes, copied: what no reader can undercut.</summary>
    [Benchmark]
    public int Copy_5k()
    {
        _document.CopyTo(_copy.AsSpan());
        return _copy.Length;
    }

    private static byte[] Indent(ReadOnlySpan<byte> document)
    {
        using var indented = new MemoryStream();
        XDocument.Load(new MemoryStream(document.ToArray(), writable: false)).Save(indented);
        return indented.ToArray();
    }

    private static DirectDebitMessage Message() =>
        new()
        {
            MessageId = "BENCH-1",
            CreatedAt = new DateTimeOffset(2026, 11, 22, 18, 30, 0, TimeSpan.FromHours(1)),
            InitiatingParty = new InitiatingParty { Name = "Agence du Port" },
            Groups =
            [
                new CollectionGroup
                {
                    Id = "BENCH-1-1",
                    Sequence = SequenceType.OneOff,
                    CollectionDate = new DateOnly(2026, 11, 26),
                    Creditor = new Creditor
                    {
                        Name = "Syndicat Les Tilleuls",
                        Identifier = CreditorIdentifier.Parse("FR72ZZZ123456"),
                        Iban = Iban.Parse("FR1420041010050500013M02606"),
                        Bic = Bic.Parse("PSSTFRPPPAR"),
                    },
                    Collections = [.. Enumerable.Range(1, Count).Select(Collect)],
                },
            ],
        };

    private static Collection Collect(int number) =>
        new()
        {
            EndToEndId = string.Create(CultureInfo.InvariantCulture, $"450D{number:D6}-2026T4"),
            Amount = new Money((number * 37) + 10_000, Currency.Eur),
            Mandate = MandateReference.Parse(string.Create(CultureInfo.InvariantCulture, $"S001-450D{number:D6}")),
            MandateSignedOn = new DateOnly(2026, 11, 20),
            Debtor = new Debtor
            {
                Name = "Pierre Proprietaire",
                Iban = Iban.Parse("FR7630006000011234567890189"),
                Bic = Bic.Parse("AGRIFRPPXXX"),
            },
            RemittanceText = "Charges 2026 T4",
        };
}
