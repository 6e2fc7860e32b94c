using Copro.Cmc7;

namespace Copro.Samples.AllFive;

/// <summary>Copro.Cmc7: what a cheque reader and a coupon reader send, to fields.</summary>
internal static class Cheques
{
    public static IEnumerable<string> Run()
    {
        var line = Cmc7Line.Parse("C5508018C021010041908E006617182025A");
        yield return $"cmc7: cheque {line.ChequeNumber} of {line.InterbankZone}, key {RlmcKey.Compute(line)}";

        var coupon = new CouponReader().Read("*501*104*3817,83*", Currency.Eur);
        yield return $"cmc7: coupon {coupon.Accepted?.FormatName} over {coupon.Accepted?.Amount}";
    }
}
