using System.Globalization;
using System.Text;
using Copro.Sepa.Tests.Import;
using FsCheck.Fluent;
using Xunit;
using Property = Copro.TestKit.Property;

namespace Copro.Sepa.Tests.Volume;

public sealed class SpooledRowsTests
{
    [Fact]
    public void TryRead_AnyRows_GivesThemAgainInEveryPass() =>
        Property.ForAll(
            Gen.Choose(0, int.MaxValue).Select(seed => RowsOf(new Random(seed))),
            rows =>
            {
                using var spooled = new SpooledRows(new ListedRows(rows, isRewindable: false));
                var first = Transcript(spooled);
                spooled.Rewind();
                var second = Transcript(spooled);
                spooled.Rewind();

                Assert.Equal(rows.Select(row => row.ToString()), first);
                Assert.Equal(first, second);
                Assert.Equal(first, Transcript(spooled));
            }
        );

    [Fact]
    public void Rewind_InTheMiddleOfTheFirstPass_LosesNothing()
    {
        var rows = RowsOf(new Random(7)).Concat(RowsOf(new Random(8))).ToList();
        using var spooled = new SpooledRows(new ListedRows(rows, isRewindable: false));

        var row = default(CollectionRow);
        Assert.True(spooled.TryRead(ref row));
        spooled.Rewind();

        Assert.Equal(rows.Select(row => row.ToString()), Transcript(spooled));
    }

    [Fact]
    public void TryRead_ATableFromAPipe_IsTheTable()
    {
        var header = string.Join(',', CollectionsCsvSource.RequiredColumns);
        var row =
            "SDC Les Tilleuls,FR72ZZZ123456,FR1420041010050500013M02606,PSSTFRPPPAR,E2E-1,65.63,2026-12-01,CORE,OOFF,"
            + "RUM-1,2026-11-16,Marie Riton,FR7630006000011234567890189,,S001 450PIERREP,RENT";
        using var pipe = new OnceOnlyStream(Encoding.UTF8.GetBytes($"{header}\n{row}\n{row}\n"));
        using var spooled = new SpooledRows(new CollectionsCsvSource(pipe, new DiagnosticBag()));

        var first = Transcript(spooled);
        spooled.Rewind();

        Assert.Equal(2, first.Count);
        Assert.Equal(first, Transcript(spooled));
    }

    [Fact]
    public void Dispose_AtAnyMoment_LeavesNoFile()
    {
        var before = TemporaryFiles();
        var spooled = new SpooledRows(new ListedRows(RowsOf(new Random(7)), isRewindable: false));
        var row = default(CollectionRow);
        Assert.True(spooled.TryRead(ref row));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(before, TemporaryFiles());
        }

        spooled.Dispose();
        Assert.Equal(before, TemporaryFiles());
    }

    private static string[] TemporaryFiles() => Directory.GetFiles(Path.GetTempPath(), "copro-*.tmp");

    private static List<string> Transcript(SpooledRows source)
    {
        var rows = new List<string>();
        for (var row = default(CollectionRow); source.TryRead(ref row); row = default)
        {
            rows.Add(RowValues.Of(row).ToString());
        }

        return rows;
    }

    private static List<RowValues> RowsOf(Random random) =>
        [.. Enumerable.Range(0, 1 + random.Next(8)).Select(_ => RowOf(random))];

    private static RowValues RowOf(Random random)
    {
        var texts = new string[RowValues.TextCount];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = random.Next(3) == 0 ? TextOf(random) : string.Empty;
        }

        return new RowValues(texts)
        {
            Heading = random.Next(9) == 0 ? null : HeadingOf(random),
            Line = random.Next(2) == 0 ? 0 : random.Next(),
            IsHeadingFlawed = random.Next(2) == 0,
            Amendment = random.Next(3) == 0 ? AmendmentOf(random) : null,
            UltimateCreditor = random.Next(3) == 0 ? PartyOf(random) : null,
            UltimateDebtor = random.Next(3) == 0 ? PartyOf(random) : null,
            DebtorIdentification = random.Next(3) == 0 ? IdentificationOf(random) : null,
        };
    }

    private static GroupHeading HeadingOf(Random random) =>
        new()
        {
            Creditor = Samples.Creditor() with { Name = random.Next(3).ToString(CultureInfo.InvariantCulture) },
            Sequence = SequenceType.OneOff,
            CollectionDate = Samples.CollectionDate,
        };

    private static MandateAmendment AmendmentOf(Random random) =>
        new()
        {
            OriginalMandate = random.Next(2) == 0 ? default : MandateReference.Parse("++OLD-1"),
            OriginalCreditorName = random.Next(2) == 0 ? null : TextOf(random),
            OriginalCreditor = random.Next(2) == 0 ? default : Samples.Creditor().Identifier,
            OriginalDebtorAccount = random.Next(2) == 0 ? default : Samples.DebtorIban,
            IsNewDebtorAccount = random.Next(2) == 0,
            OriginalDebtorBank = random.Next(2) == 0 ? default : Samples.Creditor().Bic,
        };

    private static UltimateParty PartyOf(Random random) =>
        new()
        {
            Name = random.Next(2) == 0 ? null : TextOf(random),
            Identification = random.Next(2) == 0 ? null : IdentificationOf(random),
        };

    private static PartyIdentification IdentificationOf(Random random) =>
        random.Next(5) switch
        {
            0 => PartyIdentification.Of(OrganisationIdentification.FromBic(Samples.Creditor().Bic)),
            1 => PartyIdentification.Of(OrganisationIdentification.FromLei("L" + TextOf(random))),
            2 => PartyIdentification.Of(OrganisationIdentification.FromOther("O" + TextOf(random), schemeCode: "CUST")),
            3 => PartyIdentification.Of(
                PersonIdentification.FromBirth(new DateOnly(1970, 2, 28), "Nouméa", "NC", TextOf(random))
            ),
            _ => PartyIdentification.Of(PersonIdentification.FromOther("P" + TextOf(random), issuer: TextOf(random))),
        };

    private static string TextOf(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => "aé€\n\"🏠"[random.Next(5)]));
}
