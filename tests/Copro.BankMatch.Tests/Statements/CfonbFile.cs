using System.Text;

namespace Copro.BankMatch.Tests.Statements;

/// <summary>Writes CFONB 120 records by the layout, for tests: nothing of the reader is used.</summary>
internal sealed class CfonbFile
{
    private readonly List<char[]> _records = [];

    public string Bank { get; init; } = "30004";

    public string Branch { get; init; } = "00001";

    public string Account { get; init; } = "00000000101";

    public string Currency { get; init; } = "EUR";

    public char Decimals { get; init; } = '2';

    public CfonbFile Opening(
        long value,
        string date = "280226",
        string? currency = null,
        char? decimals = null,
        string? account = null
    ) => Add("01", r => Balance(r, value, date, currency, decimals, account));

    public CfonbFile Closing(
        long value,
        string date = "310326",
        string? currency = null,
        char? decimals = null,
        string? account = null
    ) => Add("07", r => Balance(r, value, date, currency, decimals, account));

    public CfonbFile Movement(
        long value,
        string label = "VIR SEPA",
        string code = "05",
        string booked = "050326",
        string valued = "050326",
        string reject = "  ",
        string? bank = null,
        string? account = null,
        string entry = "0000000",
        string reference = "",
        string? amount = null
    ) =>
        Add(
            "04",
            r =>
            {
                Put(r, 3, bank ?? Bank);
                Put(r, 12, Branch);
                Put(r, 17, Currency);
                r[19] = Decimals;
                Put(r, 22, account ?? Account);
                Put(r, 33, code);
                Put(r, 35, booked);
                Put(r, 41, reject);
                Put(r, 43, valued);
                Put(r, 49, label.PadRight(31)[..31]);
                Put(r, 82, entry);
                Put(r, 91, amount ?? Amount(value));
                Put(r, 105, reference);
            }
        );

    public CfonbFile Complement(string qualifier, string text, string second = "") =>
        Add(
            "05",
            r =>
            {
                Put(r, 3, Bank);
                Put(r, 12, Branch);
                Put(r, 17, Currency);
                r[19] = Decimals;
                Put(r, 22, Account);
                Put(r, 33, "05");
                Put(r, 35, "050326");
                Put(r, 46, qualifier);
                Put(r, 49, text);
                if (second.Length > 0)
                {
                    Put(r, 84, second);
                }
            }
        );

    public CfonbFile Raw(string record) => Add(string.Empty, r => Put(r, 1, record));

    public string Text(string separator = "\n", bool trim = false) =>
        string.Join(separator, _records.Select(r => trim ? new string(r).TrimEnd() : new string(r)));

    public byte[] Bytes(string separator = "\n", bool trim = false) => Encoding.Latin1.GetBytes(Text(separator, trim));

    public StatementDocument Read(string separator = "\n", bool trim = false) =>
        new StatementReader().Read(Bytes(separator, trim));

    public static string Amount(long value)
    {
        var digits = Math.Abs(value).ToString("D14");
        var signs = value < 0 ? "}JKLMNOPQR" : "{ABCDEFGHI";
        return digits[..13] + signs[digits[13] - '0'];
    }

    private void Balance(char[] r, long value, string date, string? currency, char? decimals, string? account)
    {
        Put(r, 3, Bank);
        Put(r, 12, Branch);
        Put(r, 17, currency ?? Currency);
        r[19] = decimals ?? Decimals;
        Put(r, 22, account ?? Account);
        Put(r, 35, date);
        Put(r, 91, Amount(value));
    }

    private CfonbFile Add(string code, Action<char[]> fill)
    {
        var record = new string(' ', 120).ToCharArray();
        Put(record, 1, code);
        fill(record);
        _records.Add(record);
        return this;
    }

    private static void Put(char[] record, int position, string text) =>
        text.AsSpan()[..Math.Min(text.Length, 121 - position)].CopyTo(record.AsSpan(position - 1));
}
