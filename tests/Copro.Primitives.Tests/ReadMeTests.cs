using Xunit;

namespace Copro.Tests;

public class ReadMeTests
{
    [Fact]
    public void Primitives_ReadMe()
    {
        #region Primitives_ReadMe
        var rent = Money.Parse("3817.83 EUR");
        var total = rent + new Money(1217, Currency.Eur); // cents
        Assert.Equal("3830.00 EUR", total.ToString());
        Assert.Equal("45000", new Money(45_000, Currency.Xpf).ToAmountString()); // no cents in Nouméa
        Assert.Throws<InvalidOperationException>(() => rent + new Money(1, Currency.Xpf));

        var iban = Iban.Parse("fr14 2004 1010 0505 0001 3m02 606");
        Assert.Equal("FR14 **** **** 2606", iban.ToString()); // safe to log
        Assert.Equal("FR1420041010050500013M02606", iban.ToElectronicString());
        Assert.False(Iban.TryParse("FR14 2004 1010 0505 0001 3M02 660", out _, out var error));
        Assert.Equal(
            "La clé de l'IBAN F*** est 14 ; son numéro de compte demande 11.",
            error.Message(DiagnosticLanguage.French)
        );

        Assert.Equal("RF40G00181MARITON", CreditorReference.Create("G00181MARITON").ToString());
        #endregion
    }
}
