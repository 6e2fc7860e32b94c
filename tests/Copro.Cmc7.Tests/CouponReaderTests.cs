using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.Cmc7.Tests;

public sealed class CouponReaderTests
{
    private const string Sample = "*501*104*3817,83*";
    private static readonly CouponReader s_reader = new();
    private static readonly CouponReader[] s_everyMode =
    [
        .. Enum.GetValues<CouponMode>()
            .Select(static mode => new CouponReader(
                new Cmc7Options { CouponFormats = CouponFormats.All, CouponMode = mode }
            )),
    ];

    [Theory]
    [InlineData(Sample)]
    [InlineData("\t*501*104*3817,83*\r\n")]
    [InlineData("*501*104*3817.83*")]
    [InlineData("*501*104*3\u00A0817,83*")]
    [InlineData("*501*104*3\u202F817,83*")]
    [InlineData("*501*104*3 817,83*")]
    [InlineData("]C0*501*104*3817,83*")]
    [InlineData("\uFEFF*501*104*3817,83*\u001D")]
    public void Read_AgencyCoupon_GivesKeysAndAmount(string input)
    {
        var coupon = s_reader.Read(input).Accepted!;

        Assert.Equal(CouponFormat.Agency, coupon.Format);
        Assert.Equal(
            [new CouponField("a", "501"), new CouponField("b", "104"), new CouponField("amount", "3817.83")],
            coupon.Fields
        );
        Assert.Equal(new Money(381783, Currency.Eur), coupon.Amount);
        Assert.Equal("501*104", coupon.Reference);
        Assert.Empty(coupon.Repaired);
    }

