using System.Text;
using Xunit;

namespace Copro.Cmc7.Tests;

public sealed class Cmc7LineTests
{
    private const string Text = "C5508018C021010041908E006617182025A";
    private static readonly byte[] s_secret = Encoding.ASCII.GetBytes("a secret of the customer");

    [Fact]
    public void ToString_Line_MasksTheAccount()
    {
        var line = Cmc7Line.Parse(Text);

        Assert.Equal("5508018 021010041908 ************", line.ToString());
        Assert.Equal("5508018 021010041908 006617182025", line.ToUnmaskedString());
        Assert.DoesNotContain("006617182025", $"{line} {new Cmc7Reader().Read(Text)}", StringComparison.Ordinal);
        Assert.Equal("1234567 12 34567 ********", Cmc7Line.Parse("F1234567 H12F34567I 12345678H").ToString());
    }

    [Fact]
    public void Default_IsNoLine()
    {
        var line = default(Cmc7Line);

        Assert.False(line.HasValue);
        Assert.False(line.IsComplete);
        Assert.Equal(0, line.ZoneCount);
        Assert.Equal(string.Empty, line.ToString());
        Assert.True(line.ChequeNumber.IsEmpty);
        Assert.Null(line.AmountIn(Currency.Eur));
        Assert.False(RlmcKey.Compute(line).HasValue);
        Assert.Equal(Cmc7Status.Refused, default(Cmc7Reading).Status);
        Assert.Empty(default(Cmc7Reading).Diagnostics);
    }

    [Fact]
    public void Doors_SameText_GiveTheSameAnswer()
    {
        const string Bad = "C5508018C02101004190E006617182025A";
        Assert.False(Cmc7Line.TryParse(Bad, out Cmc7Line _, out var error));
        Assert.False(Cmc7Line.TryParse(Encoding.UTF8.GetBytes(Bad), out Cmc7Line _, out var fromBytes));
        var thrown = Assert.Throws<CoproFormatException>(() => Cmc7Line.Parse(Bad));

        Assert.Equal(error!.ToString(), fromBytes!.ToString());
        Assert.Equal(error.ToString(), thrown.Diagnostic!.ToString());
        Assert.Equal(Cmc7Line.Parse(Text), Cmc7Line.Parse(Text, null));
        Assert.False(Cmc7Line.TryParse("C55080?8C021010041908E006617182025A", out Cmc7Line _, out var partial));
        Assert.Equal("CMC010", partial!.Code);
    }

    [Fact]
    public void Part_UemoaLine_HasBankBranchKeyAndAccount()
    {
        var reader = new Cmc7Reader(new Cmc7Options { Layout = Cmc7Layout.Uemoa });
        var line = reader.Read("+0000123+120010100142#000012345678:").Line;

        Assert.Equal("12001", line.Part(Cmc7Part.Bank).ToString());
        Assert.Equal("01001", line.Part(Cmc7Part.Branch).ToString());
        Assert.Equal("42", line.Part(Cmc7Part.RibKey).ToString());
        Assert.Equal("000012345678", line.Part(Cmc7Part.Account).ToString());
        Assert.Equal("120010100142", line.InterbankZone.ToString());
        Assert.True(Cmc7Line.Parse(Text).Part(Cmc7Part.Bank).IsEmpty);
    }

    [Theory]
    [InlineData("550801", "021010041908", "006617182025")]
    [InlineData("55080180", "021010041908", "006617182025")]
    [InlineData("550801A", "021010041908", "006617182025")]
    [InlineData("5508018", "02101004190", "006617182025")]
    [InlineData("5508018", "021010041908", "")]
    public void TryCreate_WrongZone_IsRefused(string z4, string z3, string z2) =>
        Assert.False(Cmc7Line.TryCreate(z4, z3, z2, out _));

