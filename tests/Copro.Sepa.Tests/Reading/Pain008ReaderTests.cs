using System.Buffers;
using System.Text;
using Copro.Sepa.Tests.Writing;
using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class Pain008ReaderTests
{
    [Theory]
    [InlineData(Pain008Version.V08)]
    [InlineData(Pain008Version.V02)]
    public void Read_AnyMessageWeWrite_WritesTheSameBytesAgain(Pain008Version version) =>
        Property.ForAll(
            RandomMessages.Generator,
            message =>
            {
                if (Write(message, version) is not { } written)
                {
                    return;
                }

                var read = Read(written);

                Assert.NotNull(read);
                Assert.Equal(message.CreatedAt, read.CreatedAt);
                Assert.Equal(message.Total(), read.Total());
                Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Write(read, version)!));
            },
            runs: 1000
        );

    [Fact]
    public void Read_SampleDocument_HasItsValues()
    {
        var message = Read(Encoding.UTF8.GetBytes(SampleDocument.Text))!;

        Assert.Equal("MSG-1", message.MessageId);
        Assert.Equal(Samples.CreatedAt, message.CreatedAt);
        Assert.Equal("Cabinet Durand", message.InitiatingParty.Name);
        var group = message.Groups[0];
        Assert.Equal(("MSG-1-1", 2), (group.Id, group.Collections.Count));
        Assert.Equal(Samples.Creditor(), group.Creditor);
        Assert.Equal((SequenceType.OneOff, Samples.CollectionDate), (group.Sequence, group.CollectionDate));
        var collection = group.Collections[1];
        Assert.Equal(Samples.Debtor(), collection.Debtor);
        Assert.Equal(("E2E-2", "RUM-2"), (collection.EndToEndId, collection.Mandate.ToString()));
        Assert.Equal(Samples.Euros("60.00"), collection.Amount);
        Assert.Equal(new DateOnly(2026, 11, 16), collection.MandateSignedOn);
        Assert.Equal("S001 450PIERREP", collection.RemittanceText);
    }

    [Theory]
    [InlineData("<PmtMtd>DD</PmtMtd>", "")]
    [InlineData("FR7630006000011234567890189", "FR7630006000011234567890188")]
    [InlineData("Ccy=\"EUR\"", "Ccy=\"USD\"")]
    [InlineData("<PmtTpInf>", "<PmtTpInf><InstrPrty>NORM</InstrPrty>")]
    [InlineData("<SeqTp>OOFF", "<SeqTp>RPRE")]
    [InlineData("<Cd>CORE</Cd>", "<Cd>COR1</Cd>")]
    [InlineData("</Document>", "")]
    [InlineData("<Nm>Marie Riton</Nm>", "<Nm>Marie Riton</Nm><CtryOfRes>FR</CtryOfRes>")]
    [InlineData("</SeqTp>", "</SeqTp><CtgyPurp><Prtry>OWN</Prtry></CtgyPurp>")]
    public void Read_WhatTheModelCannotCarry_AnswersNullAndSaysWhy(string find, string replacement)
    {
        var findings = new DiagnosticBag();

        var message = new Pain008Reader().Read(SampleDocument.Stream(SampleDocument.With(find, replacement)), findings);

        Assert.Null(message);
        Assert.True(findings.HasErrors);
    }

    [Fact]
    public void Read_AHolidayAsCollectionDate_IsReadAndFound()
    {
        var findings = new DiagnosticBag();
        var text = SampleDocument.With("<ReqdColltnDt>2026-12-01", "<ReqdColltnDt>2026-12-05");

        var message = new Pain008Reader().Read(SampleDocument.Stream(text), findings);

        Assert.Equal(new DateOnly(2026, 12, 5), message!.Groups[0].CollectionDate);
        Assert.Equal(1, findings.CountOf(SepaDiagnostics.NotTargetDay));
    }

    [SkippableFact]
    public void Read_EverySharedSample_ThatCanBeWrittenIsReadBackEqual()
    {
        foreach (var path in Directory.GetFiles(SharedData.Require("samples", "sepa"), "pain.008*.xml"))
        {
            if (Read(File.ReadAllBytes(path)) is not { } message)
            {
                continue;
            }

            // Whether its dates and addresses would be refused today is not the point.
            var dated = message with
            {
                CreatedAt = Samples.CreatedAt,
                Groups =
                [
                    .. message.Groups.Select(group =>
                        group with
                        {
                            CollectionDate = TargetCalendar.AddDays(Samples.CollectionDate, 1),
                        }
                    ),
                ],
            };
            var written = Write(dated, Pain008Version.V08);
            Assert.NotNull(written);
            Assert.Equal(written, Write(Read(written)!, Pain008Version.V08));
        }
    }

    private static DirectDebitMessage? Read(byte[] document) =>
        new Pain008Reader().Read(new MemoryStream(document), new DiagnosticBag());

    private static byte[]? Write(DirectDebitMessage message, Pain008Version version)
    {
        var output = new ArrayBufferWriter<byte>();
        return new Pain008Writer().TryWrite(message, output, new DiagnosticBag(), version)
            ? output.WrittenSpan.ToArray()
            : null;
    }
}
