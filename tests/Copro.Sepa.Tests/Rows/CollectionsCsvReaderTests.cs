using System.Text;
using Xunit;

namespace Copro.Sepa.Tests.Import;

public sealed class CollectionsCsvReaderTests
{
    private const string Header =
        "creditor_name,creditor_ics,creditor_iban,creditor_bic,end_to_end_id,amount,collection_date,scheme,sequence,"
        + "mandate_reference,mandate_date,debtor_name,debtor_iban,debtor_bic,remittance,purpose";

    private const string Row =
        "SDC Les Tilleuls,FR72ZZZ123456,FR1420041010050500013M02606,PSSTFRPPPAR,E2E-1,65.63,2026-12-01,CORE,OOFF,"
        + "RUM-E2E-1,2026-11-16,Marie Riton,FR76 3000 6000 0112 3456 7890 189,,S001 450PIERREP,";

    [Fact]
    public void Read_ValidRow_GivesTheCollection()
    {
        var order = Assert.Single(Read($"{Header}\n{Row}\n")!);
        Assert.Equal(Samples.Order(), order);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void Read_AnyLineEnd_IsTheSame(string end) =>
        Assert.Equal(2, Read($"\uFEFF{Header}{end}{Row}{end}{Row}")!.Count);

    [Fact]
    public void Read_QuotedCells_MayHoldCommasQuotesAndLineEnds()
    {
        var row = Row.Replace("Marie Riton", "\"Riton, dite \"\"Mimi\"\"\nMarie\"", StringComparison.Ordinal);
        Assert.Equal("Riton, dite \"Mimi\"\nMarie", Read($"{Header}\n{row}")![0].Collection.Debtor.Name);
    }

    [Fact]
    public void Read_AddressColumns_GiveAnAddress()
    {
        var order = Read(
            $"{Header},debtor_street,debtor_postcode,debtor_town,debtor_country\n{Row},12 rue X,98000,Monaco,MC\n"
        )![0];
        Assert.Equal(
            new PostalAddress
            {
                StreetName = "12 rue X",
                PostCode = "98000",
                TownName = "Monaco",
                Country = "MC",
            },
            order.Collection.Debtor.Address
        );
    }

    [Fact]
    public void Read_SameCreditorOnManyRows_IsOneObject()
    {
        var orders = Read($"{Header}\n{Row}\n{Row}")!;
        Assert.Same(orders[0].Creditor, orders[1].Creditor);
    }

    [Theory]
    [InlineData("65.63", "65,63", "SEPA153", null)]
    [InlineData("65.63", "\"65,63\"", "PRM011", "amount")]
    [InlineData("65.63", "", "SEPA154", "amount")]
    [InlineData("E2E-1,65", ",65", "SEPA154", "end_to_end_id")]
    [InlineData("2026-12-01", "01/12/2026", "SEPA155", "collection_date")]
    [InlineData("CORE", "COR1", "SEPA155", "scheme")]
    [InlineData("OOFF", "ooff", "SEPA155", "sequence")]
    [InlineData("OOFF", "", "SEPA154", "sequence")]
    [InlineData("7890 189", "7890 188", "PRM025", "debtor_iban")]
    [InlineData("Marie Riton", "", "SEPA154", "debtor_name")]
    [InlineData("Marie Riton", "\"Marie", "SEPA156", null)]
    [InlineData("FR72ZZZ123456", "FR73ZZZ123456", "PRM055", "creditor_ics")]
    public void Read_BrokenCell_IsFoundAtItsLineAndColumn(string good, string bad, string code, string? column)
    {
        var findings = new DiagnosticBag();
        var broken = Row.Replace(good, bad, StringComparison.Ordinal);

        Assert.Null(CollectionsCsvReader.Read(Stream($"{Header}\n{Row}\n{broken}"), findings));

        var finding = Assert.Single(findings.Items);
        Assert.StartsWith(
            code.StartsWith("PRM", StringComparison.Ordinal) ? "PRM" : code,
            finding.Code,
            StringComparison.Ordinal
        );
        Assert.Equal((3, column), (finding.Place.Line, finding.Place.Path));
        Assert.NotEmpty(finding.Message());
    }

    [Theory]
    [InlineData("creditor_name,", "", "SEPA150")]
    [InlineData("creditor_bic", "creditor_iban", "SEPA152")]
    public void Read_BrokenHeader_IsRefused(string good, string bad, string code)
    {
        var findings = new DiagnosticBag();
        Assert.Null(CollectionsCsvReader.Read(Stream(Header.Replace(good, bad, StringComparison.Ordinal)), findings));
        Assert.Equal(code, findings.Items[0].Code);
    }

    [Fact]
    public void Read_UnknownColumn_IsAWarning()
    {
        var findings = new DiagnosticBag();
        Assert.NotNull(CollectionsCsvReader.Read(Stream($"{Header},note\n{Row},x"), findings));
        Assert.Equal("SEPA151", Assert.Single(findings.Items).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData(Header)]
    public void Read_NoRows_IsRefused(string text)
    {
        var findings = new DiagnosticBag();
        Assert.Null(CollectionsCsvReader.Read(Stream(text), findings));
        Assert.Equal("SEPA158", Assert.Single(findings.Items).Code);
    }

    [Fact]
    public void Read_RowTooLong_IsRefused()
    {
        var findings = new DiagnosticBag();
        Assert.Null(CollectionsCsvReader.Read(Stream($"{Header}\n{Row}\n{new string('a', 20_000)}"), findings));
        Assert.Equal("SEPA157", Assert.Single(findings.Items).Code);
    }

    [Fact]
    public void Read_Latin1_IsRefused()
    {
        var findings = new DiagnosticBag();
        var bytes = Encoding.Latin1.GetBytes($"{Header}\n{Row.Replace("Marie", "Hélène", StringComparison.Ordinal)}");
        Assert.Null(CollectionsCsvReader.Read(new MemoryStream(bytes), findings));
        Assert.Equal("SEPA159", Assert.Single(findings.Items).Code);
    }

    [Fact]
    public void Read_StreamThatGivesAByteAtATime_IsTheSame()
    {
        var findings = new DiagnosticBag();
        using var drip = new DripStream(Encoding.UTF8.GetBytes($"\uFEFF{Header}\r\n{Row}\r\n{Row}"));
        Assert.Equal(2, CollectionsCsvReader.Read(drip, findings)!.Count);
        Assert.Empty(findings.Items);
    }

    [Fact]
    public void Read_SeveralBrokenRows_FindsAllOfThem()
    {
        var findings = new DiagnosticBag();
        var broken = Row.Replace("65.63", "x", StringComparison.Ordinal)
            .Replace("2026-12-01", "y", StringComparison.Ordinal);

        Assert.Null(CollectionsCsvReader.Read(Stream($"{Header}\n{broken}\n{Row}\n{broken}"), findings));

        Assert.Equal([2, 2, 4, 4], findings.Items.Select(finding => finding.Place.Line).Order());
    }

    private static IReadOnlyList<CollectionOrder>? Read(string text)
    {
        var findings = new DiagnosticBag();
        var orders = CollectionsCsvReader.Read(Stream(text), findings);
        Assert.Empty(findings.Items);
        return orders;
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
