using System.Globalization;
using Copro.TestKit;
using Xunit;

namespace Copro.Tests;

public class CreditorIdentifierTests
{
    [Fact]
    public void Parse_ValidIdentifier_HasItsParts()
    {
        var identifier = CreditorIdentifier.Parse("de98 abc 09999999999");

        Assert.Equal(
            ("DE", "ABC", "09999999999"),
            (identifier.CountryCode, identifier.BusinessCode, identifier.NationalIdentifier)
        );
        Assert.Equal("DE98ABC09999999999", identifier.ToString("E"));
        Assert.Equal(
            (string.Empty, string.Empty, string.Empty),
            (
                default(CreditorIdentifier).CountryCode,
                default(CreditorIdentifier).BusinessCode,
                default(CreditorIdentifier).NationalIdentifier
            )
        );
    }

    [SkippableFact]
    public void TryParse_CollectedVectors_AreJudgedAsNoted()
    {
        var path = SharedData.Require("facts", "creditor-identifier-vectors.tsv");
        var rows = File.ReadLines(path)
            .Where(line => !line.StartsWith('#') && !line.StartsWith("ci\t", StringComparison.Ordinal))
            .Select(line => line.Split('\t'))
            .ToArray();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var valid = row[1] == "Y";
            Assert.Equal(valid, CreditorIdentifier.TryParse(row[0], out _, out var error));
            if (!valid)
            {
                Assert.Equal(PrimitivesDiagnostics.CreditorIdentifierCheckDigits, error!.Descriptor);
                Assert.Equal(row[2], error.Arguments[1].UnmaskedValue);
            }
        }
    }

    [Theory]
    [InlineData("", "PRM050", 0)]
    [InlineData("FR72ZZZ", "PRM052", 0)]
    [InlineData("FR72ZZZ1234567", "PRM052", 0)]
    [InlineData("FR72ZZZ12345", "PRM052", 0)]
    [InlineData("DE98ZZZ12345678901234567890123456789", "PRM052", 0)]
    [InlineData("1R72ZZZ123456", "PRM051", 1)]
    [InlineData("FRX2ZZZ123456", "PRM051", 3)]
    [InlineData("FR72Z.Z123456", "PRM051", 6)]
    [InlineData("FR72ZZZ12.456", "PRM051", 10)]
    [InlineData("DE98Z-Z09999999999", "PRM051", 6)]
    [InlineData("DE98ZZZ09999_99999", "PRM051", 13)]
    [InlineData("FR73ZZZ123456", "PRM053", 3)]
    public void TryParse_WrongText_SaysWhatAndWhere(string text, string code, int column)
    {
        Assert.False(CreditorIdentifier.TryParse(text, out _, out var error));
        Assert.Equal((code, column), (error.Code, error.Place.Column));
    }

    [Fact]
    public void TryParse_BusinessCode_DoesNotCountForTheCheckDigits() =>
        Property.ForAll(
            Randoms.Source,
            random =>
            {
                var code = Randoms.Text(random, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 3);
                var identifier = CreditorIdentifier.Parse($"FR72{code}123456");
                Assert.True(identifier.SameCreditor(CreditorIdentifier.Parse("FR72ZZZ123456")));
                Assert.Equal(code == "ZZZ", identifier == CreditorIdentifier.Parse("FR72ZZZ123456"));
            }
        );

    [Fact]
    public void TryParse_OneDigitChanged_IsCaught()
    {
        for (var i = 7; i < 13; i++)
        {
            foreach (var digit in "0123456789".Where(digit => digit != "FR72ZZZ123456"[i]))
            {
                var text = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{"FR72ZZZ123456"[..i]}{digit}{"FR72ZZZ123456"[(i + 1)..]}"
                );
                Assert.False(CreditorIdentifier.TryParse(text, out _));
            }
        }
    }

    [Fact]
    public void SameCreditor_AnotherOrNone_IsNot()
    {
        var identifier = CreditorIdentifier.Parse("DE98ZZZ09999999999");

        Assert.False(identifier.SameCreditor(CreditorIdentifier.Parse("FR72ZZZ123456")));
        Assert.False(identifier.SameCreditor(default));
        Assert.False(default(CreditorIdentifier).SameCreditor(default));
    }
}
