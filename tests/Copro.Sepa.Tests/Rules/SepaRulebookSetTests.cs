using System.Text;
using Copro.TestKit;
using FsCheck.Fluent;
using Xunit;

namespace Copro.Sepa.Tests;

public sealed class SepaRulebookSetTests
{
    private const string Minimal = """
        { "form": 1, "version": "v", "rulebooks":
          [ { "name": "a", "validFrom": "2020-01-01", "maxNameLength": 70, "hybridAddress": false } ] }
        """;

    private const string Page = "docs/formats/sepa-rulebooks.md";

    [Fact]
    public void BuiltIn_IsTheSetOnItsPage()
    {
        var page = File.ReadAllText(Checkout.PathOf(Page.Split('/')));
        var file = File.ReadAllText(Checkout.PathOf("src", "Copro.Sepa", "Rules", "Data", "rulebooks.json"));

        Assert.Contains($"<!-- built-in -->\n```json\n{file}```\n", page, StringComparison.Ordinal);
        Assert.Equal(ContentHash.Of(Encoding.UTF8.GetBytes(file)), SepaRulebookSet.BuiltIn.Hash);
        Assert.Equal("2026-11-22", SepaRulebookSet.BuiltIn.Version);
    }

    [Fact]
    public void Load_MinimalSet_HasVersionHashAndDefaults()
    {
        var bytes = Encoding.UTF8.GetBytes(Minimal);

        var set = SepaRulebookSet.Load(bytes);

        Assert.Equal("v", set.Version);
        Assert.Equal(ContentHash.Of(bytes), set.Hash);
        var rulebook = Assert.Single(set.Rulebooks);
        Assert.Equal(("a", 70, false, 36), Of(rulebook));
        Assert.Equal(DiagnosticSeverity.Warning, rulebook.EarliestPresentationSeverity);
        Assert.Null(rulebook.UnstructuredAddressCutOff);
        Assert.Same(rulebook, set.For(DateOnly.MinValue));
        Assert.Equal($"v {set.Hash.ToString()[..8]}", set.ToString());
    }

    [Fact]
    public void Load_EveryField_IsRead()
    {
        var set = SepaRulebookSet.Load(
            """
            { "form": 1, "version": "2027-11-22", "note": "all", "rulebooks": [ {
              "name": "2027", "note": "n", "validFrom": "2027-11-22", "maxNameLength": 140, "hybridAddress": true,
              "unstructuredAddressCutOff": "2028-11-15", "maxAddressLines": 3, "maxRemittanceLength": 120,
              "minAmountCents": 2, "maxAmountCents": 300, "minLeadDays": 4, "earliestPresentationDays": 5,
              "earliestPresentationSeverity": "error", "mandateLapseMonths": 7,
              "coreReturnDays": 8, "b2bReturnDays": 9, "refundDays": 10, "unauthorisedRefundMonths": 11,
              "reversalDays": 12 } ] }
            """u8
        );

        Assert.Equal(
            new SepaRulebook
            {
                Name = "2027",
                ValidFrom = new DateOnly(2027, 11, 22),
                MaxNameLength = 140,
                AllowsHybridAddress = true,
                UnstructuredAddressCutOff = new DateOnly(2028, 11, 15),
                MaxAddressLines = 3,
                MaxRemittanceLength = 120,
                MinAmountCents = 2,
                MaxAmountCents = 300,
                MinLeadDays = 4,
                EarliestPresentationDays = 5,
                EarliestPresentationSeverity = DiagnosticSeverity.Error,
                MandateLapseMonths = 7,
                CoreReturnDays = 8,
                B2bReturnDays = 9,
                RefundDays = 10,
                UnauthorisedRefundMonths = 11,
                ReversalDays = 12,
            },
            Assert.Single(set.Rulebooks)
        );
    }