    [Fact]
    public void Zone_Slice_KeepsLeadingZerosAndMarks()
    {
        Assert.True(Cmc7Zone.TryParse("0210?0041908", out var zone));

        Assert.Equal("0210?", zone.Slice(0, 5).ToString());
        Assert.Equal("0041", zone.Slice(5, 4).ToString());
        Assert.True(zone.Slice(12, 0).IsEmpty);
        Assert.Equal(1, zone.UnreadableCount);
        Assert.False(zone.TryGetNumber(out _));
        Assert.True(zone.IsUnreadable(4));
        Assert.Equal('?', zone[4]);
        Assert.Throws<ArgumentOutOfRangeException>(() => zone.Slice(5, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => zone[12]);
        Assert.False(Cmc7Zone.TryParse("12345678901234567", out _));
        Assert.False(Cmc7Zone.TryParse("١", out _));
        Assert.Equal("9999999999999999", Cmc7Zone.TryParse("9999999999999999", out var full) ? full.ToString() : null);
    }

    [Fact]
    public void PayerKey_SameAccount_IsTheSameForEveryCheque()
    {
        Assert.True(Cmc7Line.TryCreate("5508019", "021010041908", "006617182025", out var next));
        Assert.True(Cmc7Line.TryCreate("5508018", "021010041908", "006617182026", out var other));
        Assert.True(PayerKey.TryCompute(Cmc7Line.Parse(Text), s_secret, out var key));
        Assert.True(PayerKey.TryCompute(next, s_secret, out var same));
        Assert.True(PayerKey.TryCompute(other, s_secret, out var different));
        Assert.True(PayerKey.TryCompute(next, Encoding.ASCII.GetBytes("another secret, long"), out var elsewhere));

        Assert.Equal(key, same);
        Assert.NotEqual(key, different);
        Assert.NotEqual(key, elsewhere);
        Assert.Matches("^[0-9a-f]{64}\\z", key.ToString());
        Assert.DoesNotContain("006617182025", key.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PayerKey_HmacOfTheDocumentedForm_IsWhatIsGiven()
    {
        Assert.True(PayerKey.TryCompute(Cmc7Line.Parse(Text), s_secret, out var key));
        var expected = System.Security.Cryptography.HMACSHA256.HashData(
            s_secret,
            Encoding.ASCII.GetBytes("copro-payer/1:021010041908006617182025")
        );

        Assert.Equal(Convert.ToHexString(expected).ToLowerInvariant(), key.ToString());
    }

    [Fact]
    public void PayerKey_PartialLineOrSlipOrShortSecret_IsRefused()
    {
        Assert.True(Cmc7Line.TryCreate("5508018", "0210100419?8", "006617182025", out var partial));
        Assert.True(Cmc7Line.TryCreate("5508018", "555550041908", "006617182025", out var slip));

        Assert.False(PayerKey.TryCompute(partial, s_secret, out var none));
        Assert.False(PayerKey.TryCompute(slip, s_secret, out _));
        Assert.Equal(string.Empty, none.ToString());
        Assert.Throws<ArgumentException>(() => PayerKey.TryCompute(partial, new byte[15], out _));
    }

    [Fact]
    public void Learn_KnownCheque_GivesTheSymbolsOfTheReader()
    {
        var profile = Cmc7ReaderProfile.Learn(
            "ours",
            "%5508018%021010041908$006617182025&",
            "5508018",
            "021010041908",
            "006617182025"
        );

        Assert.NotNull(profile);
        Assert.Equal(('%', '$', '&'), (profile.S3!.Value, profile.S5!.Value, profile.S1!.Value));
        Assert.Null(Cmc7ReaderProfile.Learn("ours", Text, "5508018", "021010041908", "006617182026"));
        Assert.Same(Cmc7ReaderProfile.MagTek, Cmc7ReaderProfile.Find("MAGTEK-ae"));
        Assert.Null(Cmc7ReaderProfile.Find("none"));
        Assert.Same(Cmc7Layout.Uemoa, Cmc7Layout.Find("uemoa"));
        Assert.Null(Cmc7Layout.Find("none"));
    }
}
