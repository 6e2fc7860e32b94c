using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Copro.Sepa.Tests.Writing;
using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class Pain008WriterTests
{
    private static readonly Pain008Writer s_writer = new();
    private static readonly XNamespace s_pain = $"{SampleDocument.Iso}pain.008.001.08";

    [SkippableTheory]
    [InlineData("pain.008.001.08.xsd")]
    [InlineData("pain.008.001.08_GBIC_5.xsd")]
    public void Write_AnyValidMessage_KeepsToTheSchema(string file)
    {
        var schema = new PainSchema(file);
        Property.ForAll(RandomMessages.Generator, message => Assert.Empty(schema.Check(Bytes(message))), runs: 2000);
    }

    [SkippableFact]
    public void Write_AnyMessageThatTheOldVersionCarries_KeepsToBothSchemas()
    {
        var old = new PainSchema("pain.008.001.02.xsd");
        var present = new PainSchema("pain.008.001.08.xsd");
        Property.ForAll(
            RandomMessages.ForBothVersions,
            message =>
            {
                Assert.Empty(old.Check(Bytes(message, version: Pain008Version.V02)));
                Assert.Empty(present.Check(Bytes(message)));
            },
            runs: 2000
        );
    }

    [SkippableFact]
    public void Check_ElementsSwapped_IsRefusedByTheSchema()
    {
        // What keeps the test above able to fail.
        var text = Encoding.UTF8.GetString(Bytes(Samples.Message()).Span);
        var swapped = text.Replace(
            "<PmtMtd>DD</PmtMtd><NbOfTxs>1</NbOfTxs>",
            "<NbOfTxs>1</NbOfTxs><PmtMtd>DD</PmtMtd>"
        );

        Assert.NotEqual(text, swapped);
        Assert.NotEmpty(new PainSchema("pain.008.001.08.xsd").Check(Encoding.UTF8.GetBytes(swapped)));
    }

    [Fact]
    public void Write_AnyValidMessage_SumsToTheCent() =>
        Property.ForAll(
            RandomMessages.Generator,
            message =>
            {
                var document = Xml(message);
                var header = document.Descendants(s_pain + "GrpHdr").Single();
                var amounts = document.Descendants(s_pain + "InstdAmt").Select(AmountOf).ToList();
                var groups = document.Descendants(s_pain + "PmtInf").ToList();

                Assert.Equal(amounts.Sum(), AmountOf(header.Element(s_pain + "CtrlSum")!));
                Assert.Equal($"{amounts.Count}", header.Element(s_pain + "NbOfTxs")!.Value);
                Assert.Equal(amounts.Sum(), groups.Sum(group => AmountOf(group.Element(s_pain + "CtrlSum")!)));
                Assert.Equal(message.Total().ToAmountString(), header.Element(s_pain + "CtrlSum")!.Value);
                Assert.Equal(message.Count(), amounts.Count);
            }
        );

    [Fact]
    public void Write_SameMessageTwice_GivesTheSameBytes() =>
        Property.ForAll(RandomMessages.Generator, message => Bytes(message).Span.SequenceEqual(Bytes(message).Span));

    [Fact]
    public void Write_SampleMessage_IsTheGoldenFile()
    {
        var actual = Encoding.UTF8.GetString(Bytes(GoldenMessage()).Span);
        var expected = File.ReadAllText(Checkout.PathOf("tests", "Copro.Sepa.Tests", "Golden", "pain.008.001.08.xml"));

        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData(Pain008Version.V08, "pain.008.001.08.features.xml")]
    [InlineData(Pain008Version.V02, "pain.008.001.02.features.xml")]
    public void Write_EveryFeature_IsTheGoldenFile(Pain008Version version, string file)
    {
        var actual = Encoding.UTF8.GetString(Bytes(FeatureMessage(), version: version).Span);
        var path = Checkout.PathOf("tests", "Copro.Sepa.Tests", "Golden", file);

        Assert.Equal(File.ReadAllText(path), actual);
    }

    [Fact]
    public void Write_AnyMessage_HasNoByteOrderMarkAndEndsItsLinesWithLineFeed()
    {
        var bytes = Bytes(Samples.Message()).Span;

        Assert.Equal((byte)'<', bytes[0]);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.False(bytes.Contains((byte)'\r'));
        Assert.Equal(1, Encoding.UTF8.GetString(bytes).Split('\n').Count(line => line.StartsWith("<DrctDbtTxInf>")));
    }

    [Theory]
    [InlineData(1, "0.01")]
    [InlineData(10, "0.10")]
    [InlineData(1050, "10.50")]
    [InlineData(99_999_999_999, "999999999.99")]
    public void Write_Amount_AlwaysHasTwoDecimals(long cents, string expected)
    {
        var document = Xml(Samples.With(c => c with { Amount = new Money(cents, Currency.Eur) }));

        Assert.Equal(expected, document.Descendants(s_pain + "InstdAmt").Single().Value);
        Assert.All(document.Descendants(s_pain + "CtrlSum"), sum => Assert.Equal(expected, sum.Value));
    }

    [Fact]
    public void TryWrite_MessageWithAnError_WritesNothing()
    {
        var output = new ArrayBufferWriter<byte>();
        var findings = new DiagnosticBag();

        var written = s_writer.TryWrite(Samples.With(c => c with { Amount = default }), output, findings);

        Assert.False(written);
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public void TryWrite_BagWithAnOlderError_StillWrites()
    {
        var findings = new DiagnosticBag();
        findings.Add(SepaDiagnostics.NoRows, default);

        Assert.True(s_writer.TryWrite(Samples.Message(), new ArrayBufferWriter<byte>(), findings));
    }

    [Fact]
    public void Write_MessageWithAnError_ThrowsTheFirstOne()
    {
        var broken = Samples.With(c => c with { RemittanceText = "été", PurposeCode = "?" });

        var e = Assert.Throws<CoproFormatException>(() => s_writer.Write(broken, new ArrayBufferWriter<byte>()));

        Assert.Equal("SEPA027", e.Diagnostic!.Code);
    }

    [Fact]
    public void ObjectWriter_ManyCollections_AllocatesNoneForEach()
    {
        var few = Large(10);
        var many = Large(2000);
        var output = new ArrayBufferWriter<byte>(4_000_000);

        Assert.Equal(Least(few), Least(many));

        // A collection that another test provokes charges us the rest of our allocation buffer: the least run is ours alone.
        long Least(DirectDebitMessage message) =>
            Enumerable.Range(0, 10).Min(_ => Allocations.Of(() => Write(message)));

        void Write(DirectDebitMessage message)
        {
            output.ResetWrittenCount();
            new ObjectWriter(TransliterationStyle.French).Write(message, output, Pain008Version.V08);
        }
    }

    [Fact]
    public void Write_EpcStyle_SpellsByTheTable()
    {
        var message = Samples.With(c => c with { RemittanceText = "Cœur" });
        var writer = new Pain008Writer(new SepaOptions { Transliteration = TransliterationStyle.Epc });

        Assert.Contains("<Ustrd>Coeur</Ustrd>", Encoding.UTF8.GetString(Bytes(message).Span));
        Assert.Contains("<Ustrd>Cour</Ustrd>", Encoding.UTF8.GetString(Bytes(message, writer).Span));
    }

    private static DirectDebitMessage Large(int count) =>
        Samples.Message(
            Samples.Group([
                .. Enumerable
                    .Range(0, count)
                    .Select(i =>
                        Samples.Collection($"{i}") with
                        {
                            RemittanceText = "Appel de charges n° 4 – été",
                            Debtor = Samples.Debtor() with { Address = Samples.Address() },
                        }
                    ),
            ])
        );

    private static DirectDebitMessage GoldenMessage()
    {
        var rent = Samples.Collection("LOYER-2026-12-81MARITON") with
        {
            Amount = Samples.Euros("845.00"),
            Mandate = MandateReference.Parse("0000G0191101091307442"),
            MandateSignedOn = new DateOnly(2019, 11, 1),
            PurposeCode = "RENT",
            RemittanceText = null,
            RemittanceReference = CreditorReference.Parse("RF18539007547034"),
            Debtor = new Debtor
            {
                Name = "Madame Hélène Riton",
                Iban = Samples.MonacoIban,
                Bic = Bic.Parse("CMCIMCM1XXX"),
                Address = Samples.Address() with { TownName = "Monaco", Country = "MC", Lines = ["Escalier B"] },
            },
        };
        var charges = Samples.Collection("S001-450PIERREP-1") with { RemittanceText = "Charges 4e trimestre – n° 12" };
        return Samples.Message(
            Samples.Group(charges) with
            {
                BatchBooking = true,
            },
            Samples.Group(rent) with
            {
                Id = "MSG-1-2",
                Sequence = SequenceType.Recurrent,
                Creditor = Samples.Creditor() with { Bic = default, Address = Samples.Address() },
            }
        ) with
        {
            InitiatingParty = new InitiatingParty
            {
                Name = "Cabinet Durand & Fils",
                Identification = OrganisationIdentification.FromOther("55208131766522"),
            },
        };
    }

    /// <summary>What few messages have, and both versions carry.</summary>
    private static DirectDebitMessage FeatureMessage()
    {
        var sci = new UltimateParty
        {
            Name = "SCI Les Lilas",
            Identification = PartyIdentification.Of(
                OrganisationIdentification.FromOther("55208131766522", schemeName: "SIRET", issuer: "INSEE")
            ),
        };
        var child = new UltimateParty
        {
            Identification = PartyIdentification.Of(
                PersonIdentification.FromBirth(new DateOnly(2001, 2, 3), "Nouméa", "FR", "Sud")
            ),
        };
        var everything = new MandateAmendment
        {
            OriginalMandate = MandateReference.Parse("++OLD-1"),
            OriginalCreditorName = "Résidence du Parc",
            OriginalCreditor = CreditorIdentifier.Parse("DE98ZZZ09999999999"),
            OriginalDebtorAccount = Samples.GermanIban,
            OriginalDebtorBank = Bic.Parse("BNPAFRPP"),
        };
        var debtor = Samples.Debtor() with
        {
            Bic = Bic.Parse("AGRIFRPP"),
            Address = Samples.Address(),
            Identification = PartyIdentification.Of(PersonIdentification.FromOther("C-17", "CUST", issuer: "Cabinet")),
        };
        var amended = Samples.Collection("AMENDED") with
        {
            InstructionId = "I-1",
            Amendment = everything,
            UltimateCreditor = sci,
            UltimateDebtor = child,
            Debtor = debtor,
            PurposeCode = "RENT",
            RemittanceText = null,
            OtherReference = "090-9337-55493",
            ReferenceIssuer = "BBA",
        };
        var moved = Samples.Collection("MOVED") with
        {
            Amendment = new MandateAmendment { IsNewDebtorAccount = true },
            RemittanceText = null,
            RemittanceReference = CreditorReference.Parse("RF18539007547034"),
            ReferenceIssuer = "ISO",
        };
        var business = Samples.Group(amended, moved) with
        {
            Scheme = DirectDebitScheme.B2B,
            Sequence = SequenceType.Recurrent,
            CategoryPurpose = "SUPP",
            BatchBooking = false,
        };
        var last = Samples.Group(Samples.Collection("LAST")) with
        {
            Id = "MSG-1-2",
            Scheme = DirectDebitScheme.B2B,
            Sequence = SequenceType.Final,
            UltimateCreditor = sci,
        };
        return Samples.Message(business, last) with
        {
            InitiatingParty = new InitiatingParty
            {
                Identification = OrganisationIdentification.FromBic(Bic.Parse("AGRIFRPPXXX")),
            },
        };
    }

    private static ReadOnlyMemory<byte> Bytes(
        DirectDebitMessage message,
        Pain008Writer? writer = null,
        Pain008Version version = Pain008Version.V08
    )
    {
        var output = new ArrayBufferWriter<byte>();
        var findings = new DiagnosticBag();
        Assert.True(
            (writer ?? s_writer).TryWrite(message, output, findings, version),
            string.Join('\n', findings.Items.Where(finding => finding.Severity == DiagnosticSeverity.Error))
        );
        return output.WrittenMemory;
    }

    private static XDocument Xml(DirectDebitMessage message) =>
        XDocument.Parse(Encoding.UTF8.GetString(Bytes(message).Span));

    private static decimal AmountOf(XElement element) => decimal.Parse(element.Value, CultureInfo.InvariantCulture);
}
