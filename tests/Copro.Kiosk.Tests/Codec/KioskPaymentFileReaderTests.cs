using System.Text;
using Xunit;

namespace Copro.Kiosk.Tests.Codec;

public sealed class KioskPaymentFileReaderTests
{
    private static readonly byte[] s_good = Sample.Bytes(
        Sample.Cash("T-1", 45_002),
        Sample.Card("T-2", 381_783, 2),
        Sample.Cheque("T-3", 12_000, 3)
    );

    private static readonly string s_text = Encoding.UTF8.GetString(s_good);

    [Fact]
    public void Read_WhatTheWriterWrote_IsTheSameFile()
    {
        var reading = new KioskPaymentFileReader().Read(s_good);

        Assert.Empty(reading.Diagnostics.Items);
        Assert.Equal(ContentHash.Of(s_good), reading.Hash);
        Assert.Equal(s_good, KioskPaymentFileWriter.Write(reading.File!));
        Schema.Accepts(s_good);
    }

    [Fact]
    public void Read_CutAtEachByte_IsNeverValidAndNeverThrows()
    {
        var reader = new KioskPaymentFileReader();
        var end = s_text.TrimEnd().Length;
        for (var length = 0; length < Encoding.UTF8.GetByteCount(s_text[..end]); length++)
        {
            var reading = reader.Read(s_good.AsMemory(0, length));
            Assert.False(reading.IsValid, $"cut at {length}");
            Assert.Contains(reading.Diagnostics.Items, d => d.Code == "KSK003");
        }
    }

    [Fact]
    public void Read_CutFile_SaysWhere()
    {
        var reading = new KioskPaymentFileReader().Read(s_good.AsMemory(0, s_good.Length - 400));

        var finding = Assert.Single(reading.Diagnostics.Items);
        Assert.Equal("KSK003", finding.Code);
        Assert.True(finding.Place.Line > 20);
        Assert.True(finding.Place.Column > 0);
    }

    [Fact]
    public void Read_AnyByteChanged_NeverThrowsAndNeverGivesOtherMoney()
    {
        var reader = new KioskPaymentFileReader();
        var original = reader.Parse(s_good);
        var random = new Random(20260302);
        for (var run = 0; run < 4000; run++)
        {
            var changed = s_good.ToArray();
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            var reading = reader.Read(changed);
            if (reading.IsValid)
            {
                Assert.Equal(
                    original.Payments.Sum(p => p.Taken.MinorUnits),
                    reading.File!.Payments.Sum(p => p.Taken.MinorUnits)
                );
                Assert.Equal(original.Payments.Count, reading.File.Payments.Count);
            }
        }
    }

    [Theory]
    [InlineData("<applied>381<!-- x -->783</applied>")]
    [InlineData("<applied>381<![CDATA[783]]></applied>")]
    [InlineData("<applied>381<?p x?>783</applied>")]
    [InlineData("<applied>&#51;81783</applied>")]
    public void Read_AmountCutUp_IsReadWhole(string element)
    {
        var reading = Read(s_text.Replace("<applied>381783</applied>", element, StringComparison.Ordinal));

        Assert.True(reading.IsValid);
        Assert.Equal(381_783, reading.File!.Payments[1].Applied.MinorUnits);
    }