    [Theory]
    [InlineData("\"maxNameLength\": 70", "\"maxNameLenght\": 70", "SEPA400", "$.rulebooks[0].maxNameLenght")]
    [InlineData("\"maxNameLength\": 70", "\"maxNameLength\": 141", "SEPA401", "$.rulebooks[0].maxNameLength")]
    [InlineData("\"maxNameLength\": 70", "\"maxNameLength\": 70.5", "SEPA104", "$.rulebooks[0].maxNameLength")]
    [InlineData("\"maxNameLength\": 70", "\"maxNameLength\": \"70\"", "SEPA104", "$.rulebooks[0].maxNameLength")]
    [InlineData("\"maxNameLength\": 70, ", "", "SEPA103", "$.rulebooks[0].maxNameLength")]
    [InlineData("\"name\": \"a\", ", "", "SEPA103", "$.rulebooks[0].name")]
    [InlineData("2020-01-01", "01/01/2020", "SEPA105", "$.rulebooks[0].validFrom")]
    [InlineData("2020-01-01", "2020-02-30", "SEPA105", "$.rulebooks[0].validFrom")]
    [InlineData("false", "0", "SEPA104", "$.rulebooks[0].hybridAddress")]
    [InlineData("false", "false, \"minAmountCents\": 0", "SEPA401", "$.rulebooks[0].minAmountCents")]
    [InlineData(
        "false",
        "false, \"minAmountCents\": 9, \"maxAmountCents\": 8",
        "SEPA401",
        "$.rulebooks[0].minAmountCents"
    )]
    [InlineData("false", "false, \"preNotificationDays\": 5", "SEPA400", "$.rulebooks[0].preNotificationDays")]
    [InlineData("false", "false, \"minLeadDays\": -1", "SEPA401", "$.rulebooks[0].minLeadDays")]
    [InlineData(
        "false",
        "false, \"earliestPresentationSeverity\": \"Error\"",
        "SEPA105",
        "$.rulebooks[0].earliestPresentationSeverity"
    )]
    [InlineData("false", "false, \"hybridAddress\": true", "SEPA107", "$.rulebooks[0].hybridAddress")]
    [InlineData("\"form\": 1", "\"form\": 2", "SEPA401", "$.form")]
    [InlineData("\"version\": \"v\"", "\"version\": \"\"", "SEPA103", "$.version")]
    [InlineData("\"version\"", "\"x\": 1, \"version\"", "SEPA400", "$.x")]
    [InlineData("[ {", "[ 1, {", "SEPA104", "$.rulebooks[0]")]
    [InlineData("false", "false, \"preNotificationDays\": 14", "SEPA400", "$.rulebooks[0].preNotificationDays")]
    public void Load_OneFlaw_IsFoundWhereItIs(string was, string now, string code, string path)
    {
        var findings = new DiagnosticBag();

        var set = SepaRulebookSet.Load(
            Encoding.UTF8.GetBytes(Minimal.Replace(was, now, StringComparison.Ordinal)),
            findings
        );

        Assert.Null(set);
        Assert.Contains(findings.Items, finding => finding.Code == code && finding.Place.Path == path);
    }

    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("2019-12-31")]
    public void Load_RulebooksOutOfOrder_AreRefused(string second)
    {
        var rulebook = $$"""{ "name": "b", "validFrom": "{{second}}", "maxNameLength": 70, "hybridAddress": true }""";
        var json = Minimal.Replace("false } ]", $"false }}, {rulebook} ]", StringComparison.Ordinal);
        var findings = new DiagnosticBag();

        Assert.Null(SepaRulebookSet.Load(Encoding.UTF8.GetBytes(json), findings));
        var finding = Assert.Single(findings.Items);
        Assert.Equal(("SEPA402", "$.rulebooks[1].validFrom"), (finding.Code, finding.Place.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"form\":1,\"version\":\"v\",\"rulebooks\":[]}")]
    [InlineData("{\"form\":1,\"version\":\"v\",\"rulebooks\":{}}")]
    public void Load_NoSet_ThrowsWithTheFirstError(string json) =>
        Assert.NotNull(
            Assert.Throws<CoproFormatException>(() => SepaRulebookSet.Load(Encoding.UTF8.GetBytes(json))).Diagnostic
        );

    [Fact]
    public void Load_TooManyBytes_AreNotParsed()
    {
        var findings = new DiagnosticBag();

        Assert.Null(SepaRulebookSet.Load(new byte[SepaRulebookSet.MaxBytes + 1], findings));
        Assert.Equal("SEPA101", Assert.Single(findings.Items).Code);
    }

    [Fact]
    public void For_AnyDate_IsTheLastThatHasBegun() =>
        Property.ForAll(
            Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber),
            date =>
            {
                var chosen = SepaRulebookSet.BuiltIn.For(date);
                var begun = SepaRulebookSet.BuiltIn.Rulebooks.Where(rulebook => rulebook.ValidFrom <= date);
                Assert.Same(begun.Last(), chosen);
            }
        );

    [Fact]
    public void Load_AnyByteChanged_NeverThrowsAnythingElse() =>
        Property.ForAll(
            Gen.Choose(0, Minimal.Length - 1).Zip(Gen.Choose(0, 255)),
            change =>
            {
                var bytes = Encoding.UTF8.GetBytes(Minimal);
                bytes[change.Item1] = (byte)change.Item2;
                var findings = new DiagnosticBag();
                var set = SepaRulebookSet.Load(bytes, findings);
                Assert.Equal(set is null, findings.HasErrors);
            },
            runs: 2000
        );

    private static (string, int, bool, int) Of(SepaRulebook rulebook) =>
        (rulebook.Name, rulebook.MaxNameLength, rulebook.AllowsHybridAddress, rulebook.MandateLapseMonths);
}
