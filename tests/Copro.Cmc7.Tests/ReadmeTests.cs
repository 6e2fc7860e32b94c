using Xunit;

namespace Copro.Cmc7.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void Readme_Example_PrintsWhatItsCommentsSay()
    {
        using var output = new StringWriter();
        var console = Console.Out;
        Console.SetOut(output);
        try
        {
            #region ReadChequeAndCoupon
            var cheques = new Cmc7Reader(new Cmc7Options { Layout = Cmc7Layout.French });
            Cmc7Reading read = cheques.Read("<55080?8<021010041908>006617182025:", key: "(56)");
            Console.WriteLine(read.Status); // Partial: one digit was unreadable
            Console.WriteLine(read.Repair!.Outcome); // Repaired: the printed key leaves one solution
            Console.WriteLine(read.EffectiveLine); // 5508018 021010041908 ************

            var coupons = new CouponReader();
            CouponReading coupon = coupons.Read("*501*104*3 817,83*").Accepted!;
            Console.WriteLine($"{coupon.Reference} {coupon.Amount}"); // 501*104 3817.83 EUR

            CouponResult cut = coupons.Read("*501*104*3817,8");
            Console.WriteLine(cut.IsValid); // False: an amount that is cut is still a number
            Console.WriteLine(cut.Diagnostics[0].Message(DiagnosticLanguage.French));
            #endregion
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Equal(
            [
                "Partial",
                "Repaired",
                "5508018 021010041908 ************",
                "501*104 3817.83 EUR",
                "False",
                "L'astérisque final manque : le montant est peut-être tronqué.",
            ],
            output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
