using System.Globalization;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Copro.Cmc7;

namespace Copro.Benchmarks;

/// <summary>A thousand French cheque lines as a reader sends them.</summary>
public partial class ChequeReading
{
    private const int Count = 1_000;

    private readonly string[] _lines = new string[Count];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(7);
        for (var i = 0; i < Count; i++)
        {
            var cheque = random.Next(1, 10_000_000);
            var interbank = random.NextInt64(1, 1_000_000_000_000);
            var account = random.NextInt64(1, 1_000_000_000_000);
            _lines[i] = string.Create(CultureInfo.InvariantCulture, $"C{cheque:D7}C{interbank:D12}E{account:D12}A");
        }
    }

    /// <summary>Profile and layout found from the line itself, every symbol and digit judged.</summary>
    [Benchmark(Baseline = true)]
    public int Cmc7_Parse_1k()
    {
        var read = 0;
        foreach (var line in _lines)
        {
            read += Cmc7Line.TryParse(line, out _) ? 1 : 0;
        }

        return Expect(read);
    }

    /// <summary>One profile and one layout, known beforehand, in a regular expression.</summary>
    [Benchmark]
    public int Regex_Parse_1k()
    {
        var read = 0;
        foreach (var line in _lines)
        {
            var match = OneLayout().Match(line);
            read += match.Success && match.Groups["cheque"].Value.Length > 0 ? 1 : 0;
        }

        return Expect(read);
    }

    private static int Expect(int read) =>
        read == Count ? read : throw new InvalidOperationException($"{read} of {Count} lines were read.");

    [GeneratedRegex(
        "^C(?<cheque>[0-9]{7})C(?<interbank>[0-9]{12})E(?<account>[0-9]{12})A$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OneLayout();
}
