using Xunit;

namespace Copro.Cmc7.Tests.Coupons;

/// <summary>EPC, Swiss QR, GS1, TIP and references: rules one by one, from a good sample with one thing changed.</summary>
public sealed class PaymentCodeTests
{
    private const string Tip = "001100200265|940033000160 13120000000000123450540034944806   381783";
    private static readonly CouponReader s_usual = Reader(CouponMode.Usual);
    private static readonly CouponReader s_strict = Reader(CouponMode.Strict);
    private static readonly CouponReader s_tolerant = Reader(CouponMode.Tolerant);

    [Fact]
    public void Epc_EveryElement_IsAField()
    {
        var reading = s_strict.Read(Epc()).Accepted!;

        Assert.Equal("epc", reading.FormatName);
        Assert.Equal(new Money(381783, Currency.Eur), reading.Amount);
        Assert.Equal("RF18539007547034", reading.Reference);
        Assert.Equal("FR7630006000011234567890189", reading.Field("iban"));
        Assert.Equal("Syndic Durand", reading.Field("name"));
        Assert.Equal(CouponStrength.Header, reading.Strength);
    }

    [Theory]
    [InlineData(2, "003", "CMC124")]
    [InlineData(3, "9", "CMC124")]
    [InlineData(4, "INST", "CMC124")]
    [InlineData(5, "ABC", "CMC124")]
    [InlineData(6, "", "CMC125")]
    [InlineData(7, "FR7630006000011234567890188", "CMC121")]
    [InlineData(8, "CHF1.00", "CMC124")]
    [InlineData(8, "EUR1,00", "CMC124")]
    [InlineData(8, "EUR1.005", "CMC124")]
    [InlineData(8, "EUR0.00", "CMC124")]
    [InlineData(8, "EUR1000000000.00", "CMC124")]
    [InlineData(8, "EUR", "CMC124")]
    [InlineData(8, "EUR1.", "CMC124")]
    [InlineData(9, "ABCDE", "CMC124")]
    [InlineData(10, "RF17539007547034", "CMC121")]
    [InlineData(11, "also free text", "CMC128")]
    public void Epc_OneElementWrong_IsRefusedInEveryMode(int line, string value, string code)
    {
        var text = Epc(line, value);

        foreach (var reader in new[] { s_usual, s_strict, s_tolerant })
        {
            var result = reader.Read(text);
            Assert.Equal(CouponStatus.Refused, result.Best!.Status);
            Assert.Contains(result.Diagnostics, d => d.Code == code);
        }
    }

    [Theory]
    [InlineData("empty lines", "CMC137")]
    [InlineData("spaces", "CMC138")]
    [InlineData("lower case", "CMC139")]
    [InlineData("line ends", "CMC141")]
    public void Epc_HarmlessNoise_IsAWarningAndRefusedWhenStrict(string noise, string code)
    {
        var text = noise switch
        {
            "empty lines" => Epc() + "\n\n\n",
            "spaces" => Epc(7, "FR76 3000 6000 0112 3456 7890 189"),
            "lower case" => Epc(7, "fr7630006000011234567890189"),
            _ => Epc().Replace("BCD\n", "BCD\r\n", StringComparison.Ordinal),
        };

        Assert.Contains(s_usual.Read(text).Diagnostics, d => d.Code == code);
        Assert.True(s_usual.Read(text).IsValid);
        Assert.False(s_strict.Read(text).IsValid);
    }

    [Fact]
    public void Epc_NoBicInVersion001_IsAcceptedOnlyWhenTolerant()
    {
        var text = Epc(2, "001").Replace("BNPAFRPP", string.Empty, StringComparison.Ordinal);

        Assert.Contains(s_usual.Read(text).Diagnostics, d => d.Code == "CMC125");
        Assert.True(s_tolerant.Read(text).IsValid);
    }

