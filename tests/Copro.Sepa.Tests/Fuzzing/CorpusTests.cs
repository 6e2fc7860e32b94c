using System.Text;
using Xunit;

namespace Copro.Sepa.Tests.Fuzzing;

/// <summary>Files of our own, valid and invalid, each with what the linter says of it beside it, read in every way there is.</summary>
public sealed class CorpusTests
{
    // Cutting at every byte is quadratic.
    private const int LongestCut = 4000;

    public static TheoryData<string> Files
    {
        get
        {
            var files = new TheoryData<string>();
            foreach (var path in Directory.GetFiles(FuzzSeeds.CorpusFolder, "*.xml", SearchOption.AllDirectories))
            {
                files.Add(Path.GetRelativePath(FuzzSeeds.CorpusFolder, path));
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Check_FileOfTheCorpus_SaysWhatItsTranscriptSays(string file)
    {
        var path = Path.Combine(FuzzSeeds.CorpusFolder, file);
        var document = File.ReadAllBytes(path);
        var transcript = TranscriptOf(new MemoryStream(document, writable: false));
        if (Environment.GetEnvironmentVariable("COPRO_RENEW_CORPUS") == "1")
        {
            File.WriteAllText(Path.ChangeExtension(path, ".txt"), transcript);
        }

        Assert.Equal(File.ReadAllText(Path.ChangeExtension(path, ".txt")), transcript);
        Assert.Equal(
            file.StartsWith("valid", StringComparison.Ordinal),
            transcript.StartsWith("accepted", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Check_FileInPieces_SaysTheSame(string file)
    {
        var document = File.ReadAllBytes(Path.Combine(FuzzSeeds.CorpusFolder, file));
        var whole = TranscriptOf(new MemoryStream(document, writable: false));

        foreach (var piece in new[] { 1, 2, 3, 7, 64, 4096 })
        {
            Assert.Equal(whole, TranscriptOf(new DripStream(document, piece)));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Check_FileCutAtEveryByte_IsRefusedWithAFinding(string file)
    {
        var document = File.ReadAllBytes(Path.Combine(FuzzSeeds.CorpusFolder, file));
        var end = Encoding.UTF8.GetString(document).TrimEnd().Length;
        for (var length = 0; length < Math.Min(end, LongestCut); length++)
        {
            var findings = new DiagnosticBag();
            var report = new DirectDebitLinter().Check(new MemoryStream(document, 0, length), findings);

            Assert.False(report.IsComplete && length < end - 1);
            Assert.True(findings.HasErrors);
        }
    }

    private static string TranscriptOf(Stream document)
    {
        var findings = new DiagnosticBag();
        var report = new DirectDebitLinter().Check(document, findings);
        var text = new StringBuilder(report.IsAccepted ? "accepted: " : "refused: ").Append(report).Append('\n');
        foreach (var finding in findings.Items)
        {
            text.Append(finding.Severity).Append(' ').Append(finding).Append('\n');
            FuzzTests.AssertTellsNoAccount(finding, "corpus");
        }

        return text.ToString();
    }
}
