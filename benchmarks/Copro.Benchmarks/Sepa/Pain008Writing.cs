using BenchmarkDotNet.Attributes;

namespace Copro.Benchmarks;

/// <summary>Collections of four creditors to pain.008.001.08; the rivals check nothing and write the same document.</summary>
public class Pain008Writing
{
    private Pain008Contest _contest = null!;

    /// <summary>How many collections.</summary>
    [Params(10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup() => _contest = new Pain008Contest(Count);

    [GlobalCleanup]
    public void Cleanup() => _contest.Dispose();

    [Benchmark(Baseline = true)]
    public int Sepa_ValidateAndWrite() => _contest.ValidateAndWrite();

    [Benchmark]
    public int Sepa_WriteAlone() => _contest.WriteAlone();

    [Benchmark]
    public int Sepa_SecondPass() => _contest.SecondPass();

    [Benchmark]
    public int Sepa_ReadTableValidateAndWrite() => _contest.ReadValidateAndWrite();

    [Benchmark]
    public int Sepa_Objects() => _contest.Objects();

    [Benchmark]
    public long XmlWriter_Unchecked() => _contest.ByXmlWriter();

    [Benchmark]
    public long XDocument_Unchecked() => _contest.ByXDocument();

    [Benchmark]
    public int Copy_OfTheBytes() => _contest.Copy();
}