    [Theory]
    [InlineData("*501*104*3817,8*", "CMC105")]
    [InlineData("*501*104*3817,*", "CMC105")]
    [InlineData("*501*104*3817,830*", "CMC105")]
    [InlineData("*501*104*3.817,83*", "CMC106")]
    [InlineData("*501*104*3,817.83*", "CMC106")]
    [InlineData("*501*104*0,00*", "CMC107")]
    [InlineData("*501*104*92233720368547758,08*", "CMC108")]
    [InlineData("*501*104*99999999999999999999999999999999999999999999*", "CMC108")]
    [InlineData("*501**3817,83*", "CMC113")]
    [InlineData("*501*104**", "CMC113")]
    [InlineData("*501*104*7*3817,83*", "CMC114")]
    [InlineData("*501*104*", "CMC114")]
    [InlineData("*501*1O4*3817,83*", "CMC116")]
    [InlineData("*501*١٠٤*3817,83*", "CMC115")]
    [InlineData("*501*104*３817,83*", "CMC109")]
    [InlineData("*501*104*38 17,83*", "CMC111")]
    public void Read_BadAgencyCoupon_IsRefusedWithItsReason(string input, string code)
    {
        var result = s_reader.Read(input);

        Assert.False(result.IsValid);
        Assert.Equal(CouponStatus.Refused, result.Best!.Status);
        Assert.Contains(result.Diagnostics, d => d.Code == code && d.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("*501*104*3817,83", "CMC102")]
    [InlineData("*501*104*3817,8", "CMC102")]
    [InlineData("*501*104*3817", "CMC102")]
    [InlineData("501*104*3817", "CMC102")]
    [InlineData("501*104*3817,83*", "CMC103")]
    public void Read_CouponCutShort_IsPartialAndNeverValid(string input, string code)
    {
        var result = s_reader.Read(input);

        Assert.Equal(CouponStatus.Partial, result.Best!.Status);
        Assert.False(result.IsValid);
        Assert.Contains(result.Diagnostics, d => d.Code == code);
        Assert.Equal("501*104", result.Best.Reference);
    }

    [Fact]
    public void Read_BothAsterisksMissing_IsAcceptedWithAWarning()
    {
        var result = s_reader.Read("]A0501*104*3817,83");

        Assert.True(result.IsValid);
        Assert.Equal("]A0", result.SymbologyIdentifier);
        Assert.Contains(result.Diagnostics, d => d.Code == "CMC104");
        Assert.Contains(result.Diagnostics, d => d.Code == "CMC119");
    }

    [Fact]
    public void Read_CouponCutAtAnyPlace_IsNeverAFullCoupon() =>
        Property.ForAll(
            Coupons,
            coupon =>
            {
                Assert.True(s_reader.Read(coupon).IsValid, coupon);
                for (var length = 0; length < coupon.Length; length++)
                {
                    Assert.False(s_reader.Read(coupon.AsSpan(0, length)).IsValid, coupon[..length]);
                }

                for (var start = 1; start < coupon.Length; start++)
                {
                    var rest = s_reader.Read(coupon.AsSpan(start));
                    Assert.False(rest.Accepted?.Format == CouponFormat.Agency, coupon[start..]);
                }
            }
        );

    [Fact]
    public void Read_AnyKeysAndAmount_RoundTrips() =>
        Property.ForAll(
            Gen.Choose(0, 99999).Two().Zip(Gen.Choose(1, int.MaxValue)),
            pair =>
            {
                var ((a, b), cents) = pair;
                var amount = new Money(cents, Currency.Eur);
                var text = $"*{a:D6}*{b:D3}*{amount.ToAmountString().Replace('.', ',')}*";
                var coupon = s_reader.Read(text).Accepted!;
                return coupon.Amount == amount && coupon.Field("a") == $"{a:D6}" && coupon.Field("b") == $"{b:D3}";
            }
        );

    [Fact]
    public void Read_AnyInput_NeverThrows() =>
        Property.ForAll(
            Noise,
            text =>
            {
                foreach (var reader in s_everyMode)
                {
                    var result = reader.Read(text);
                    Assert.True(result.IsValid || result.Diagnostics.Count > 0);
                    Assert.InRange(result.Readings.Count, 0, CouponReader.MaxReadings);
                    Assert.All(result.Diagnostics, d => Assert.NotEmpty(d.Message(DiagnosticLanguage.French)));
                }
            },
            runs: 1000
        );

    [Fact]
    public void Read_TooLong_IsRefused()
    {
        Assert.Equal("CMC002", Assert.Single(s_reader.Read(new string('1', 4097)).Diagnostics).Code);
        Assert.Equal("CMC101", s_reader.Read(new string('1', 4096)).Diagnostics[0].Code);
        Assert.Equal("CMC001", Assert.Single(s_reader.Read(" \r\n").Diagnostics).Code);
    }

    [Fact]
    public void Read_CurrencyWithoutDecimals_IsNeverDividedByHundred()
    {
        var coupon = s_reader.Read("*501*104*45000*", Currency.Xpf).Accepted!;

        Assert.Equal(new Money(45000, Currency.Xpf), coupon.Amount);
        Assert.Equal("CMC105", Error(s_reader.Read("*501*104*45000,00*", Currency.Xpf)));
    }

    [Fact]
    public void Read_IdentityOnly_IsAnOption()
    {
        var reader = new CouponReader(new Cmc7Options { AcceptIdentityOnly = true });

        Assert.Null(reader.Read("*501*104*").Accepted!.Amount);
        Assert.False(s_reader.Read("*501*104*").IsValid);
    }

    [Theory]
    [InlineData(Sample + Sample)]
    [InlineData(Sample + "*501*105*12,00*")]
    [InlineData(Sample + "\r\n" + Sample)]
    [InlineData("RF18539007547034\tRF18539007547034")]
    [InlineData("RF18539007547034RF18539007547034")]
    public void Read_TwoScansInOneBuffer_AreReportedAsTwo(string input)
    {
        var result = s_reader.Read(input);

        Assert.Equal(2, result.Scans);
        Assert.Equal(2, result.Readings.Count);
        Assert.All(result.Readings, reading => Assert.Equal(CouponStatus.Complete, reading.Status));
        Assert.False(result.IsValid);
        Assert.Contains(result.Diagnostics, d => d.Code == "CMC117");
    }

    [Theory]
    [InlineData("501/J104/J3817/L83")]
    [InlineData("/J501/J104/J3817/L83/J")]
    public void Read_FullAsciiOff_IsRecognisedAndNamed(string input)
    {
        var result = s_reader.Read(input);

        Assert.Equal(CouponStatus.Partial, result.Best!.Status);
        Assert.Equal(new Money(381783, Currency.Eur), result.Best.Amount);
        Assert.Equal(["code39-full-ascii"], result.Best.Repaired);
        Assert.Contains(result.Diagnostics, d => d.Code == "CMC118");
    }

    [Theory]
    [InlineData("8(à&8&à'8\"_&è;_\"8", "keyboard:fr-FR")]
    [InlineData("8(à&8&à'8\"!&è;!\"8", "keyboard:fr-BE")]
    public void Read_AzertyKeyboard_IsBroughtBack(string input, string repair)
    {
        var result = s_reader.Read(input);

        Assert.Equal(Sample, result.Accepted!.Text);
        Assert.Equal([repair], result.Accepted.Repaired);
        Assert.Contains(result.Diagnostics, d => d.Code == "CMC034");
    }

    [Fact]
    public void Read_TextThatFitsAsItIs_IsNeverRemapped() => Assert.Empty(s_reader.Read(Sample).Accepted!.Repaired);

    [Fact]
    public void Read_KeyboardSetToAnotherLayout_IsNotBroughtBack()
    {
        var reader = new CouponReader(new Cmc7Options { Keyboard = KeyboardLayout.FrenchBelgium });

        Assert.False(reader.Read("8(à&8&à'8\"_&è;_\"8").IsValid);
    }

    [Fact]
    public void Read_AzertyRoundTrip_GivesTheCouponBack() =>
        Property.ForAll(
            Coupons,
            coupon =>
            {
                foreach (var map in (KeyboardMap[])[KeyboardMap.French, KeyboardMap.Belgian])
                {
                    var typed = new string([.. coupon.Select(c => ReportedFor(map, c))]);
                    Assert.Equal(coupon, map.Apply(typed));
                    Assert.Equal(coupon, s_reader.Read(typed).Accepted?.Text);
                }
            },
            runs: 100
        );

    [Fact]
    public void Read_FormatThatIsOff_IsAHintOnly()
    {
        var result = s_reader.Read("1232");

        Assert.False(result.IsValid);
        Assert.Contains(
            result.Diagnostics,
            d => d.Code == "CMC122" && d.Message().Contains("fi-viite", StringComparison.Ordinal)
        );
        Assert.True(new CouponReader(new Cmc7Options { CouponFormats = CouponFormats.All }).Read("1232").IsValid);
    }

    [Fact]
    public void Read_WrongCheckDigit_ComesBackAsLooksLike()
    {
        var result = s_reader.Read("RF17539007547034");

        Assert.Equal("rf", result.Best!.FormatName);
        Assert.Equal([new CouponCheck("mod97", false)], result.Best.Checks);
        Assert.Equal("CMC121", Error(result));
    }

    [Fact]
    public void Read_DigitsThatFitTwoFormats_PutsTheStrongerFirst()
    {
        // Twelve digits with a right Belgian check; the Finnish digit passes by chance.
        var belgian = Enumerable
            .Range(1, 1000)
            .Select(static n => $"{n:D10}{(n % 97 == 0 ? 97 : n % 97):D2}")
            .First(static digits =>
                new CouponReader(new Cmc7Options { CouponFormats = CouponFormats.FinnishReference })
                    .Read(digits)
                    .IsValid
            );

        var result = new CouponReader(new Cmc7Options { CouponFormats = CouponFormats.All }).Read(belgian);

        Assert.Equal(["ogm-vcs", "fi-viite"], result.Readings.Select(static reading => reading.FormatName));
        Assert.Equal("ogm-vcs", result.Accepted!.FormatName);
    }

    [Fact]
    public void Read_ChequeLine_IsRecognisedBesideCoupons()
    {
        var result = s_reader.Read("C5508018C021010041908E006617182025A");

        Assert.Equal(CouponFormat.ChequeLine, result.Accepted!.Format);
        Assert.Equal("5508018", result.Accepted.ChequeLine.ChequeNumber.ToString());
    }

    [Theory]
    [InlineData("$d&")]
    [InlineData("httpsM!!exe,ple:fr!p§x=&7y=é")]
    [InlineData("https://exemple.fr/p?x=1&y=2")]
    [InlineData("HA&&é")]
    public void Read_NoPaymentCode_IsNotForcedIntoOne(string input)
    {
        var result = s_reader.Read(input);

        Assert.Null(result.Best);
        Assert.Equal("CMC101", Error(result));
    }

    private static Gen<string> Coupons { get; } =
        Gen.Choose(1, 999999)
            .Two()
            .Zip(Gen.Choose(1, 99_999_999))
            .Select(static pair => $"*{pair.Item1.Item1}*{pair.Item1.Item2}*{pair.Item2 / 100},{pair.Item2 % 100:D2}*");

    private static Gen<string> Noise { get; } =
        Gen.OneOf(
            Gen.Elements("*501,.O RF+/|()]C\r\n\t\u001D\u00A0à&é\"٤\uD800BCDSPC".ToCharArray())
                .ArrayOf()
                .Select(static text => new string(text)),
            Gen.Elements(
                    "BCD",
                    "001",
                    "002",
                    "1",
                    "SCT",
                    "",
                    "X",
                    "EUR1.00",
                    "FR7630006000011234567890189",
                    "SPC",
                    "0200",
                    "CHF"
                )
                .ArrayOf()
                .Select(static lines => string.Join('\n', lines)),
            Gen.Elements("(415)", "415", "8020", "3902", "3910", "(", ")", "1231231231232", "\u001D", "99", "]C1")
                .ArrayOf()
                .Select(static parts => string.Concat(parts)),
            Gen.Choose(0, char.MaxValue)
                .ArrayOf()
                .Select(static text => new string([.. text.Select(static c => (char)c)]))
        );

    private static char ReportedFor(KeyboardMap map, char meant) =>
        Enumerable.Range(0, 0x100).Select(static c => (char)c).First(c => map.Apply(c) == meant);

    private static string Error(CouponResult result) =>
        result.Diagnostics.First(static d => d.Severity == DiagnosticSeverity.Error).Code;
}
