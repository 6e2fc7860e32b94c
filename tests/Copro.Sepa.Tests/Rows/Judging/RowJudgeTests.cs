using System.Text;
using Copro.Sepa.Tests.Writing;
using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests.Rows;

public sealed class RowJudgeTests
{
    private const string Transaction = "PmtInf[0]/DrctDbtTxInf[0]/";

    private static readonly GroupHeading s_heading = RowDoor.HeadingOf(Samples.Group());
    private static readonly DateOnly s_createdOn = DateOnly.FromDateTime(Samples.CreatedAt.DateTime);

    public delegate void Change(ref CollectionRow row);

    /// <summary>What only texts can say wrong: objects hold values that were read.</summary>
    public static TheoryData<string, Change, string, string> Texts() =>
        new()
        {
            {
                "IBAN check digits",
                (ref CollectionRow r) => r.DebtorIban = "FR7730006000011234567890189"u8,
                "PRM025",
                "DbtrAcct"
            },
            {
                "IBAN length + 1",
                (ref CollectionRow r) => r.DebtorIban = "FR76300060000112345678901890"u8,
                "PRM023",
                "DbtrAcct"
            },
            {
                "IBAN with a mark",
                (ref CollectionRow r) => r.DebtorIban = "FR76-30006000011234567890189"u8,
                "PRM024",
                "DbtrAcct"
            },
            {
                "IBAN of nowhere",
                (ref CollectionRow r) => r.DebtorIban = "XX7630006000011234567890189"u8,
                "PRM022",
                "DbtrAcct"
            },
            { "BIC length", (ref CollectionRow r) => r.DebtorBic = "AGRIFRP"u8, "PRM031", "DbtrAgt" },
            { "BIC without country", (ref CollectionRow r) => r.DebtorBic = "AGRI12PP"u8, "PRM032", "DbtrAgt" },
            { "BIC not provided", (ref CollectionRow r) => r.DebtorBic = "NOTPROVIDED"u8, "PRM033", "DbtrAgt" },
            { "amount with a comma", (ref CollectionRow r) => r.Amount = "65,63"u8, "PRM003", "InstdAmt" },
            { "three decimals", (ref CollectionRow r) => r.Amount = "65.631"u8, "PRM003", "InstdAmt" },
            { "no amount", (ref CollectionRow r) => r.Amount = default, "SEPA003", "InstdAmt" },
            { "dollars", (ref CollectionRow r) => r.Currency = "USD"u8, "SEPA007", "InstdAmt" },
            {
                "no date",
                (ref CollectionRow r) => r.MandateSignedOn = "31/10/2026"u8,
                "SEPA034",
                "DrctDbtTx/MndtRltdInf/DtOfSgntr"
            },
            {
                "31 September",
                (ref CollectionRow r) => r.MandateSignedOn = "2026-09-31"u8,
                "SEPA034",
                "DrctDbtTx/MndtRltdInf/DtOfSgntr"
            },
            {
                "RUM with a slash",
                (ref CollectionRow r) => r.MandateReference = "/RUM"u8,
                "SEPA002",
                "DrctDbtTx/MndtRltdInf/MndtId"
            },
            {
                "long RUM",
                (ref CollectionRow r) => r.MandateReference = "123456789012345678901234567890123456"u8,
                "SEPA001",
                "DrctDbtTx/MndtRltdInf/MndtId"
            },
            { "no UTF-8", (ref CollectionRow r) => r.DebtorName = new byte[] { 0x41, 0xFF }, "SEPA005", "Dbtr/Nm" },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Judge_OneWrongText_IsFoundAtItsPath(string what, Change change, string code, string path)
    {
        var findings = new DiagnosticBag();
        var row = Row();
        change(ref row);

        var sound = Judge(findings, row);

        var finding = Assert.Single(findings.Items);
        Assert.Equal(
            (what, code, Transaction + path),
            (what, CodeWithoutDetail(finding.Code, code), finding.Place.Path)
        );
        Assert.Equal(finding.Severity != DiagnosticSeverity.Error, sound);
    }

    [Fact]
    public void Judge_RowWithALine_NamesItBesideThePath()
    {
        var findings = new DiagnosticBag();
        var row = Row();
        row.Line = 17;
        row.Amount = "0.00"u8;

        Judge(findings, row);

        Assert.Equal(new DiagnosticPlace { Line = 17, Path = Transaction + "InstdAmt" }, findings.Items[0].Place);
    }

    [Fact]
    public void Judge_WhatTheReaderHasTold_IsNotToldAgain()
    {
        var told = Enum.GetValues<RowFields>().Aggregate(RowFields.None, (all, field) => all | field);
        var heading = s_heading with
        {
            Creditor = new Creditor
            {
                Name = string.Empty,
                Identifier = default,
                Iban = default,
            },
            Scheme = (DirectDebitScheme)9,
            Sequence = (SequenceType)9,
            CategoryPurpose = "?",
            CollectionDate = default,
            UltimateCreditor = new UltimateParty(),
        };
        var headingTold = Enum.GetValues<HeadingFields>().Aggregate(HeadingFields.None, (all, field) => all | field);
        var row = new CollectionRow
        {
            InstructionId = "/"u8,
            Currency = "USD"u8,
            Amendment = new MandateAmendment(),
            UltimateCreditor = new UltimateParty(),
            DebtorBic = "?"u8,
            PurposeCode = "?"u8,
            RemittanceText = new byte[500],
            UltimateDebtor = new UltimateParty(),
            DebtorAddress = new PostalAddressRow { Country = "?"u8 },
        };
        var findings = new DiagnosticBag();
        var judge = new RowJudge(new JudgeSettings(), findings);
        var normal = default(NormalRow);

        var group = judge.Open(heading, ElementPlace.OfGroup(0), s_createdOn, headingTold);
        var sound = judge.Judge(row, group, new ElementPlace(0, 0), ref normal, told);

        Assert.True(sound);
        Assert.Empty(findings.Items);
    }

    [Fact]
    public void Judge_EachFieldTold_SilencesNoOther()
    {
        // Everything is missing; each flag takes away what it names and nothing else.
        var all = CountWith(RowFields.None);
        Assert.Equal(
            all - 1,
            new[] { RowFields.EndToEndId, RowFields.Amount, RowFields.MandateReference, RowFields.MandateSignedOn }
                .Append(RowFields.DebtorName)
                .Append(RowFields.DebtorIban)
                .Select(CountWith)
                .Distinct()
                .Single()
        );

        static long CountWith(RowFields told)
        {
            var findings = new DiagnosticBag();
            Judge(findings, default, told);
            return findings.Count;
        }
    }

    [Theory]
    [InlineData("LEI", "SEPA036")]
    [InlineData("BIC", "SEPA038")]
    [InlineData("address", "SEPA037")]
    public void Judge_WhatTheOldVersionCannotCarry_IsRefusedThereOnly(string what, string code)
    {
        var lei = PartyIdentification.Of(OrganisationIdentification.FromLei("969500T3MBS4SQAMHJ98"));
        var debtor = what switch
        {
            "LEI" => Samples.Debtor() with { Identification = lei },
            "BIC" => Samples.Debtor() with { Bic = Bic.Parse("AB1DFR0O") },
            _ => Samples.Debtor() with
            {
                Iban = Samples.MonacoIban,
                Bic = Bic.Parse("CMCIMCM2"),
                Address = Samples.Address(),
            },
        };
        var message = Samples.With(c => c with { Debtor = debtor });

        Assert.Empty(RowDoor.Judge(message).Items);
        Assert.All(RowDoor.Judge(message, Pain008Version.V02).Items, finding => Assert.Equal(code, finding.Code));
        Assert.NotEmpty(RowDoor.Judge(message, Pain008Version.V02).Items);
    }

    [Fact]
    public void Judge_AnyValidMessage_FindsNothingThatStopsIt() =>
        Property.ForAll(
            RandomMessages.Generator,
            message => Assert.DoesNotContain(RowDoor.Judge(message).Items, f => f.Severity == DiagnosticSeverity.Error)
        );

    [Fact]
    public void Judge_AnyMessage_FindsTheSameThroughBothDoors() =>
        Property.ForAll(
            RandomMessages.Generator,
            message =>
            {
                var findings = new DiagnosticBag();
                new Pain008Writer().Validate(message, findings);
                Assert.Equal(
                    findings
                        .Items.Where(f => !f.Place.Path!.StartsWith("GrpHdr", StringComparison.Ordinal))
                        .Select(f => f.ToString()),
                    RowDoor.Judge(message).Items.Select(f => f.ToString())
                );
            }
        );

    [Fact]
    public void Judge_RowsWithinWhatTheGuardHolds_AllocatesNothing()
    {
        const int Grown = 1700; // tables and pieces grew at about 1,000, and grow again at 3,276
        const int Measured = 200;
        var rows = Enumerable.Range(0, Grown + Measured).Select(Values).ToArray();
        var findings = new DiagnosticBag();
        var judge = new RowJudge(new JudgeSettings(), findings);
        var group = judge.Open(s_heading, ElementPlace.OfGroup(0), s_createdOn);
        var next = 0;
        Run(Grown);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(Measured);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, findings.ErrorCount);

        void Run(int count)
        {
            var normal = default(NormalRow);
            for (var end = next + count; next < end; next++)
            {
                judge.Judge(RowOf(rows[next]), group, new ElementPlace(0, next), ref normal);
            }
        }
    }

