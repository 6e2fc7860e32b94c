using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Copro.BankMatch;

namespace Copro.Benchmarks;

/// <summary>A CFONB 120 statement of a thousand movements, each with a complement.</summary>
public class Cfonb120Reading
{
    private const int Count = 1_000;
    private const string PlusDigits = "{ABCDEFGHI";

    private readonly StatementReader _reader = new();
    private byte[] _file = [];

    [GlobalSetup]
    public void Setup()
    {
        var text = new StringBuilder();
        long total = 0;
        text.Append(Balance("01", total)).Append('\n');
        for (var i = 1; i <= Count; i++)
        {
            var amount = 10_000L + (i * 37);
            total += amount;
            text.Append(
                    Record($"04200410000{Account}05201126  201126{"VIR LOYER " + i, -31}  0000001  {Signed(amount)}")
                )
                .Append('\n')
                .Append(Record($"05200410000{Account}05201126     NPYLOCATAIRE {i}"))
                .Append('\n');
        }

        text.Append(Balance("07", total));
        _file = Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>Every field of every record, the complements, the account as an IBAN, the balances compared.</summary>
    [Benchmark(Baseline = true)]
    public int BankMatch_Read_1k()
    {
        var document = _reader.Read(_file);
        return Expect(
            document.Statements.Single() is { Balance.Status: BalanceStatus.Ok } statement
                ? statement.Transactions.Count
                : 0
        );
    }

    /// <summary>Lines and substrings: amount, date and label, and no judgement.</summary>
    [Benchmark]
    public int Naive_Read_1k()
    {
        var movements = new List<(decimal Amount, DateTime Date, string Label)>();
        foreach (var line in Encoding.ASCII.GetString(_file).Split('\n'))
        {
            if (line.StartsWith("04", StringComparison.Ordinal))
            {
                var digits = line.Substring(90, 13) + PlusDigits.IndexOf(line[103], StringComparison.Ordinal);
                var amount = decimal.Parse(digits, CultureInfo.InvariantCulture) / 100;
                var date = DateTime.ParseExact(line.Substring(34, 6), "ddMMyy", CultureInfo.InvariantCulture);
                movements.Add((amount, date, line.Substring(48, 31).Trim()));
            }
        }

        return Expect(movements.Count);
    }

    private static string Account => "01005EUR2 0500013M026";

    private static int Expect(int read) =>
        read == Count ? read : throw new InvalidOperationException($"{read} of {Count} movements were read.");

    private static string Balance(string record, long cents) =>
        Record($"{record}20041    {Account}  201126{new string(' ', 50)}{Signed(cents)}");

    // The last digit carries the sign: { and A to I are +0 to +9.
    private static string Signed(long cents) =>
        string.Create(CultureInfo.InvariantCulture, $"{cents / 10:D13}{PlusDigits[(int)(cents % 10)]}");

    private static string Record(string text) => text.PadRight(120);
}
