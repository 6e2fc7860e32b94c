using System.Globalization;
using System.Numerics;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace Copro.Benchmarks;

/// <summary>A thousand French IBANs as people type them, read and checked.</summary>
public class IbanParsing
{
    private const int Count = 1_000;

    private readonly string[] _texts = new string[Count];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(97);
        for (var i = 0; i < Count; i++)
        {
            var digits = string.Concat(Enumerable.Range(0, 23).Select(_ => (char)('0' + random.Next(10))));
            _texts[i] = Iban.TryCreate("FR", digits, out var iban)
                ? iban.ToString("P", CultureInfo.InvariantCulture)
                : throw new InvalidOperationException("A made-up account number was refused.");
        }
    }

    [Benchmark(Baseline = true)]
    public int Iban_Parse_1k()
    {
        var valid = 0;
        foreach (var text in _texts)
        {
            valid += Iban.TryParse(text, out _) ? 1 : 0;
        }

        return Expect(valid);
    }

    /// <summary>What the definition says, in strings: move four characters, letters to numbers, one big remainder.</summary>
    [Benchmark]
    public int Naive_Parse_1k()
    {
        var valid = 0;
        foreach (var text in _texts)
        {
            var compact = text.Replace(" ", string.Empty, StringComparison.Ordinal);
            var digits = new StringBuilder();
            foreach (var character in compact[4..] + compact[..4])
            {
                digits.Append(char.IsLetter(character) ? character - 'A' + 10 : character - '0');
            }

            valid += BigInteger.Parse(digits.ToString(), CultureInfo.InvariantCulture) % 97 == 1 ? 1 : 0;
        }

        return Expect(valid);
    }

    private static int Expect(int valid) =>
        valid == Count ? valid : throw new InvalidOperationException($"{valid} of {Count} IBANs were read.");
}