    [Fact]
    public void Epc_BelgianReference_IsAcceptedOnlyWhenTolerant()
    {
        var text = Epc(10, "+++010/8068/17183+++");

        Assert.False(s_usual.Read(text).IsValid);
        Assert.Contains(s_tolerant.Read(text).Diagnostics, d => d.Code == "CMC142");
        Assert.False(s_tolerant.Read(Epc(10, "+++010/8068/17184+++")).IsValid);
    }

    [Theory]
    [InlineData("RF18 5390 0754 7034", true)]
    [InlineData("rf18539007547034", true)]
    [InlineData("RF40G00181MARITON", true)]
    [InlineData("RF18", false)]
    [InlineData("RF04GHJ74CV9B4DFH99RXPLMMQ43JKL0", false)]
    [InlineData("RF18-5390-0754-7034", false)]
    public void CreditorReference_Spelling_IsJudged(string text, bool valid) =>
        Assert.Equal(valid, s_usual.Read(text).IsValid);

    [Fact]
    public void CreditorReference_Punctuation_IsAWarningWhenTolerant() =>
        Assert.Contains(s_tolerant.Read("RF18-5390-0754-7034").Diagnostics, d => d.Code == "CMC143");

    [Theory]
    [InlineData("+++010/8068/17183+++", true)]
    [InlineData("***010/8068/17183***", true)]
    [InlineData("010806817183", true)]
    [InlineData("010/8068/17183", true)]
    [InlineData("+++010/8068/17184+++", false)]
    [InlineData("000/0000/00097", false)]
    [InlineData("+++010/8068/17183***", false)]
    public void BelgianReference_Spelling_IsJudged(string text, bool valid)
    {
        var result = s_usual.Read(text);

        Assert.Equal(valid, result.IsValid);
        Assert.Equal(valid ? "010806817183" : null, result.Accepted?.Reference);
    }

    [Fact]
    public void SwissQr_Reference_IsCheckedByItsType()
    {
        Assert.True(s_usual.Read(Swiss("CH4431999123000889012", "QRR", "210000000003139471430009017")).IsValid);
        Assert.False(s_usual.Read(Swiss("CH4431999123000889012", "QRR", "210000000003139471430009018")).IsValid);
        Assert.True(s_usual.Read(Swiss("CH5800791123000889012", "SCOR", "RF18539007547034")).IsValid);
        Assert.False(s_usual.Read(Swiss("CH5800791123000889012", "SCOR", "RF17539007547034")).IsValid);
        Assert.False(s_usual.Read(Swiss("CH5800791123000889012", "NON", "X")).IsValid);
        Assert.False(s_usual.Read(Swiss("CH5800791123000889013", "NON", string.Empty)).IsValid);
        var amount = s_usual.Read(Swiss("CH5800791123000889012", "NON", string.Empty)).Accepted!.Amount;
        Assert.Equal(new Money(394975, Currency.Chf), amount);
    }

    [Theory]
    [InlineData("(415)1231231231232(8020)A(3902)381783", 381783, "EUR")]
    [InlineData("(415)1231231231232(8020)A(3910)95345000", 45000, "XPF")]
    [InlineData("(415)1231231231232(8020)A(3912)97810000", 10000, "EUR")]
    [InlineData("]C14151231231231232802081MARITON\u001D3902381783", 381783, "EUR")]
    [InlineData("415123123123123280203902381783", null, null)]
    public void Gs1_Amount_HasItsCurrencyAndDecimals(string text, int? minorUnits, string? currency)
    {
        var reading = s_usual.Read(text).Best!;

        Assert.Equal("gs1", reading.FormatName);
        Assert.Equal(minorUnits, (int?)reading.Amount?.MinorUnits);
        Assert.Equal(currency ?? string.Empty, reading.Currency.Code);
    }

