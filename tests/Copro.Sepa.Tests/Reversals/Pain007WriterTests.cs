using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Copro.Sepa.Tests.Writing;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class Pain007WriterTests
{
    private static readonly DateTimeOffset s_madeAt = new(2026, 12, 3, 9, 0, 0, TimeSpan.FromHours(1));

    private static DirectDebitMessage Original() =>
        Samples.Message() is var message
            ? message with
            {
                Groups =
                [
                    message.Groups[0] with
                    {
                        Collections =
                        [
                            Samples.Collection("E2E-1"),
                            Samples.Collection("E2E-2"),
                            Samples.Collection("E2E-3"),
                        ],
                    },
                ],
            }
            : throw new InvalidOperationException();

    private static CollectionReversal Reversal(string id, string reason = "AM05", string? amount = null) =>
        new()
        {
            EndToEndId = id,
            Reason = ReturnReason.Parse(reason),
            Amount = amount is null ? null : Samples.Euros(amount),
        };

    private static ReversalMessage Message(params CollectionReversal[] reversals) =>
        new()
        {
            Original = Original(),
            Reversals = reversals,
            CreatedAt = s_madeAt,
        };

    private static byte[] Bytes(ReversalMessage message, Pain007Version version = Pain007Version.V09)
    {
        var output = new ArrayBufferWriter<byte>();
        new Pain007Writer().Write(message, output, version);
        return output.WrittenSpan.ToArray();
    }

    private static DiagnosticBag Findings(ReversalMessage message)
    {
        var findings = new DiagnosticBag();
        Assert.Equal(new Pain007Writer().Validate(message, findings), !findings.HasErrors);
        return findings;
    }

    [Fact]
    public void Write_SampleReversal_IsTheGoldenFile()
    {
        var path = Checkout.PathOf("tests", "Copro.Sepa.Tests", "Golden", "pain.007.001.09.xml");
        Assert.Equal(
            File.ReadAllText(path),
            Encoding.UTF8.GetString(Bytes(Message(Reversal("E2E-3", "MS02", "10.00"), Reversal("E2E-1"))))
        );
    }

    /// <summary>There is no ISO schema of .09 at hand; it has the structure of .08, which is what stands in for it.</summary>
    [SkippableTheory]
    [InlineData(Pain007Version.V02, "02")]
    [InlineData(Pain007Version.V08, "08")]
    [InlineData(Pain007Version.V09, "08")]
    [InlineData(Pain007Version.V10, "10")]
    public void Write_AnyReversal_IsValidAndAddsUp(Pain007Version version, string schemaVersion)
    {
        var schema = new PainSchema($"pain.007.001.{schemaVersion}.xsd");
        var drawn =
            // The stand-in for .09 is of a generation before the BIC of 2022.
            from message in version == Pain007Version.V09 ? RandomMessages.ForBothVersions : RandomMessages.Generator
            from seed in Gen.Choose(0, int.MaxValue)
            select (message, seed);
        Property.ForAll(
            drawn,
            pair =>
            {
                // The stand-in for .09 is of a generation before the LEI.
                var original =
                    version == Pain007Version.V09 && pair.message.InitiatingParty.Identification?.Lei is not null
                        ? pair.message with
                        {
                            InitiatingParty = new InitiatingParty { Name = "Syndic" },
                        }
                        : pair.message;
                var reversal = RandomReversal(original, new Random(pair.seed));
                var text = Encoding
                    .UTF8.GetString(Bytes(reversal, version))
                    .Replace(".001.09", ".001.08", StringComparison.Ordinal);
                Assert.Empty(schema.Check(Encoding.UTF8.GetBytes(text)));
                AssertAddsUp(XDocument.Parse(text), reversal);
            },
            runs: 150
        );
    }

    private static ReversalMessage RandomReversal(DirectDebitMessage original, Random random)
    {
        var collections = original.Groups.SelectMany(group => group.Collections).ToList();
        var chosen = collections.Where(_ => random.Next(2) == 0).DefaultIfEmpty(collections[0]);
        return new ReversalMessage
        {
            Original = original,
            CreatedAt = new DateTimeOffset(
                TargetCalendar.AddDays(Samples.CollectionDate, 2).ToDateTime(new TimeOnly(9, 0)),
                TimeSpan.FromHours(1)
            ),
            Resubmission = random.Next(100),
            Reversals =
            [
                .. chosen
                    .Select(collection => new CollectionReversal
                    {
                        EndToEndId = collection.EndToEndId,
                        Reason = ReturnReason.Parse(
                            CollectionReversal.Reasons[random.Next(CollectionReversal.Reasons.Count)]
                        ),
                        Amount =
                            random.Next(2) == 0
                                ? null
                                : new Money(1 + random.NextInt64(collection.Amount.MinorUnits), Currency.Eur),
                    })
                    .OrderBy(_ => random.Next()),
            ],
        };
    }

    private static void AssertAddsUp(XDocument document, ReversalMessage message)
    {
        string[] Of(string name) =>
            [
                .. document
                    .Descendants()
                    .Where(element => element.Name.LocalName == name)
                    .Select(element => element.Value),
            ];
        var reversed = Of("RvsdInstdAmt")
            .Select(amount => decimal.Parse(amount, CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(message.Reversals.Count.ToString(CultureInfo.InvariantCulture), Of("NbOfTxs").Single());
        Assert.Equal(decimal.Parse(Of("CtrlSum").Single(), CultureInfo.InvariantCulture), reversed.Sum());
        Assert.Equal(
            message.Reversals.Select(reversal => reversal.EndToEndId).Order(StringComparer.Ordinal),
            Of("OrgnlEndToEndId").Order(StringComparer.Ordinal)
        );
        Assert.Equal(message.Reversals.Count, Of("RvslId").Distinct().Count());
        Assert.All(Of("RvslId"), id => Assert.InRange(id.Length, 1, 35));
        Assert.Equal(message.Reversals.Count, Of("DtOfSgntr").Length);
    }

    /// <summary>Before .09 there is neither an LEI nor a BIC of the form of 2022: who has nothing else is named as the creditor.</summary>
    [Theory]
    [InlineData(Pain007Version.V02, "<Nm>SDC Les Tilleuls</Nm>")]
    [InlineData(Pain007Version.V08, "<Nm>SDC Les Tilleuls</Nm>")]
    [InlineData(Pain007Version.V09, "<Id><OrgId><AnyBIC>12AZFR01</AnyBIC></OrgId></Id>")]
    [InlineData(Pain007Version.V10, "<Id><OrgId><AnyBIC>12AZFR01</AnyBIC></OrgId></Id>")]
    public void Write_SenderWithABicOf2022_HasItWhereTheVersionKnowsIt(Pain007Version version, string expected)
    {
        var identification = OrganisationIdentification.FromBic(Bic.Parse("12AZFR01"));
        var message = Message(Reversal("E2E-1")) with
        {
            Original = Original() with { InitiatingParty = new InitiatingParty { Identification = identification } },
        };

        var text = Encoding.UTF8.GetString(Bytes(message, version));

        Assert.Contains($"<InitgPty>{expected}</InitgPty>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ReversalsInAnyOrder_AreTheSameBytes()
    {
        var one = Message(Reversal("E2E-1"), Reversal("E2E-2", "MS02"));
        var other = Message(Reversal("E2E-2", "MS02"), Reversal("E2E-1", amount: "65.63"));
        Assert.Equal(Bytes(one), Bytes(other));
    }

    [Fact]
    public void MessageId_FollowsTheContentAlone()
    {
        var id = Message(Reversal("E2E-1")).MessageId();
        Assert.Matches("^[A-Z2-7]{20}$", id);
        Assert.Equal(id, (Message(Reversal("E2E-1")) with { CreatedAt = s_madeAt.AddDays(1) }).MessageId());
        Assert.Equal(id + "-2", (Message(Reversal("E2E-1")) with { Resubmission = 2 }).MessageId());
        Assert.NotEqual(id, Message(Reversal("E2E-2")).MessageId());
        Assert.NotEqual(id, Message(Reversal("E2E-1", "MS02")).MessageId());
        Assert.NotEqual(id, Message(Reversal("E2E-1", amount: "1.00")).MessageId());
        Assert.NotEqual(id, Original().MessageId);
    }

    [Fact]
    public void Validate_RightReversal_FindsNothing() =>
        Assert.Empty(Findings(Message(Reversal("E2E-1"), Reversal("E2E-2", amount: "0.01"))).Items);

    public static TheoryData<string, string, ReversalMessage> Mutations() =>
        new()
        {
            { "SEPA320", "GrpHdr/NbOfTxs", Message() },
            { "SEPA321", "TxInf[0]/OrgnlEndToEndId", Message(Reversal("E2E-9")) },
            { "SEPA321", "TxInf[0]/OrgnlEndToEndId", Message(Reversal("e2e-1")) },
            { "SEPA322", "TxInf[1]/OrgnlEndToEndId", Message(Reversal("E2E-1", amount: "1.00"), Reversal("E2E-1")) },
            { "SEPA323", "TxInf[0]/RvslRsnInf/Rsn/Cd", Message(Reversal("E2E-1", "AC04")) },
            { "SEPA323", "TxInf[0]/RvslRsnInf/Rsn/Cd", Message(Reversal("E2E-1", "MD06")) },
            { "SEPA324", "TxInf[0]/RvsdInstdAmt", Message(Reversal("E2E-1", amount: "65.64")) },
            { "SEPA324", "TxInf[0]/RvsdInstdAmt", Message(Reversal("E2E-1", amount: "0.00")) },
            {
                "SEPA324",
                "TxInf[0]/RvsdInstdAmt",
                Message(Reversal("E2E-1") with { Amount = new Money(100, Currency.Parse("CHF")) })
            },
            {
                "SEPA325",
                "TxInf[0]/OrgnlTxRef/ReqdColltnDt",
                Message(Reversal("E2E-1")) with
                {
                    CreatedAt = Day(11, 30),
                }
            },
            {
                "SEPA325",
                "TxInf[0]/OrgnlTxRef/ReqdColltnDt",
                Message(Reversal("E2E-1")) with
                {
                    CreatedAt = Day(12, 9),
                }
            },
            {
                "SEPA326",
                "OrgnlGrpInf/GrpHdr/MsgId",
                Message(Reversal("E2E-1")) with
                {
                    Original = Original() with { MessageId = "A<B" },
                }
            },
        };

    private static DateTimeOffset Day(int month, int day) => new(2026, month, day, 12, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Validate_OneThingWrong_IsFoundAtItsPath(string code, string path, ReversalMessage message)
    {
        var finding = Assert.Single(Findings(message).Items);
        Assert.Equal((code, path), (finding.Code, finding.Place.Path));
        var output = new ArrayBufferWriter<byte>();
        Assert.False(new Pain007Writer().TryWrite(message, output, new DiagnosticBag()));
        Assert.Equal(0, output.WrittenCount);
        Assert.Equal(code, Assert.Throws<CoproFormatException>(() => Bytes(message)).Diagnostic!.Code);
    }

    [Theory]
    [InlineData(12, 1)] // D
    [InlineData(12, 8)] // D+5
    public void Validate_EdgesOfTheWindow_AreIn(int month, int day) =>
        Assert.Empty(Findings(Message(Reversal("E2E-1")) with { CreatedAt = Day(month, day) }).Items);

    [Fact]
    public void Validate_TwoOfOneId_IsAmbiguous()
    {
        var original = Original();
        var twice = original with { Groups = [original.Groups[0], original.Groups[0] with { Id = "OTHER" }] };
        var findings = Findings(Message(Reversal("E2E-1")) with { Original = twice });
        Assert.Contains(findings.Items, finding => finding.Code == "SEPA321");
    }

    [Fact]
    public void TryWrite_UnknownVersionOrResubmission_IsMisuse()
    {
        var output = new ArrayBufferWriter<byte>();
        var message = Message(Reversal("E2E-1"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pain007Writer().Write(message, output, (Pain007Version)9));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new Pain007Writer().Write(message with { Resubmission = 100 }, output)
        );
    }
}
