using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Copro.TestKit;
using Xunit;

namespace Copro.Cli.Tests;

/// <summary>The JSON form as its page and its schema describe it.</summary>
public sealed class SepaJsonFormTests
{
    private static readonly string[] s_created = ["--created", "2026-11-24T18:00:00+01:00"];

    [Fact]
    public void Example_FitsTheSchema()
    {
        using var example = JsonDocument.Parse(Example());
        Assert.Empty(Schema().Misfits(example.RootElement));
    }

    [Fact]
    public async Task Example_IsWritten_WithEverythingItSays()
    {
        using var folder = new TemporaryFolder();
        var run = await RunAsync(folder, Example());

        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        var xml = await File.ReadAllTextAsync(folder.PathOf("out.xml"));
        foreach (
            var part in new[]
            {
                "<Othr><Id>73282932000074</Id></Othr>",
                "<BtchBookg>true</BtchBookg>",
                "<CtgyPurp><Cd>CASH</Cd></CtgyPurp>",
                "<InstrId>S001-2026T4-1</InstrId>",
                "<OrgnlMndtId>++450PIERREP</OrgnlMndtId>",
                "<Id>SMNDA</Id>",
                "<LEI>529900T8BM49AURSDO55</LEI>",
                "<CityOfBirth>Noumea</CityOfBirth>",
                "<AdrLine>Residence du Parc</AdrLine>",
                "<Purp><Cd>RENT</Cd></Purp>",
                "<Ref>RF18539007547034</Ref>",
                "<UltmtCdtr><Nm>Cabinet Durand</Nm></UltmtCdtr>",
            }
        )
        {
            Assert.Contains(part, xml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Schema_KnowsTheFieldsThatAreRead_AndNoOthers()
    {
        // A field of the page that the command does not read would be told as unknown, so the example names them all.
        var inSchema = Properties(SchemaDocument()["$defs"]!["collection"]!);
        var inPage = File.ReadLines(Page())
            .SkipWhile(line => !line.StartsWith("## A collection", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("## Its parts", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]);

        Assert.Equal(inSchema.Order(StringComparer.Ordinal), inPage.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AnyPropertyOfTheSchema_IsKnownToTheCommand()
    {
        using var folder = new TemporaryFolder();
        foreach (var (place, definition) in Places())
        {
            foreach (var property in Properties(SchemaDocument()["$defs"]![definition]!))
            {
                var document = JsonNode.Parse(Example())!;
                var part = place(document);
                part[property] ??= JsonValue.Create("x");
                var run = await RunAsync(folder, document.ToJsonString());
                Assert.DoesNotContain("CLI017", run.Error, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("endToEndId", "endToEndld")]
    [InlineData("\"amount\": \"480.00\"", "\"amount\": 480.00")]
    [InlineData("\"sequence\": \"RCUR\",", "")]
    [InlineData("\"bic\": \"AGRIFRPP\"", "\"bic\": \"AGRI\"")]
    [InlineData("\"siret\": \"73282932000074\"", "\"siret\": \"7328293200007\"")]
    public async Task WhatTheSchemaRefuses_TheCommandRefuses(string good, string bad)
    {
        using var folder = new TemporaryFolder();
        var broken = Example().Replace(good, bad, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(broken);

        Assert.NotEmpty(Schema().Misfits(document.RootElement));
        Assert.Equal(ExitCode.InputHasErrors, (await RunAsync(folder, broken)).ExitCode);
        Assert.Empty(Directory.GetFiles(folder.Root, "*.xml"));
    }

    [Fact]
    public async Task Null_InThePlaceOfAnyValue_IsTheSameAsAbsent()
    {
        using var folder = new TemporaryFolder();
        var example = JsonNode.Parse(Example())!;
        foreach (var path in Members(example).Select(member => member.GetPath()).ToList())
        {
            var (withNull, without) = (example.DeepClone(), example.DeepClone());
            var (parent, name) = Split(path);
            At(withNull, parent)[name] = null;
            At(without, parent).Remove(name);

            Assert.True(Fits(withNull) == Fits(without), path);
            var exits = (
                (await RunAsync(folder, withNull.ToJsonString())).ExitCode,
                (await RunAsync(folder, without.ToJsonString())).ExitCode
            );
            Assert.True(exits.Item1 == exits.Item2, $"{path}: {exits}");
        }
    }

    private static IEnumerable<JsonNode> Members(JsonNode node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member => Members(member.Value!).Prepend(member.Value!)),
            JsonArray items => items.SelectMany(item => Members(item!)),
            _ => [],
        };

    private static (string Parent, string Name) Split(string path)
    {
        var end = path.LastIndexOf('.');
        return (path[..end], path[(end + 1)..]);
    }

    private static JsonObject At(JsonNode root, string path)
    {
        var node = root;
        foreach (var step in path.Split('.', '[').Skip(1))
        {
            node = step.EndsWith(']') ? node[int.Parse(step[..^1], CultureInfo.InvariantCulture)]! : node[step]!;
        }

        return node.AsObject();
    }

    private static bool Fits(JsonNode document) =>
        Schema().Misfits(JsonSerializer.SerializeToElement(document)).Count == 0;

    private static IEnumerable<(Func<JsonNode, JsonObject> Place, string Definition)> Places()
    {
        static JsonObject First(JsonNode document) => document["collections"]![0]!.AsObject();
        yield return (document => document["initiator"]!.AsObject(), "initiator");
        yield return (First, "collection");
        yield return (document => First(document)["creditor"]!.AsObject(), "creditor");
        yield return (document => First(document)["creditor"]!["address"]!.AsObject(), "address");
        yield return (document => First(document)["amendment"]!.AsObject(), "amendment");
        yield return (document => First(document)["debtor"]!.AsObject(), "debtor");
        yield return (document => First(document)["ultimateDebtor"]!.AsObject(), "ultimateParty");
        yield return (document => First(document)["debtor"]!["identification"]!["person"]!.AsObject(), "person");
        yield return (
            document => First(document)["ultimateDebtor"]!["identification"]!["organisation"]!.AsObject(),
            "organisation"
        );
    }

    private static Task<CliRun> RunAsync(TemporaryFolder folder, string json) =>
        CliRun.OfAsync(["sepa", "write", "--input", "-", "--output", folder.PathOf("out.xml"), .. s_created], json);

    private static IEnumerable<string> Properties(JsonNode definition) =>
        definition["properties"]!.AsObject().Select(property => property.Key);

    private static string Page() => Checkout.PathOf("docs", "formats", "sepa-json.md");

    private static string Example()
    {
        var page = File.ReadAllText(Page());
        var start = page.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static JsonNode SchemaDocument() =>
        JsonNode.Parse(File.ReadAllText(Checkout.PathOf("docs", "formats", "sepa-collections.schema.json")))!;

    private static JsonShape Schema() => new(JsonSerializer.SerializeToElement(SchemaDocument()));
}
