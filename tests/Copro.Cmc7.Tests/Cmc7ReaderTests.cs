using System.Text;
using Copro.Cmc7.Tests.Lines;
using Copro.TestKit;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.Cmc7.Tests;

public sealed class Cmc7ReaderTests
{
    private const string Line = "C5508018C021010041908E006617182025A";
    private const string Key = "56";

    /// <summary>The named errors of the format's description, each with its code and its column.</summary>
    [Theory]
    [InlineData("", "CMC001", 0)]
    [InlineData("\u0002\r\n", "CMC001", 0)]
    [InlineData("CCEA", "CMC003", 0)]
    [InlineData("C5508018C021010041908", "CMC004", 0)]
    [InlineData("C021010041908E006617182025A", "CMC004", 0)]
    [InlineData("C5508018C02101004190E006617182025A", "CMC005", 10)]
    [InlineData("C5508018C0210100419081E006617182025A", "CMC006", 10)]
    [InlineData("C55O8018C021010041908E006617182025A", "CMC008", 4)]
    [InlineData("5508018 0210O0041908 006617182025", "CMC008", 13)]
    [InlineData("C55X8018C021010041908E006617182025A", "CMC007", 4)]
    [InlineData("C55.8018C021010041908E006617182025A", "CMC009", 4)]
    [InlineData("C5508018E021010041908C006617182025A", "CMC012", 0)]
    [InlineData("A006617182025E021010041908C5508018C", "CMC013", 0)]
    [InlineData("C5508018C021010041908E006617182025A9", "CMC014", 36)]
    [InlineData("T011000015T 445566778O 2002", "CMC015", 1)]
    [InlineData("d011000015d445566778c2002", "CMC015", 1)]
    [InlineData("⑆011000015⑆ 445566778⑈ 2002", "CMC015", 1)]
    [InlineData(Line + "\r\n" + Line, "CMC016", 36)]
    [InlineData(Line + Line, "CMC016", 36)]
    [InlineData("55080180210100419080066171820255508018021010041908006617182025", "CMC016", 32)]
    [InlineData("C0000000C000000000000E000000000000A", "CMC018", 0)]
    [InlineData("C5508018C0210100٤1908E006617182025A", "CMC028", 17)]
    [InlineData("C5508018C021010 041908E006617182025A", "CMC029", 16)]
    [InlineData("5508018C021010041908E006617182025A", "CMC030", 0)]
    [InlineData("C5508018C021010041908E006617182025", "CMC030", 0)]
    [InlineData("20655696 7157073555 233774515072", "CMC037", 0)]
    [InlineData("550801802101004190800661718202", "CMC037", 0)]
    [InlineData("5508018021010041908006617182", "CMC047", 0)]
    [InlineData("1<2<3<4<5<6", "CMC043", 0)]
    public void Read_BadLine_NamesTheErrorAndItsPlace(string input, string code, int column)
    {
        var reading = new Cmc7Reader().Read(input);

        Assert.Equal(Cmc7Status.Refused, reading.Status);
        Assert.False(reading.Line.HasValue);
        Assert.Contains(reading.Diagnostics, d => d.Code == code && (column == 0 || d.Place.Column == column));
        Assert.All(
            reading.Diagnostics,
            d => Assert.DoesNotContain("{", d.Message(DiagnosticLanguage.French), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Read_ShapeOfAnotherCountry_IsRefusedWhenTheLayoutIsSet()
    {
        var reader = new Cmc7Reader(new Cmc7Options { Layout = Cmc7Layout.French });

        var reading = reader.Read("<45044504<3466147665>081657326823:");

        Assert.Equal("CMC027", Assert.Single(reading.Diagnostics).Code);
        Assert.Same(Cmc7Layout.Brazil, new Cmc7Reader().Read("<45044504<3466147665>081657326823:").Line.Layout);
    }

    [Fact]
    public void Read_AnyDigitsWithAnySymbols_RoundTrips() =>
        Property.ForAll(
            LineGenerators.Digits.Zip(LineGenerators.Symbols),
            pair =>
            {
                var (digits, symbols) = pair;
                var reading = new Cmc7Reader().Read(LineGenerators.Write(digits, symbols, "000000381783"));
                Assert.Equal(Cmc7Status.Complete, reading.Status);
                Assert.True(reading.SymbolsChecked);
                Assert.Equal(digits[..7], reading.Line.ChequeNumber.ToString());
                Assert.Equal(digits[7..19], reading.Line.InterbankZone.ToString());
                Assert.Equal(digits[19..], reading.Line.InternalZone.ToString());
                Assert.Equal(new Money(381783, Currency.Eur), reading.Line.AmountIn(Currency.Eur));
                Assert.Equal(
                    new Cmc7Symbols(S1: symbols[2], S2: symbols[3], S3: symbols[0], S5: symbols[1]),
                    reading.Symbols
                );
            }
        );

    [Fact]
    public void Read_AnyInput_NeverThrowsAndAlwaysSaysWhy() =>
        Property.ForAll(
            Noise,
            text =>
            {
                foreach (var layout in (Cmc7Layout?[])[null, .. Cmc7Layout.All])
                {
                    var reading = new Cmc7Reader(new Cmc7Options { Layout = layout, Tolerant = true }).Read(text);
                    Assert.True(reading.Status == Cmc7Status.Complete || reading.Diagnostics.Count > 0, text);
                    Assert.All(reading.Diagnostics, d => Assert.NotEmpty(d.Message(DiagnosticLanguage.French)));
                }
            },
            runs: 2000
        );

    [Fact]
    public void Read_Utf8_GivesWhatCharactersGive() =>
        Property.ForAll(
            // A lone surrogate has no UTF-8 form.
            Noise.Where(static text => !text.Any(char.IsSurrogate)),
            text =>
            {
                var fromText = new Cmc7Reader().Read(text);
                var fromBytes = new Cmc7Reader().Read(Encoding.UTF8.GetBytes(text));
                Assert.Equal(fromText.Status, fromBytes.Status);
                Assert.Equal(fromText.Line, fromBytes.Line);
                Assert.Equal(
                    fromText.Diagnostics.Select(static d => d.ToString()),
                    fromBytes.Diagnostics.Select(static d => d.ToString())
                );
            }
        );

    [Fact]
    public void Read_LineCutAnywhere_IsNeverComplete()
    {
        for (var length = 0; length < Line.Length; length++)
        {
            Assert.NotEqual(Cmc7Status.Complete, new Cmc7Reader().Read(Line.AsSpan(0, length)).Status);
        }
    }

    [Fact]
    public void Read_LongestInput_IsReadAndOneMoreIsRefused()
    {
        var frame = new string('\n', Cmc7Reader.MaxLength - Line.Length);

        Assert.Equal(Cmc7Status.Complete, new Cmc7Reader().Read(Line + frame).Status);
        Assert.Equal("CMC002", new Cmc7Reader().Read(Line + frame + "\n").Diagnostics[0].Code);
        Assert.Equal("CMC002", new Cmc7Reader().Read(new byte[100_000]).Diagnostics[0].Code);
    }

    [Theory]
    [InlineData(Line)]
    [InlineData("\u0002" + Line + "\u0003\r\n")]
    [InlineData("<5508018 <021010041908 >006617182025:")]
    [InlineData("5508018021010041908006617182025")]
    public void Read_ValidLine_AllocatesNothing(string input)
    {
        var reader = new Cmc7Reader(new Cmc7Options { Layout = Cmc7Layout.French });
        var bytes = Encoding.UTF8.GetBytes(input);
        var key = RlmcKey.Parse(Key);
        var complete = 0;

        var allocated = Allocations.Of(() =>
        {
            complete += reader.Read(input).Status == Cmc7Status.Complete ? 1 : 0;
            complete += reader.Read(bytes).Status == Cmc7Status.Complete ? 1 : 0;
            complete += reader.Read(input, key).KeyCheck == Cmc7KeyCheck.Correct ? 1 : 0;
            complete += Cmc7Line.TryParse(input, out Cmc7Line _) ? 1 : 0;
            complete += reader.Read(input).ComputedKey == key ? 1 : 0;
        });

        Assert.Equal(0, allocated);
        Assert.Equal(0, complete % 5);
        Assert.NotEqual(0, complete);
    }

    [Fact]
    public void Read_ZoneOnTheValidPath_FormatsWithoutAllocation()
    {
        Assert.True(Cmc7Line.TryParse(Line, out Cmc7Line line));
        var characters = new char[16];
        var bytes = new byte[16];

        var allocated = Allocations.Of(() =>
        {
            _ = line.InterbankZone.TryFormat(characters, out _);
            _ = line.InternalZone.TryFormat(bytes, out _);
        });

        Assert.Equal(0, allocated);
        Assert.Equal("021010041908", new string(characters, 0, 12));
        Assert.Equal("006617182025", Encoding.ASCII.GetString(bytes, 0, 12));
    }

    [Fact]
    public void Read_RightKey_IsCheckedAndShapeAloneIsNot()
    {
        var unchecked_ = new Cmc7Reader().Read(Line);
        var checked_ = new Cmc7Reader().Read(Line, Key);

        Assert.Equal(Cmc7KeyCheck.NotChecked, unchecked_.KeyCheck);
        Assert.Equal(Key, unchecked_.ComputedKey.ToString());
        Assert.Equal(Cmc7KeyCheck.Correct, checked_.KeyCheck);
        Assert.Empty(checked_.Diagnostics);
    }

    [Fact]
    public void Read_WrongKey_KeepsTheShapeAndShowsTheExpectedKey()
    {
        var reading = new Cmc7Reader().Read(Line, "12");

        Assert.True(reading.IsShapeCorrect);
        Assert.False(reading.IsUsable);
        Assert.Equal(Cmc7KeyCheck.Wrong, reading.KeyCheck);
        var wrong = Assert.Single(reading.Diagnostics, d => d.Code == "CMC020");
        Assert.Contains("56", wrong.Message(), StringComparison.Ordinal);
        Assert.Null(reading.Repair!.Repaired);
    }

    [Fact]
    public void Read_ImpossibleKey_IsNamedBesideTheLine()
    {
        var reading = new Cmc7Reader().Read(Line, "98");

        Assert.Equal("CMC019", Assert.Single(reading.Diagnostics).Code);
        Assert.True(reading.Line.HasValue);
        Assert.False(reading.IsUsable);
    }

    [Fact]
    public void Read_OneUnreadableDigitWithKey_IsRepairedAndSaysSo()
    {
        var reading = new Cmc7Reader().Read("C55080?8C021010041908E006617182025A", Key);

        Assert.Equal(Cmc7Status.Partial, reading.Status);
        Assert.Equal("55080?8", reading.Line.ChequeNumber.ToString());
        Assert.Equal("5508018", reading.EffectiveLine.ChequeNumber.ToString());
        Assert.True(reading.IsUsable);
        Assert.Equal(Cmc7KeyCheck.NotChecked, reading.KeyCheck);
        Assert.Contains(reading.Diagnostics, d => d.Code == "CMC025");
        Assert.Equal([new Cmc7Unreadable("chequeNumber", 6, 7)], reading.Unreadable);
    }

    [Fact]
    public void Read_TwoUnreadableDigitsWithKey_AreProposedNotApplied()
    {
        var reading = new Cmc7Reader().Read("C5508018C0210100419??E006617182025A", Key);

        Assert.False(reading.IsUsable);
        Assert.Equal(Cmc7RepairOutcome.Proposed, reading.Repair!.Outcome);
        Assert.Equal("0210100419??", reading.EffectiveLine.InterbankZone.ToString());
        Assert.Equal("021010041908", Assert.Single(reading.Candidates).InterbankZone.ToString());
    }

    [Fact]
    public void Read_UnreadablePlaces_AreListedWithTheirColumns()
    {
        var reading = new Cmc7Reader().Read("\u0002C5508018C0210?0041908E00661*182025A");

        Assert.Equal(
            [new Cmc7Unreadable("interbankZone", 5, 15), new Cmc7Unreadable("internalZone", 6, 29)],
            reading.Unreadable
        );
        Assert.Equal(2, reading.Diagnostics.Count(d => d.Code == "CMC010"));
        Assert.Equal(1, reading.StrippedBefore);
    }

    [Fact]
    public void Read_UnreadableSymbol_LosesNoDigit()
    {
        var reading = new Cmc7Reader().Read("C5508018?021010041908E006617182025A");

        Assert.Equal(Cmc7Status.Partial, reading.Status);
        Assert.True(reading.Line.IsComplete);
        Assert.True(Assert.Single(reading.Unreadable).IsSymbol);
        Assert.Equal(9, reading.Unreadable[0].Column);
        Assert.False(reading.HasErrors);
    }

    [Theory]
    [InlineData("C5508018C021010 041908E006617182025A", "CMC029")]
    [InlineData("5508018/021010041908-006617182025", "CMC031")]
    [InlineData("<5508018<021010041908<006617182025<", "CMC031")]
    public void Read_TolerantMode_AcceptsWithAFinding(string input, string code)
    {
        Assert.Equal(Cmc7Status.Refused, new Cmc7Reader().Read(input).Status);

        var reading = new Cmc7Reader(new Cmc7Options { Tolerant = true }).Read(input);

        Assert.Equal(Cmc7Status.Complete, reading.Status);
        Assert.Contains(reading.Diagnostics, d => d.Code == code);
        Assert.Equal("006617182025", reading.Line.InternalZone.ToString());
    }

    [Theory]
    [InlineData("C((à_à&_Càé&à&àà'&çà_Eàà--&è&_éàé(Q", KeyboardLayout.FrenchFrance)]
    [InlineData("C((à!à&!Càé&à&àà'&çà!Eàà§§&è&!éàé(Q", KeyboardLayout.FrenchBelgium)]
    public void Read_AzertyKeyboard_IsBroughtBackAndSaysSo(string input, KeyboardLayout layout)
    {
        var reading = new Cmc7Reader().Read(input);

        Assert.Equal(Cmc7Status.Complete, reading.Status);
        Assert.Equal(layout, reading.RemappedFrom);
        Assert.Equal("5508018 021010041908 006617182025", reading.Line.ToUnmaskedString());
        Assert.Contains(reading.Diagnostics, d => d.Code == "CMC034");
    }

    /// <summary>On a Belgian keyboard § is a 6; on a French one it is the mark ? of an unreadable digit.</summary>
    [Fact]
    public void Read_AzertyKeyboardInDoubt_IsRefusedUntilTheLayoutIsSet()
    {
        const string Typed = "C&éé(à&(Càé&à&àà'&çà&Eàà§§&è&(éàé(Q";

        var inDoubt = new Cmc7Reader().Read(Typed);
        var settled = new Cmc7Reader(new Cmc7Options { Keyboard = KeyboardLayout.FrenchBelgium }).Read(Typed);

        Assert.Equal("CMC035", Assert.Single(inDoubt.Diagnostics).Code);
        Assert.Equal(Cmc7Status.Complete, settled.Status);
        Assert.Equal("006617152025", settled.Line.InternalZone.ToString());
    }

    [Theory]
    [InlineData("???????????????????????????????")]
    [InlineData("C???????C????????????E????????????A")]
    public void Read_MarksAlone_AreNoLine(string input) =>
        Assert.Equal("CMC003", Assert.Single(new Cmc7Reader().Read(input).Diagnostics).Code);

    [Fact]
    public void Read_OtherReaderThanConfigured_WarnsAndReads()
    {
        var reading = new Cmc7Reader(new Cmc7Options { Profile = Cmc7ReaderProfile.Iso646 }).Read(Line);

        Assert.Equal(Cmc7Status.Complete, reading.Status);
        Assert.Equal(3, reading.Diagnostics.Count(d => d.Code == "CMC032"));
        Assert.False(reading.HasErrors);
    }

    [Theory]
    [InlineData("1234567;555551234567", Cmc7Kind.BatchTicket, "CMC017")]
    [InlineData("1234567;444441234567", Cmc7Kind.DepositTicket, "CMC044")]
    [InlineData("C1234567C555551234567E006617182025A", Cmc7Kind.BatchTicket, "CMC017")]
    public void Read_Slip_HasItsOwnKind(string input, Cmc7Kind kind, string code)
    {
        var reading = new Cmc7Reader().Read(input);

        Assert.Equal(kind, reading.Line.Kind);
        Assert.True(reading.IsWhole);
        Assert.False(reading.IsUsable);
        Assert.Contains(reading.Diagnostics, d => d.Code == code);
    }

    [Fact]
    public void Read_GenericLayout_GivesZonesWithoutMeaning()
    {
        var reading = new Cmc7Reader(new Cmc7Options { Layout = Cmc7Layout.Generic }).Read("<123<4567890>12:");

        Assert.Equal(3, reading.Line.ZoneCount);
        Assert.Equal("4567890", reading.Line.Zone(1).ToString());
        Assert.True(reading.Line.ChequeNumber.IsEmpty);
    }

    [Fact]
    public void Read_KeyForALayoutWithoutKey_IsRefused()
    {
        var reading = new Cmc7Reader().Read("450445043466147665081657326823", "56");

        Assert.Contains(reading.Diagnostics, d => d.Code == "CMC046");
        Assert.False(reading.IsUsable);
    }

    /// <summary>Arbitrary text, and lines with one character changed, doubled or lost.</summary>
    private static Gen<string> Noise { get; } =
        Gen.OneOf(
            Gen.Elements("C5E?A0 <>:;\r\n\u0002٤O１é&T\uD800".ToCharArray())
                .ArrayOf()
                .Select(static text => new string(text)),
            Gen.Choose(0, char.MaxValue)
                .ArrayOf()
                .Select(static text => new string([.. text.Select(static c => (char)c)])),
            Gen.Choose(0, Line.Length - 1)
                .Zip(Gen.Choose(0, 255))
                .Select(static change => $"{Line[..change.Item1]}{(char)change.Item2}{Line[(change.Item1 + 1)..]}"),
            Gen.Choose(0, Line.Length - 1).Select(static at => Line.Remove(at, 1)),
            Gen.Choose(0, Line.Length - 1).Select(static at => Line.Insert(at, Line[at..(at + 1)]))
        );
}