    [Fact]
    public void NormaliseDigestAndWrite_ManyRows_AllocateNoneForEach()
    {
        var rows = Enumerable.Range(0, 2000).Select(Values).ToArray();
        var output = new System.Buffers.ArrayBufferWriter<byte>(4_000_000);

        Assert.Equal(Least(1000), Least(2000));

        // A collection that another test provokes charges us the rest of our allocation buffer: the least run is ours alone.
        long Least(int count) => Enumerable.Range(0, 10).Min(_ => Allocations.Of(() => Run(count)));

        void Run(int count)
        {
            output.ResetWrittenCount();
            var normaliser = new RowNormaliser(new Speller(TransliterationStyle.French));
            var pen = new Pain008Pen(Pain008Version.V08, TransliterationStyle.French);
            using var digest = new ContentDigest(s_heading, new Speller(TransliterationStyle.French));
            var normal = default(NormalRow);
            for (var i = 0; i < count; i++)
            {
                normaliser.Normalise(RowOf(rows[i]), ref normal);
                digest.Append(normal);
                pen.WriteCollection(output, normal);
            }

            digest.Finish();
        }
    }

    private static CollectionRow Row() => RowDoor.RowOf(s_heading, Samples.Collection());

    private static bool Judge(DiagnosticBag findings, CollectionRow row, RowFields told = RowFields.None)
    {
        var judge = new RowJudge(new JudgeSettings(), findings);
        var group = judge.Open(s_heading, ElementPlace.OfGroup(0), s_createdOn);
        var normal = default(NormalRow);
        return judge.Judge(row, group, new ElementPlace(0, 0), ref normal, told);
    }

    // The codes of Primitives are its own: that there is one of them is what counts here.
    private static string CodeWithoutDetail(string found, string expected) =>
        expected.StartsWith("PRM", StringComparison.Ordinal) && found.StartsWith("PRM", StringComparison.Ordinal)
            ? expected
            : found;

    private static byte[][] Values(int number) =>
        [
            Encoding.UTF8.GetBytes($"E2E-{number}"),
            Encoding.UTF8.GetBytes($"{number + 1}.50"),
            Encoding.UTF8.GetBytes($"RUM-{number}"),
            Encoding.UTF8.GetBytes($"Hélène n° {number}"),
        ];

    private static CollectionRow RowOf(byte[][] values) =>
        new()
        {
            Heading = s_heading,
            EndToEndId = values[0],
            Amount = values[1],
            MandateReference = values[2],
            MandateSignedOn = "2026-11-16"u8,
            DebtorName = "Marie Riton"u8,
            DebtorIban = "FR76 3000 6000 0112 3456 7890 189"u8,
            RemittanceText = "Charges"u8,
            PurposeCode = "RENT"u8,
        };
}
