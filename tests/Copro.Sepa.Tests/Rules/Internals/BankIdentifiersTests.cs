using Xunit;

namespace Copro.Sepa.Tests.Rules;

public sealed class BankIdentifiersTests
{
    [Theory]
    [InlineData("FR7630006000011234567890189", "FR30006")]
    [InlineData("MC5811222000010123456789030", "MC11222")]
    [InlineData("DE89370400440532013000", "DE37040044")]
    [InlineData("IT60X0542811101000000123456", "IT05428")] // after the CIN
    [InlineData("SM86U0322509800000000270100", "SM03225")]
    [InlineData("GB29NWBK60161331926819", "GBNWBK")]
    [InlineData("BE68539007547034", "BE539")]
    [InlineData("NL91ABNA0417164300", "NLABNA")]
    [InlineData("CH9300762011623852957", "CH00762")]
    [InlineData("TR330006100519786457841326", "TR0006100519786457841326")] // unknown layout: by itself
    public void KeyOf_Account_NamesItsBank(string iban, string expected) =>
        Assert.Equal(expected, BankIdentifiers.KeyOf(Iban.Parse(iban)));

    [Fact]
    public void KeyOf_NoAccount_IsEmpty() => Assert.Empty(BankIdentifiers.KeyOf(default));
}
