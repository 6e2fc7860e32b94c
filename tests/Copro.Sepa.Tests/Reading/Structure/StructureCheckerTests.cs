using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Xunit;

namespace Copro.Sepa.Tests;

public class StructureCheckerTests
{
    private const int Documents = 60;
    private const int MutantsPerDocument = 60;

    [SkippableTheory]
    [InlineData("pain.008.001.02")]
    [InlineData("pain.008.001.08")]
    [InlineData("pain.002.001.03")]
    [InlineData("pain.002.001.10")]
    public void Check_RandomDocumentsAndMutants_SaysWhatTheIsoSchemaSays(string version)
    {
        var schema = IsoSchema.Require(version);
        var random = new Random(20_261_122);
        var made = new GrammarDocuments(random, schema.Namespace);
        var mutations = new DocumentMutations(random);
        var refused = 0;
        for (var i = 0; i < Documents; i++)
        {
            var valid = made.Next(StructureGrammar.For(version)!, random.NextDouble());
            AssertSame(schema, version, valid);
            Assert.Null(schema.FirstErrorOf(valid.ToString()));
            for (var j = 0; j < MutantsPerDocument; j++)
            {
                var mutant = new XElement(valid);
                for (var changes = random.Next(1, 4); changes > 0; changes--)
                {
                    mutations.Apply(mutant);
                }

                refused += AssertSame(schema, version, mutant) ? 0 : 1;
            }
        }

        Assert.InRange(refused, Documents * MutantsPerDocument / 4, (Documents * MutantsPerDocument) - 1);
    }

    private static bool AssertSame(IsoSchema schema, string version, XElement document)
    {
        var text = document.ToString(SaveOptions.DisableFormatting);
        var theirs = schema.FirstErrorOf(text);
        var ours = Violations(text, version, schema.Namespace);
        var shown = string.Create(
            CultureInfo.InvariantCulture,
            $"schema: {theirs ?? "valid"}\nours: {string.Join('\n', ours.Items)}\n{text}"
        );
        Assert.True(theirs is null == (ours.Count == 0), shown);
        Assert.All(ours.Items, finding => Assert.True(finding.Place is { Line: > 0, Column: > 0, Path: not null }));
        return theirs is null;
    }

    internal static DiagnosticBag Violations(string text, string version, string documentNamespace)
    {
        var findings = new DiagnosticBag();
        var checker = new StructureChecker(StructureGrammar.For(version)!, documentNamespace, findings);
        using var reader = XmlReader.Create(new StringReader(text));
        while (reader.Read())
        {
            checker.Check(reader);
        }

        return findings;
    }
}
