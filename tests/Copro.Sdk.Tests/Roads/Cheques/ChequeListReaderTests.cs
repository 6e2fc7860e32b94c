using System.Text;
using Xunit;

namespace Copro.Sdk.Tests.Roads.Cheques;

public sealed class ChequeListReaderTests
{
    private const string Header = "slip,entity,bank_account,date,cheque_line,coupon,amount,currency\n";
    private const string Line =
        "0000123,S001,BNP,2026-11-19,<2204871<042014506908>052108899000:,\"*501*104*3817,83*\",3817.83,EUR\n";

    [Fact]
    public void Read_List_GivesItsHeadAndItsLines()
    {
        var (list, codes) = Read(Header + Line + "\n" + Line.Replace("2204871", "2204872", StringComparison.Ordinal));

        Assert.Empty(codes);
        Assert.Equal(("0000123", "S001", "BNP"), (list!.Slip, list.Entity, list.BankAccount));
        Assert.Equal((new DateOnly(2026, 11, 19), Currency.Eur), (list.Date, list.Currency));
        Assert.Equal([2, 4], list.Lines.Select(line => line.Line));
        Assert.Equal("*501*104*3817,83*", list.Lines[0].Coupon);
        Assert.Equal("<2204872<042014506908>052108899000:", list.Lines[1].ChequeLine);
        Assert.Equal("3817.83 EUR", list.Lines[1].Amount.ToString());
    }

    [Fact]
    public void Read_ColumnsInAnotherOrderAndMoreOfThem_AreFoundByName()
    {
        var (list, codes) = Read(
            "remark,currency,amount,coupon,cheque_line,date,bank_account,entity,slip\n"
                + "-,XPF,45002,c,l,2026-11-19,BCI,G001,7\n"
        );

        Assert.Empty(codes);
        Assert.Equal(("7", "G001", "45002 XPF"), (list!.Slip, list.Entity, list.Lines[0].Amount.ToString()));
    }

    [Theory]
    [InlineData("0000123,", "00-123,", "SDK034 list.csv:2 slip")]
    [InlineData("0000123,", ",", "SDK034 list.csv:2 slip")]
    [InlineData("0000123,", "012345678901234567890,", "SDK034 list.csv:2 slip")]
    [InlineData("2026-11-19", "19/11/2026", "SDK034 list.csv:2 date")]
    [InlineData("2026-11-19", "2026-11-31", "SDK034 list.csv:2 date")]
    [InlineData("EUR", "EURO", "SDK034 list.csv:2 currency")]
    [InlineData("3817.83", "3817,83", "SDK033 list.csv:2")]
    [InlineData("3817.83", "3817.835", "SDK034 list.csv:2 amount")]
    [InlineData("3817.83", "0.00", "SDK034 list.csv:2 amount")]
    [InlineData("3817.83", "-3817.83", "SDK034 list.csv:2 amount")]
    [InlineData(",EUR", "", "SDK033 list.csv:2")]
    [InlineData("\"*501", "x\"*501", "SDK030 list.csv")]
    public void Read_WrongField_SaysWhichAndWhere(string right, string wrong, string expected)
    {
        Assert.Contains(right, Line);
        var (list, codes) = Read(Header + Line.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(list);
        Assert.Equal([expected], codes);
    }

    [Fact]
    public void Read_SeveralWrongLines_SaysAllOfThem()
    {
        var wrong = Line.Replace("3817.83", "x", StringComparison.Ordinal);
        var (list, codes) = Read(Header + Line + wrong + Line + wrong);

        Assert.Null(list);
        Assert.Equal(["SDK034 list.csv:3 amount", "SDK034 list.csv:5 amount"], codes);
    }

    [Theory]
    [InlineData("0000123", "0000124")]
    [InlineData("S001", "S002")]
    [InlineData("BNP", "LIV")]
    [InlineData("2026-11-19", "2026-11-20")]
    [InlineData("EUR", "CHF")]
    public void Read_TwoRemittancesInOneFile_IsRefused(string right, string wrong)
    {
        var (list, codes) = Read(Header + Line + Line.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(list);
        Assert.Equal(["SDK035 list.csv:3"], codes);
    }

    [Theory]
    [InlineData("", "SDK031 list.csv")]
    [InlineData(Header, "SDK031 list.csv")]
    public void Read_NoLine_IsRefused(string text, string expected)
    {
        var (list, codes) = Read(text);

        Assert.Null(list);
        Assert.Equal([expected], codes);
    }

    [Fact]
    public void Read_ColumnMissing_NamesIt()
    {
        var (list, codes) = Read(Header.Replace("coupon,", string.Empty, StringComparison.Ordinal) + Line);

        Assert.Null(list);
        Assert.Equal(["SDK032 list.csv:1"], codes);
    }

    [Fact]
    public void Read_AsManyLinesAsAreTaken_AreTakenAndOneMoreIsNot()
    {
        var lines = new StringBuilder(Header).Insert(Header.Length, Line, ChequeListReader.MaxLines);

        Assert.Equal(ChequeListReader.MaxLines, Read(lines.ToString()).List!.Lines.Count);
        Assert.Equal(["SDK031 list.csv"], Read(lines.Append(Line).ToString()).Codes);
    }

    [Fact]
    public void Read_BytesThatAreNoUtf8_IsRefused()
    {
        var findings = new DiagnosticBag();
        var document = new IncomingDocument("list.csv", Encoding.Latin1.GetBytes(Header + "é" + Line));

        Assert.Null(ChequeListReader.Read(document, findings));
        Assert.Equal("SDK030", Assert.Single(findings.Items).Code);
    }

    [Fact]
    public void Read_ByteOrderMark_IsPassedOver() => Assert.NotNull(Read("\uFEFF" + Header + Line).List);

    private static (ChequeList? List, List<string> Codes) Read(string text)
    {
        var findings = new DiagnosticBag();
        var list = ChequeListReader.Read(new IncomingDocument("list.csv", Encoding.UTF8.GetBytes(text)), findings);
        return (list, [.. findings.Items.Select(finding => $"{finding.Code} {finding.Place}")]);
    }
}
