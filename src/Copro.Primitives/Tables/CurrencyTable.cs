using System.Globalization;
using System.Runtime.InteropServices;

namespace Copro;

/// <summary>
/// The active codes of ISO 4217 with their number and exponent: the code, three digits of the number, one digit of the
/// exponent.
/// </summary>
/// <remarks>
/// Source: list one of ISO 4217 as published by the maintenance agency (SIX) on 1 January 2026, facts taken from two public
/// transcriptions of it: moneyphp/iso-currencies (resources/current, September 2024) and a Rust crate's table dated
/// 2026-01-01; the later one decides (ANG became XCG, ZWL became ZWG; XAD came; BGN and CUC went). Where the list says that
/// minor units do not apply (metals, units of account, XTS, XXX) the exponent is 0.
/// </remarks>
internal static class CurrencyTable
{
    private const int CodeLength = 3;

    // Sorted by code; a currency is its place in this list, counted from 1.
    private const string Entries =
        "AED7842 AFN9712 ALL0082 AMD0512 AOA9732 ARS0322 AUD0362 AWG5332 AZN9442 BAM9772 "
        + "BBD0522 BDT0502 BHD0483 BIF1080 BMD0602 BND0962 BOB0682 BOV9842 BRL9862 BSD0442 "
        + "BTN0642 BWP0722 BYN9332 BZD0842 CAD1242 CDF9762 CHE9472 CHF7562 CHW9482 CLF9904 "
        + "CLP1520 CNY1562 COP1702 COU9702 CRC1882 CUP1922 CVE1322 CZK2032 DJF2620 DKK2082 "
        + "DOP2142 DZD0122 EGP8182 ERN2322 ETB2302 EUR9782 FJD2422 FKP2382 GBP8262 GEL9812 "
        + "GHS9362 GIP2922 GMD2702 GNF3240 GTQ3202 GYD3282 HKD3442 HNL3402 HTG3322 HUF3482 "
        + "IDR3602 ILS3762 INR3562 IQD3683 IRR3642 ISK3520 JMD3882 JOD4003 JPY3920 KES4042 "
        + "KGS4172 KHR1162 KMF1740 KPW4082 KRW4100 KWD4143 KYD1362 KZT3982 LAK4182 LBP4222 "
        + "LKR1442 LRD4302 LSL4262 LYD4343 MAD5042 MDL4982 MGA9692 MKD8072 MMK1042 MNT4962 "
        + "MOP4462 MRU9292 MUR4802 MVR4622 MWK4542 MXN4842 MXV9792 MYR4582 MZN9432 NAD5162 "
        + "NGN5662 NIO5582 NOK5782 NPR5242 NZD5542 OMR5123 PAB5902 PEN6042 PGK5982 PHP6082 "
        + "PKR5862 PLN9852 PYG6000 QAR6342 RON9462 RSD9412 RUB6432 RWF6460 SAR6822 SBD0902 "
        + "SCR6902 SDG9382 SEK7522 SGD7022 SHP6542 SLE9252 SOS7062 SRD9682 SSP7282 STN9302 "
        + "SVC2222 SYP7602 SZL7482 THB7642 TJS9722 TMT9342 TND7883 TOP7762 TRY9492 TTD7802 "
        + "TWD9012 TZS8342 UAH9802 UGX8000 USD8402 USN9972 UYI9400 UYU8582 UYW9274 UZS8602 "
        + "VED9262 VES9282 VND7040 VUV5480 WST8822 XAD3962 XAF9500 XAG9610 XAU9590 XBA9550 "
        + "XBB9560 XBC9570 XBD9580 XCD9512 XCG5322 XDR9600 XOF9520 XPD9640 XPF9530 XPT9620 "
        + "XSU9940 XTS9630 XUA9650 XXX9990 YER8862 ZAR7102 ZMW9672 ZWG9242";

    private static readonly Entry[] s_entries = Read();

    public static int Count => s_entries.Length;

    public static string CodeOf(byte ordinal) => ordinal == 0 ? string.Empty : s_entries[ordinal - 1].Code;

    public static int NumberOf(byte ordinal) => ordinal == 0 ? 0 : s_entries[ordinal - 1].Number;

    public static int ExponentOf(byte ordinal) => ordinal == 0 ? 0 : s_entries[ordinal - 1].Exponent;

    /// <summary>The place of a code, counted from 1; 0 when it is none.</summary>
    public static byte Find<TChar>(ReadOnlySpan<TChar> code)
        where TChar : unmanaged
    {
        var low = 0;
        var high = code.Length == CodeLength ? s_entries.Length - 1 : -1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Compare(code, s_entries[middle].Code);
            if (order == 0)
            {
                return (byte)(middle + 1);
            }

            (low, high) = order > 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }

    private static int Compare<TChar>(ReadOnlySpan<TChar> code, string other)
        where TChar : unmanaged
    {
        for (var i = 0; i < CodeLength; i++)
        {
            var difference = AsciiText.CodeOf(code[i]) - other[i];
            if (difference != 0)
            {
                return difference;
            }
        }

        return 0;
    }

    private static Entry[] Read() => [.. Entries.Split(' ').Select(Entry.Of)];

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(string Code, int Number, int Exponent)
    {
        public static Entry Of(string text) =>
            new(
                text[..CodeLength],
                int.Parse(text.AsSpan(CodeLength, CodeLength), CultureInfo.InvariantCulture),
                text[^1] - '0'
            );
    }
}