    [Theory]
    [InlineData("(415)1231231231233(8020)A", "CMC121")]
    [InlineData("(8020)A", "CMC131")]
    [InlineData("(415)1231231231232(8020)A(3922)100", "CMC131")]
    [InlineData("(415)1231231231232(8020)A(3910)953", "CMC124")]
    [InlineData("(415)1231231231232(8020)A(3903)1005", "CMC124")]
    [InlineData("(415)1231231231232(8020)A(3902)9999999999999999999999999999999999999999999999", "CMC124")]
    [InlineData("(415)1231231231232(8020)ABCDEFGHIJKLMNOPQRSTUVWXYZ", "CMC124")]
    [InlineData("(415)1231231231232(77)1", "CMC129")]
    public void Gs1_RuleBroken_IsRefused(string text, string code)
    {
        var result = s_usual.Read(text);

        Assert.False(result.IsValid);
        Assert.Contains(result.Diagnostics, d => d.Code == code);
    }

    [Fact]
    public void Gs1_SeparatorLost_IsSaid() =>
        Assert.Contains(
            s_usual.Read("]C1415123123123123280208 1".Replace(" ", "1", StringComparison.Ordinal)).Diagnostics,
            d => d.Code == "CMC130"
        );

    [Theory]
    [InlineData(Tip)]
    [InlineData("940033000160 13120000000000123450540034944806   381783")]
    [InlineData(
        "                                                                001100200265940033000160 13120000000000123450540034944806   381783"
    )]
    public void Tip_AnySpelling_GivesTheAmount(string text)
    {
        var reading = s_strict.Read(text).Accepted!;

        Assert.Equal("tip-line", reading.FormatName);
        Assert.Equal(new Money(381783, Currency.Eur), reading.Amount);
        Assert.Equal("120000000000123450540034", reading.Reference);
        Assert.All(reading.Checks, check => Assert.True(check.Passed));
    }

    [Fact]
    public void Tip_BlanksCompressed_IsAWarningAndRefusedWhenStrict()
    {
        var text = Tip.Replace("   381783", " 381783", StringComparison.Ordinal);

        Assert.Contains(s_usual.Read(text).Diagnostics, d => d.Code == "CMC132");
        Assert.Equal(new Money(381783, Currency.Eur), s_usual.Read(text).Accepted!.Amount);
        Assert.False(s_strict.Read(text).IsValid);
    }

    [Theory]
    [InlineData(11, "key5")]
    [InlineData(18, "key3")]
    [InlineData(45, "key2")]
    [InlineData(66, "key1")]
    public void Tip_OneDigitChanged_BreaksTheKeyThatProtectsIt(int at, string key)
    {
        var changed = Tip.ToCharArray();
        changed[at] = changed[at] == '9' ? '8' : (char)(changed[at] + 1);

        var reading = s_usual.Read(new string(changed)).Best!;

        Assert.Equal(CouponStatus.Refused, reading.Status);
        Assert.Contains(new CouponCheck(key, false), reading.Checks);
    }

    [Fact]
    public void Iban_Alone_IsRecognisedAndChecked()
    {
        Assert.Equal("iban", s_usual.Read("FR76 3000 6000 0112 3456 7890 189").Accepted!.FormatName);
        Assert.False(s_usual.Read("FR7630006000011234567890188").IsValid);
    }

    private static CouponReader Reader(CouponMode mode) => new(new Cmc7Options { CouponMode = mode });

    private static string Epc(int line = 0, string value = "")
    {
        string[] lines =
        [
            "BCD",
            "002",
            "1",
            "SCT",
            "BNPAFRPP",
            "Syndic Durand",
            "FR7630006000011234567890189",
            "EUR3817.83",
            "GDDS",
            "RF18539007547034",
            string.Empty,
            "Appel de fonds",
        ];
        if (line > 0)
        {
            lines[line - 1] = value;
        }

        return string.Join('\n', lines);
    }

    private static string Swiss(string iban, string type, string reference) =>
        $"SPC\n0200\n1\n{iban}\nS\nRobert Schneider AG\nRue du Lac\n1268\n2501\nBiel\nCH\n\n\n\n\n\n\n\n3949.75\nCHF\n"
        + $"S\nPia Rutschmann\nMarktgasse\n28\n9400\nRorschach\nCH\n{type}\n{reference}\nBill no. 3139\nEPD";
}
