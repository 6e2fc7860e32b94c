using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Copro.TestKit;
using Xunit;

namespace Copro.Sepa.Tests.Docs;

/// <summary>What <c>docs/migrating-to-copro-sepa.md</c> shows runs, and the page shows nothing else.</summary>
public sealed partial class MigrationPageTests : IDisposable
{
    private const string Page = "migrating-to-copro-sepa.md";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("copro-migrate-");

    [Fact]
    public void Page_EveryBlock_IsARegionOfThisFile()
    {
        var page = File.ReadAllText(Checkout.PathOf("docs", Page));
        var source = File.ReadAllText(Checkout.PathOf("tests", "Copro.Sepa.Tests", "Docs", "MigrationPageTests.cs"));
        var shown = Blocks().Matches(page).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).ToList();
        var regions = Regions()
            .Matches(source)
            .Select(match => (match.Groups[1].Value, Outdented(match.Groups[2].Value)))
            .ToList();

        Assert.Equal(page.Split("```csharp").Length - 1, shown.Count);
        Assert.Equal(regions.Order(), shown.Order());
    }

    [Fact]
    public void Writing_ABatch_Runs()
    {
        var now = Samples.CreatedAt;
        var terms = Samples.Terms();
        var folder = _folder.FullName;

        #region MigrateWriting
        var creditor = new Creditor
        {
            Name = "SDC Les Tilleuls",
            Identifier = CreditorIdentifier.Parse("FR72ZZZ123456"), // checked here, not by the bank
            Iban = Iban.Parse("FR1420041010050500013M02606"), // no BIC: both banks are in the EEA
        };
        var order = new CollectionOrder
        {
            Creditor = creditor,
            Sequence = SequenceType.Recurrent,
            CollectionDate = CollectionDatePlanner.EarliestCollectionDate(now, terms),
            Collection = new Collection
            {
                EndToEndId = "S001-2026-T4-0001",
                Amount = new Money(42_00, Currency.Eur), // cents
                Mandate = MandateReference.Parse("MANDATE-1"),
                MandateSignedOn = new DateOnly(2026, 1, 10),
                Debtor = new Debtor { Name = "Hélène Riton", Iban = Iban.Parse("FR7630006000011234567890189") },
                RemittanceText = "Charges du 4e trimestre",
            },
        };

        var writer = new Pain008Writer();
        var findings = new DiagnosticBag(); // all of them, each with its place, in French and English
        var settings = new DirectDebitBatchSettings { CreatedAt = now };
        foreach (var message in new DirectDebitBatchBuilder().Build([order], settings))
        {
            var file = new ArrayBufferWriter<byte>();
            if (writer.TryWrite(message, file, findings))
            {
                File.WriteAllBytes(Path.Combine(folder, message.FileName()), file.WrittenSpan.ToArray());
            }
        }
        #endregion

        var xml = File.ReadAllText(Assert.Single(Directory.GetFiles(folder)));
        Assert.Contains("<Nm>Helene Riton</Nm>", xml, StringComparison.Ordinal);
        Assert.Equal("SEPA005", Assert.Single(findings.Items).Code);
    }

    [Fact]
    public void Reading_AFile_Runs()
    {
        var path = Path.Combine(_folder.FullName, "batch.xml");
        var written = new ArrayBufferWriter<byte>();
        new Pain008Writer().Write(Samples.Message(), written);
        File.WriteAllBytes(path, written.WrittenSpan.ToArray());

        #region MigrateReading
        var findings = new DiagnosticBag();
        using var stream = File.OpenRead(path);
        var message = new Pain008Reader().Read(stream, findings); // null when the model cannot carry it
        var total = message?.Total();
        #endregion

        Assert.Equal(Samples.Message().Total(), total);
    }

    [Fact]
    public void Keeping_OnesOwnIds_Runs()
    {
        var group = Samples.Group(Samples.Collection());

        #region MigrateOwnIds
        var message = new DirectDebitMessage
        {
            MessageId = "transferID",
            CreatedAt = new DateTimeOffset(2026, 11, 20, 18, 30, 0, TimeSpan.FromHours(1)),
            InitiatingParty = new InitiatingParty { Name = "Cabinet Durand" },
            Groups = [group with { Id = "transferID-1" }],
        };
        var bytes = new ArrayBufferWriter<byte>();
        new Pain008Writer().Write(message, bytes, Pain008Version.V02); // throws CoproFormatException on an error
        #endregion

        Assert.Contains(
            "<MsgId>transferID</MsgId>",
            Encoding.UTF8.GetString(bytes.WrittenSpan),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Outdented(string region)
    {
        const int Indent = 8;
        return string.Concat(
            region
                .Split('\n', StringSplitOptions.None)[..^1]
                .Select(line => (line.Length > Indent ? line[Indent..] : string.Empty) + "\n")
        );
    }

    [GeneratedRegex("<!-- snippet: (\\w+) -->\\n```csharp\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("        #region (\\w+)\\n(.*?)        #endregion", RegexOptions.Singleline)]
    private static partial Regex Regions();
}