    [Theory]
    [InlineData("<applied> 381783</applied>", "KSK009")]
    [InlineData("<applied>381 783</applied>", "KSK009")]
    [InlineData("<applied>0381783</applied>", "KSK009")]
    [InlineData("<applied>+381783</applied>", "KSK009")]
    [InlineData("<applied>-381783</applied>", "KSK009")]
    [InlineData("<applied>3817,83</applied>", "KSK009")]
    [InlineData("<applied>381783.0</applied>", "KSK009")]
    [InlineData("<applied>٣٨١٧٨٣</applied>", "KSK009")]
    [InlineData("<applied>9999999999999999</applied>", "KSK009")]
    [InlineData("<applied>381783</applied><applied>381783</applied>", "KSK008")]
    [InlineData("<applied/>", "KSK007")]
    [InlineData("<applied></applied>", "KSK007")]
    [InlineData("<applied xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'/>", "KSK007")]
    [InlineData("", "KSK007")]
    [InlineData("<applied>381<b>7</b>83</applied>", "KSK002")]
    [InlineData("<applied>381782</applied>", "KSK020")]
    public void Read_AmountThatIsNone_IsRefusedWithItsPlace(string element, string code)
    {
        var reading = Read(s_text.Replace("<applied>381783</applied>", element, StringComparison.Ordinal));

        Assert.False(reading.IsValid);
        var finding = reading.Diagnostics.Items.First(d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal(code, finding.Code);
        Assert.True(finding.Place.Line > 0);
    }

    [Theory]
    [InlineData("<end>2026-03-02T09:02:30+11:00</end>", "<end>2026-03-02T09:02:30</end>", "KSK013")]
    [InlineData("<end>2026-03-02T09:02:30+11:00</end>", "<end>2026-03-02 09:02:30+11:00</end>", "KSK009")]
    [InlineData("<end>2026-03-02T09:02:30+11:00</end>", "<end>2026-02-30T09:02:30+11:00</end>", "KSK009")]
    [InlineData("<end>2026-03-02T09:02:30+11:00</end>", "<end>2026-03-02T09:01:00+11:00</end>", "KSK022")]
    [InlineData("<id>T-2</id>", "<id>T-1</id>", "KSK023")]
    [InlineData("<id>T-2</id>", "<id>T 2</id>", "KSK009")]
    [InlineData("<id>T-2</id>", "", "KSK007")]
    [InlineData("<tender>card</tender>\n      <asked>381783", "<tender>cash</tender>\n      <asked>381783", "KSK026")]
    [InlineData(
        "<status>completed</status>\n      <tender>card",
        "<status>aborted-refunded</status>\n      <tender>card",
        "KSK024"
    )]
    [InlineData(
        "<status>completed</status>\n      <tender>card",
        "<status>partial</status>\n      <tender>card",
        "KSK024"
    )]
    [InlineData(
        "<status>completed</status>\n      <tender>card",
        "<status>reversed</status>\n      <tender>card",
        "KSK025"
    )]
    [InlineData(
        "<status>completed</status>\n      <tender>card",
        "<status>Completed</status>\n      <tender>card",
        "KSK009"
    )]
    [InlineData("<asked>381783</asked>", "<asked>381784</asked>", "KSK024")]
    [InlineData("<rounding>-2</rounding>\n      <cash", "<rounding>-1</rounding>\n      <cash", "KSK020")]
    [InlineData("count=\"9000\"", "count=\"8999\"", "KSK021")]
    [InlineData("<count>3</count>", "<count>4</count>", "KSK040")]
    [InlineData("<paid>381783</paid>", "<paid>381784</paid>", "KSK041")]
    [InlineData("<net>381783</net>", "<net>-381783</net>", "KSK041")]
    [InlineData("<paymentCount>1</paymentCount>", "<paymentCount>2</paymentCount>", "KSK041")]
    [InlineData("closing=\"9000\"", "closing=\"9001\"", "KSK042")]
    [InlineData("inserted=\"9000\"", "inserted=\"8000\"", "KSK042")]
    [InlineData("<kiosk>KIOSK-1</kiosk>", "<kiosk>KIOSK 1</kiosk>", "KSK009")]
    [InlineData("<kiosk>KIOSK-1</kiosk>", "", "KSK007")]
    [InlineData("<custody>agency</custody>", "<custody>bank</custody>", "KSK009")]
    [InlineData("<epoch>1</epoch>", "<epoch>0</epoch>", "KSK009")]
    [InlineData("<sequence>1</sequence>", "<sequence>2</sequence>", "KSK016")]
    [InlineData("<currency exponent=\"0\">XPF", "<currency exponent=\"2\">XPF", "KSK015")]
    [InlineData("<currency exponent=\"0\">XPF", "<currency exponent=\"0\">ZZZ", "KSK009")]
    [InlineData("<currency exponent=\"0\">XPF", "<currency>XPF", "KSK007")]
    [InlineData("to=\"2026-03-02\"", "to=\"2026-03-01\"", "KSK014")]
    [InlineData("<created>2026-03-02T19:05:00+11:00", "<created>2026-03-02T19:05:00", "KSK013")]
    [InlineData("version=\"1\"", "version=\"2\"", "KSK006")]
    [InlineData("version=\"1\"", "", "KSK006")]
    [InlineData("<paymentFile", "<debtorFile", "KSK005")]
    [InlineData("urn:copro:kiosk", "urn:copro:kiosks", "KSK004")]
    [InlineData("<header>", "<!-- --><header>stray", "KSK009")]
    [InlineData("<payments>", "<payments>stray", "KSK009")]
    [InlineData("</payments>", "</payments><payments/>", "KSK008")]
    public void Read_OneThingWrong_IsRefusedForIt(string good, string bad, string code)
    {
        Assert.Contains(good, s_text, StringComparison.Ordinal);
        var reading = Read(ReplaceFirst(s_text, good, bad));

        Assert.False(reading.IsValid);
        Assert.Contains(code, Sample.Errors(reading.Diagnostics));
    }

    [Theory]
    [InlineData("<!DOCTYPE paymentFile>", "KSK002")]
    [InlineData("<!DOCTYPE paymentFile SYSTEM 'file:///etc/passwd'>", "KSK002")]
    [InlineData("<?xml version='1.1'?>", "KSK002")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?>", "KSK002")]
    [InlineData("<?xml version='1.0' encoding='cp850'?>", "KSK001")]
    public void Read_HostileBeginning_IsRefused(string beginning, string code)
    {
        var body = s_text[s_text.IndexOf("<paymentFile", StringComparison.Ordinal)..];

        var reading = Read(beginning + body);

        Assert.Equal([code], Sample.Errors(reading.Diagnostics));
        Assert.Null(reading.File);
    }

    [Theory]
    [InlineData("<paymentFile xmlns='urn:copro:kiosk' version='1'/>")]
    [InlineData("text after")]
    [InlineData("\0")]
    [InlineData("<!-- a -- b -->")]
    public void Read_SomethingAfterTheRoot_IsRefused(string tail) =>
        Assert.Contains("KSK002", Sample.Errors(Read(s_text + tail).Diagnostics));

    [Fact]
    public void Read_FileOfTheOtherDirection_SaysSo()
    {
        var debtors = KioskDebtorFileWriter.Write(Sample.DebtorFile(Sample.Debtor("A", 5)));

        Assert.Equal(["KSK005"], Sample.Errors(new KioskPaymentFileReader().Read(debtors).Diagnostics));
        Assert.Equal(["KSK005"], Sample.Errors(new KioskDebtorFileReader().Read(s_good).Diagnostics));
    }

    [Fact]
    public void Read_NoTrailer_IsRefused()
    {
        var start = s_text.IndexOf("  <trailer>", StringComparison.Ordinal);
        var end = s_text.IndexOf("</paymentFile>", StringComparison.Ordinal);

        var reading = Read(s_text[..start] + s_text[end..]);

        Assert.Equal(["KSK007"], Sample.Errors(reading.Diagnostics));
    }

    [Fact]
    public void Read_UnknownElements_AreKeptAsTheyStand()
    {
        const string vendor = "<v:lane xmlns:v=\"urn:vendor\" v:n=\"1\">one<v:two /></v:lane>";
        var text = s_text
            .Replace("</payment>\n  </payments>", $"{vendor}</payment>\n  </payments>", StringComparison.Ordinal)
            .Replace("</header>", "<mood>fine</mood></header>", StringComparison.Ordinal);

        var reading = Read(text);

        Assert.True(reading.IsValid);
        Assert.Equal(["KSK010", "KSK010"], reading.Diagnostics.Items.Select(d => d.Code));
        var extension = Assert.Single(reading.File!.Payments[2].Extensions);
        Assert.Equal(new KioskExtension("lane", "urn:vendor", vendor), extension);
        Assert.Equal("mood", Assert.Single(reading.File.Header.Extensions).Name);
        Assert.Equal(reading.File.Payments[2].ToCanonicalHash(), Sample.Cheque("T-3", 12_000, 3).ToCanonicalHash());

        var again = KioskPaymentFileWriter.Write(reading.File);
        Schema.Accepts(again);
        Assert.Equal(extension, Assert.Single(new KioskPaymentFileReader().Parse(again).Payments[2].Extensions));
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-15")]
    [InlineData("utf-16")]
    public void Read_OtherEncodings_GiveTheSamePayments(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = s_text
            .Replace("encoding=\"utf-8\"", $"encoding=\"{name}\"", StringComparison.Ordinal)
            .Replace("</coupon>", "é€</coupon>", StringComparison.Ordinal);

        var reading = new KioskPaymentFileReader().Read(
            (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(text)]
        );

        Assert.True(reading.IsValid);
        Assert.Equal("*501*104*3817,83*é€", reading.File!.Payments[1].Coupon);
    }

    [Fact]
    public void Read_CardNumberInClear_IsMaskedAndWarnedOf()
    {
        var reading = Read(s_text.Replace("************1234", "4970 1000 0000 1234", StringComparison.Ordinal));

        Assert.Equal(["KSK028"], reading.Diagnostics.Items.Select(d => d.Code));
        Assert.Equal("************1234", reading.File!.Payments[1].Card!.MaskedNumber);
    }

    [Fact]
    public void Read_BeyondTheLimits_IsRefused()
    {
        var small = new KioskPaymentFileReader(new KioskOptions { MaxFileBytes = 100 });
        var few = new KioskPaymentFileReader(new KioskOptions { MaxRecords = 2 });

        Assert.Equal(["KSK011"], Sample.Errors(small.Read(s_good).Diagnostics));
        Assert.Equal(["KSK012"], Sample.Errors(few.Read(s_good).Diagnostics));
    }

    [Fact]
    public void Read_DeepOrEndless_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("<x xmlns='urn:v'>", 20_000));
        Assert.Equal(
            ["KSK002"],
            Sample.Errors(Read(ReplaceFirst(s_text, "<payments>", $"<payments>{deep}")).Diagnostics)
        );

        var wide = $"<x xmlns='urn:v'>{new string('x', 100_000)}</x>";
        Assert.Equal(
            ["KSK002"],
            Sample.Errors(Read(ReplaceFirst(s_text, "<payments>", $"<payments>{wide}")).Diagnostics)
        );

        var coupon = new string('9', 5_000);
        Assert.Equal(["KSK002"], Sample.Errors(Read(ReplaceFirst(s_text, "*501*104*", coupon)).Diagnostics));
    }

    [Fact]
    public void Parse_BadFile_ThrowsWithTheSameFinding()
    {
        var cut = s_good.AsMemory(0, 500);

        var e = Assert.Throws<CoproFormatException>(() => new KioskPaymentFileReader().Parse(cut));

        Assert.Equal(new KioskPaymentFileReader().Read(cut).Diagnostics.Items[0].ToString(), e.Diagnostic!.ToString());
    }

    [Fact]
    public void Read_WithSink_TellsEveryFinding()
    {
        var told = new List<Diagnostic>();

        var reading = new KioskPaymentFileReader().Read(
            Encoding.UTF8.GetBytes(s_text.Replace("<applied>381783", "<applied>x", StringComparison.Ordinal)),
            told.Add
        );

        Assert.Equal(reading.Diagnostics.Items, told);
    }

    private static KioskReading<KioskPaymentFile> Read(string text) =>
        new KioskPaymentFileReader().Read(Encoding.UTF8.GetBytes(text));

    private static string ReplaceFirst(string text, string part, string other)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), other, text.AsSpan(at + part.Length));
    }
}
