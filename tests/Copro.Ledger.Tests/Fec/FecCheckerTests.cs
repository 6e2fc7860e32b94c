using System.Text;
using Copro.TestKit;
using Xunit;

namespace Copro.Ledger.Tests;

/// <summary>One file a row: a correct one with one thing wrong, and the findings it must give, and no other.</summary>
public sealed class FecCheckerTests
{
    private const string Name = "123456789FEC20241231.txt";
    private const string Header =
        "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise";
    private const string Debit =
        "VE\tVentes\t1\t20240110\t411000\tClients\tC1\tClient\tF1\t20240110\tFacture\t12,00\t0,00\t\t\t20240110\t\t";
    private const string Credit =
        "VE\tVentes\t1\t20240110\t706000\tVentes\t\t\tF1\t20240110\tFacture\t0,00\t12,00\t\t\t20240110\t\t";

    [Theory]
    [InlineData("20240110\t411000", "20240230\t411000", "LDG114")]
    [InlineData("20240110\t411000", "20241310\t411000", "LDG138")]
    [InlineData("20240110\t411000", "00000000\t411000", "LDG138")]
    [InlineData("20240110\t411000", "10/01/2024\t411000", "LDG114")]
    [InlineData("20240110\t411000", "2024-01-10\t411000", "LDG114")]
    [InlineData("20240110\t411000", "20250110\t411000", "LDG115 LDG128 LDG125")]
    [InlineData("12,00\t0,00", "12.00\t0,00", "LDG116")]
    [InlineData("12,00\t0,00", "1 2,00\t0,00", "LDG116")]
    [InlineData("12,00\t0,00", "1\u00a02,00\t0,00", "LDG116")]
    [InlineData("12,00\t0,00", "12,00€\t0,00", "LDG116")]
    [InlineData("12,00\t0,00", "NaN\t0,00", "LDG116")]
    [InlineData("12,00\t0,00", "1,2,00\t0,00", "LDG116")]
    [InlineData("12,00\t0,00", "1,2E1\t0,00", "LDG117")]
    [InlineData("12,00\t0,00", "1234567890123456789012345,00\t0,00", "LDG117")]
    [InlineData("12,00\t0,00", "0000000012,00\t0,00", "")]
    [InlineData("12,00\t0,00", "+12,00\t0,00", "")]
    [InlineData("12,00\t0,00", "12,00\t", "LDG135")]
    [InlineData("12,00\t0,00", "12,01\t0,00", "LDG118")]
    [InlineData("12,00\t0,00", "12,000\t0,00", "LDG129")]
    [InlineData("12,00\t0,00", "12,00\t3,00", "LDG119 LDG118")]
    [InlineData("12,00\t0,00", "0,00\t0,00", "LDG120 LDG118")]
    [InlineData("411000", "C1", "LDG121")]
    [InlineData("411000", "53", "LDG121")]
    [InlineData("\tC1\tClient\t", "\tC1\t\t", "LDG130")]
    [InlineData("VE\tVentes\t1", "VE\t\t1", "LDG113")]
    [InlineData("\tF1\t", "\t\t", "LDG113")]
    [InlineData("12,00\t0,00\t\t", "12,00\t0,00\tAA\t", "LDG122 LDG136")]
    [InlineData("0,00\t\t\t20240110\t\t", "0,00\t\t\t20240110\t5,00\t", "LDG123")]
    [InlineData("0,00\t\t\t20240110\t\t", "0,00\t\t\t20240110\t5,00\tZZZ", "LDG123")]
    [InlineData("0,00\t\t\t20240110\t\t", "0,00\t\t\t20240110\t5,00\tUSD", "")]
    [InlineData("0,00\t\t\t20240110\t\t", "0,00\t\t\t20240109\t\t", "LDG128")]
    [InlineData("Facture\t12", "Fac|ture\t12", "LDG137")]
    [InlineData("Facture\t12", "Fac\tture\t12", "LDG108")]
    [InlineData("\t20240110\t\t", "", "LDG106")]
    public void Check_OneThingWrong_GivesItsFindingsAndNoOther(string part, string instead, string codes)
    {
        var at = Debit.IndexOf(part, StringComparison.Ordinal);
        var line = Debit[..at] + instead + Debit[(at + part.Length)..];
        var found = Codes(Check($"{Header}\r\n{line}\r\n{Credit}\r\n")).Where(c => !IsConsequence(c, codes));

        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), found);
    }

    [Theory]
    [InlineData("", "LDG100")]
    [InlineData(Header, "LDG105")]
    [InlineData("a;b;c\r\n1;2;3", "LDG102")]
    [InlineData(Header + "\n" + Debit + "\n" + Credit, "")]
    [InlineData(Header + "\r" + Debit + "\r" + Credit + "\r", "")]
    [InlineData(Header + "\r\r\n" + Debit + "\r\r\n" + Credit, "")]
    [InlineData(Header + "\r\n" + Debit + "\r\n\r\n" + Credit + "\r\n", "LDG107")]
    [InlineData("\ufeff" + Header + "\n" + Debit + "\n" + Credit, "LDG110")]
    [InlineData(Header + "\t\n" + Debit + "\t\n" + Credit + "\t\n", "LDG109")]
    [InlineData(Header + "\tDateRglt\n" + Debit + "\t20240101\n" + Credit + "\t\n", "")]
    public void Check_WholeFile_GivesItsFindingsAndNoOther(string file, string codes) =>
        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), Codes(Check(file)));

    [Fact]
    public void Check_NamesMissingRenamedOrMoved_AreFound()
    {
        Assert.Equal(["LDG103"], Codes(Check(Header.Replace("PieceRef", "Piece") + "\n" + Debit)));
        Assert.Equal(
            ["LDG112"],
            Codes(Check(Header.Replace("Montantdevise", "MontantDevise") + "\n" + Debit + "\n" + Credit))
        );
        var moved = Codes(
            Check(Header.Replace("JournalCode\tJournalLib", "JournalLib\tJournalCode") + "\n" + Debit + "\n" + Credit)
        );
        Assert.Equal(["LDG104", "LDG104"], moved);
    }

    [Fact]
    public void Check_MontantAndSens_IsReadAsDebitAndCredit()
    {
        var header = Header.Replace("Debit\tCredit", "Montant\tSens");
        var debit = Debit.Replace("12,00\t0,00", "12,00\tD");

        Assert.Empty(Codes(Check($"{header}\n{debit}\n{Credit.Replace("0,00\t12,00", "12,00\tC")}")));
        Assert.Equal(["LDG134"], Codes(Check($"{header}\n{debit}\n{Credit.Replace("0,00\t12,00", "12,00\tX")}")));
    }

    [Fact]
    public void Check_Utf16OrOtherBytes_AreFound()
    {
        Assert.Contains(
            "LDG101",
            Codes(Check(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Header)).ToArray()))
        );
        var latin = Encoding.Latin1.GetBytes($"{Header}\n{Debit.Replace("Facture", "Réglé")}\n{Credit}");
        Assert.Equal(["LDG111"], Codes(Check(latin)));
    }

    [Fact]
    public void Check_NumbersAndOrder_AreJudgedOverTheWholeFile()
    {
        string Pair(string number, string date) =>
            Debit.Replace("\t1\t20240110", $"\t{number}\t{date}")
            + "\n"
            + Credit.Replace("\t1\t20240110", $"\t{number}\t{date}");
        string File(params string[] pairs) => Header + "\n" + string.Join('\n', pairs);

        Assert.Empty(Codes(Check(File(Pair("1", "20240110"), Pair("2", "20240110")))));
        Assert.Equal(["LDG126"], Codes(Check(File(Pair("1", "20240110"), Pair("3", "20240110")))));
        Assert.Equal(
            ["LDG126", "LDG126"],
            Codes(Check(File(Pair("2", "20240110"), Pair("1", "20240110"), Pair("3", "20240110"))))
        );
        Assert.Equal(
            ["LDG124", "LDG126"],
            Codes(Check(File(Pair("1", "20240110"), Pair("2", "20240110"), Pair("1", "20240110"))))
        );
        Assert.Contains("LDG125", Codes(Check(File(Pair("1", "20240110"), Pair("1", "20240109")))));
        var apart = $"{Header}\n{Debit}\n{Pair("2", "20240110")}\n{Credit}";
        Assert.Equal(["LDG126", "LDG127"], Codes(Check(apart)));
    }

    [Fact]
    public void Check_LineWithoutEnd_StopsAtTheLimit() =>
        Assert.Equal(["LDG090"], Codes(Check($"{Header}\n{Debit}\n{Credit}\n" + new string('x', 1024 * 1025))));

    [Theory]
    [InlineData("123456789FEC20241231.txt", "")]
    [InlineData("123456789FEC20241231_1.txt", "")]
    [InlineData("123456789fec20241231.txt", "LDG133")]
    [InlineData("12345678FEC20241231.txt", "LDG132")]
    [InlineData("123456789FEC20241331.txt", "LDG132")]
    [InlineData("123456789FEC.txt", "LDG131")]
    [InlineData("export.txt", "LDG131")]
    public void Check_FileName_IsJudged(string name, string codes)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes($"{Header}\n{Debit}\n{Credit}"));

        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), Codes(FecChecker.Check(file, name)));
    }

    [Fact]
    public void Check_Finding_NamesLineAndWhatTheOfficialToolSays()
    {
        var report = Check($"{Header}\n{Debit.Replace("12,00", "13,00")}\n{Credit}");

        Assert.Equal(OfficialVerdict.Silent, report.OfficialVerdict);
        Assert.False(report.IsAccepted);
        report = Check($"{Header}\n{Debit.Replace("12,00", "x")}\n{Credit}");
        Assert.Equal(OfficialVerdict.Blocks, report.OfficialVerdict);
        Assert.Equal($"{Name}:2", report.Findings.Items[0].Place.ToString());
    }

    [SkippableTheory]
    [InlineData("0000000001FEC20220831.txt", "LDG110 LDG122 LDG126 LDG127 LDG132 LDG136", OfficialVerdict.Silent)]
    [InlineData("000000000FEC20231231.txt", "LDG113", OfficialVerdict.Blocks)]
    [InlineData("111111111FEC20221231.TXT", "LDG109 LDG111 LDG112 LDG115", OfficialVerdict.Silent)]
    [InlineData("123456789FEC20500930.txt", "LDG115", OfficialVerdict.Silent)]
    public void Check_PublicSamples_FindsTheirOddities(string name, string codes, OfficialVerdict verdict)
    {
        using var file = File.OpenRead(SharedData.Require("samples", "fec", name));
        var report = FecChecker.Check(file, name);
        var found = report.Findings.Items.Select(d => d.Code).Distinct().ToHashSet();

        Assert.All(codes.Split(' '), code => Assert.Contains(code, found));
        Assert.DoesNotContain("LDG118", found);
        Assert.Equal(verdict, report.OfficialVerdict);
        Assert.Equal(report.Summary.TotalDebit, report.Summary.TotalCredit);
    }

    // A line that cannot be read leaves its entry unbalanced, which is said by the first finding already.
    private static bool IsConsequence(string code, string expected) =>
        code == "LDG118"
        && (
            expected.Contains("LDG106", StringComparison.Ordinal)
            || expected.Contains("LDG108", StringComparison.Ordinal)
        );

    private static FecReport Check(string text) => Check(Encoding.UTF8.GetBytes(text));

    private static FecReport Check(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        return FecChecker.Check(file, Name);
    }

    private static IEnumerable<string> Codes(FecReport report) =>
        report.Findings.Items.Select(d => d.Code).Order(StringComparer.Ordinal);
}
