using System.Text;
using Xunit;

namespace Copro.Ledger.Tests;

public sealed class ChartTests
{
    private static readonly DateOnly s_now = new(2026, 11, 20);
    private static readonly DateOnly s_2016 = new(2016, 6, 1);
    private static readonly DateOnly s_2019 = new(2019, 6, 1);

    [Theory]
    [InlineData("450PIERREP")]
    [InlineData("512000")]
    [InlineData("5121")]
    [InlineData("53")]
    [InlineData("12-1")]
    [InlineData("450-5")]
    [InlineData("706-2")]
    [InlineData("718")]
    public void Check_AccountOfASyndicat_IsAllowed(string account) =>
        Assert.Null(Chart.CoOwnership.Check(account, s_now));

    [Theory]
    [InlineData("5112", "512")]
    [InlineData("5115", "512")]
    [InlineData("58", "512")]
    [InlineData("627", "662")]
    [InlineData("411", "450")]
    [InlineData("758", "718")]
    [InlineData("658", "678")]
    public void Check_AccountOfAnotherRegimeInASyndicat_NamesTheOneThatDoesTheJob(string account, string use)
    {
        var refusal = Chart.CoOwnership.Check(account, s_now);

        Assert.Same(LedgerDiagnostics.AccountNotInChart, refusal!.Descriptor);
        Assert.Equal(use, refusal.Arguments[2].UnmaskedValue);
    }

    [Theory]
    [InlineData("105")]
    [InlineData("450-5")]
    [InlineData("705")]
    public void Check_AccountOf2017_IsRefusedBefore(string account)
    {
        Assert.Same(LedgerDiagnostics.AccountNotYet, Chart.CoOwnership.Check(account, s_2016)!.Descriptor);
        Assert.Null(Chart.CoOwnership.Check(account, new DateOnly(2017, 1, 1)));
    }

    [Theory]
    [InlineData("65")]
    [InlineData("106")]
    [InlineData("12-1")]
    [InlineData("12-2")]
    [InlineData("674")]
    [InlineData("706")]
    public void Check_AccountOf2020_IsRefusedBefore(string account)
    {
        Assert.Same(LedgerDiagnostics.AccountNotYet, Chart.CoOwnership.Check(account, s_2019)!.Descriptor);
        Assert.Null(Chart.CoOwnership.Check(account, new DateOnly(2020, 12, 31)));
    }

    [Fact]
    public void Check_AccountThatLeftTheList_IsRefusedFromThatDay()
    {
        Assert.Null(Chart.CoOwnership.Check("1032", new DateOnly(2020, 12, 30)));
        var refusal = Chart.CoOwnership.Check("1032", new DateOnly(2020, 12, 31));
        Assert.Same(LedgerDiagnostics.AccountNoLonger, refusal!.Descriptor);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("51")]
    [InlineData("621")]
    public void Check_Heading_IsRefused(string account) =>
        Assert.Same(LedgerDiagnostics.AccountIsHeading, Chart.CoOwnership.Check(account, s_now)!.Descriptor);

    [Theory]
    [InlineData("5112", null)]
    [InlineData("58", null)]
    [InlineData("627", null)]
    [InlineData("6411", null)]
    [InlineData("450", "411")]
    [InlineData("662", "627")]
    [InlineData("718", "758")]
    public void Check_AccountInTheGeneralChart_IsOpenBelowItsHeadings(string account, string? use)
    {
        var refusal = Chart.General.Check(account, s_now);

        Assert.Equal(use, refusal?.Arguments[2].UnmaskedValue);
    }

    [Fact]
    public void Check_AccountOfNoClass_IsUnknown() =>
        Assert.Same(LedgerDiagnostics.AccountUnknown, Chart.General.Check("901", s_now)!.Descriptor);

    [Fact]
    public void LabelOf_Subdivision_IsThatOfTheListedAccount()
    {
        Assert.Equal("Copropriétaires", Chart.CoOwnership.LabelOf("450PIERREP"));
        Assert.Equal("Locataires", Chart.General.LabelOf("411001"));
        Assert.Equal("901", Chart.General.LabelOf("901"));
    }

    [Fact]
    public void TryParse_MalformedJson_NamesThePlace()
    {
        Assert.False(Chart.TryParse("{\n  \"name\": 1 }"u8, out _, out var error));
        Assert.Same(LedgerDiagnostics.DataMalformed, error.Descriptor);
        Assert.Equal("2", error.Arguments[0].UnmaskedValue);
        Assert.Throws<CoproFormatException>(() => Chart.Parse("{}"u8));
    }

    [Fact]
    public void TryParse_AccountListedTwice_IsRefused()
    {
        var json = """
            { "name": "x", "version": "1", "english": "x", "french": "x", "closed": true, "source": "x",
              "accounts": [ { "number": "512", "label": "a" }, { "number": "512", "label": "b" } ], "instead": [] }
            """;

        Assert.False(Chart.TryParse(Encoding.UTF8.GetBytes(json), out _, out var error));
        Assert.Contains("512", error.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_OfTheShippedCharts_AreNotRefusedInFavourOfOthers()
    {
        Assert.All(
            new[] { Chart.CoOwnership, Chart.General },
            chart =>
                Assert.All(
                    chart.Accounts.Where(a => !a.IsHeading && a.Removed is null),
                    account => Assert.Null(chart.Check(account.Number, s_now))
                )
        );
    }
}
