using System.Text;
using System.Text.Json.Nodes;
using Copro.Kiosk;
using Copro.Ledger;
using Copro.Sdk.Tests.Worlds;
using Xunit;

namespace Copro.Sdk.Tests.Agency;

public sealed class AgencyFileTests
{
    [Fact]
    public void Parse_Sample_GivesProfileAndOpening()
    {
        var file = AgencyFile.Parse(Sample.AgencyFile(), EveningWorld.Secret);

        Assert.Equal(("demo", "Cabinet Copro"), (file.Profile.Books.Code, file.Profile.Name));
        Assert.Equal("Europe/Paris", file.Profile.TimeZone.Id);
        Assert.Equal(["S001", "S002"], file.Profile.Creditors.Select(creditor => creditor.OneOff.Entity));
        Assert.Equal("FR72ZZZ123456", file.Profile.CreditorOf("S001")!.OneOff.Creditor.Identifier.ToString());
        Assert.Null(file.Profile.CreditorOf("G001"));
        var kiosk = file.Profile.FindKiosk("K-PARIS-1")!;
        Assert.Equal((KioskCustody.Operator, 300), (kiosk.Registration.Custody, kiosk.MaxFeeBasisPoints));
        Assert.Equal(("BNP", null), (kiosk.BankAccountOf("S001"), kiosk.BankAccountOf("G001")));
        Assert.Null(file.Profile.FindKiosk("K-PARIS-2"));
        Assert.Equal(["S001", "S002", "G001"], file.Opening.Entities.Select(entity => entity.Code));
        Assert.Equal(39, file.Opening.Accounts.Count);
        Assert.All(file.Opening.Entries, entry => Assert.True(entry.IsBalanced()));
        Assert.Equal("-1240.00 EUR", file.Opening.Items.Single(i => i.Account == "401LACRAPU").Amount.ToString());
    }

    [Theory]
    [InlineData("books", "\"a b\"", "books")]
    [InlineData("books", "\"\"", "books")]
    [InlineData("timeZone", "\"Mars/Olympus\"", "timeZone")]
    [InlineData("entities/1/code", "\"S001\"", "entities[1].code")]
    [InlineData("entities/0", "null", "$.entities[0]")]
    [InlineData("entities/0/currency", "\"EURO\"", "entities[S001].currency", "kiosks[K-PARIS-1].currency")]
    [InlineData("entities/2/currency", "\"ZZZ\"", "kiosks[K-NOUMEA-1].currency")]
    [InlineData("entities/0/creditor/identifier", "\"FR73ZZZ123456\"", "entities[S001].creditor.identifier")]
    [InlineData("entities/0/creditor/bankAccount", "\"XXX\"", "entities[S001].creditor.bankAccount")]
    [InlineData(
        "entities/0/bankAccounts/0/iban",
        "\"FR7630004008120001023456797\"",
        "entities[S001].bankAccounts[BNP].iban"
    )]
    [InlineData("entities/0/bankAccounts/1/iban", "\"x\"", "entities[S001].bankAccounts[LIV].iban")]
    [InlineData("entities/2/bankAccounts/0/bic", "\"BCN\"", "entities[G001].bankAccounts[BCI].bic")]
    [InlineData("entities/0/bankAccounts/1/code", "\"BNP\"", "entities[S001].bankAccounts[1].code")]
    [InlineData("entities/0/journals/0", "null", "$.entities[0].journals[0]")]
    [InlineData("entities/0/fiscalYears/0", "null", "$.entities[0].fiscalYears[0]")]
    [InlineData("entities/0/accounts/0", "null", "$.entities[0].accounts[0]")]
    [InlineData("entities/0/accounts/1/code", "\"450PIERREP\"", "entities[S001].accounts[1].code")]
    [InlineData(
        "entities/0/accounts/2/reference",
        "\"RF97S001450LEFEBVREN\"",
        "entities[S001].accounts[450LEFEBVREN].reference"
    )]
    [InlineData("entities/0/accounts/0/ibans", "[\"FR00\"]", "entities[S001].accounts[450PIERREP].ibans")]
    [InlineData("entities/0/items/0/amount", "\"3817,83\"", "entities[S001].items[S001-T4-0101].amount")]
    [InlineData("entities/0/items/0/account", "\"450NOBODY\"", "entities[S001].items[S001-T4-0101].account")]
    [InlineData("entities/0/items/1/id", "\"S001-T4-0101\"", "entities[S001].items[1].id")]
    [InlineData("entities/0/opening/lines/2/auxiliary", "\"401X\"", "entities[S001].opening.lines[2].auxiliary")]
    [InlineData("entities/0/opening/lines/0/debit", "\"x\"", "entities[S001].opening.lines[0].debit")]
    [InlineData("entities/0/opening/lines/2/credit", "\"x\"", "entities[S001].opening.lines[2].credit")]
    [InlineData("entities/0/opening/lines/0", "null", "$.entities[0].opening.lines[0]")]
    [InlineData("kiosks/0", "null", "$.kiosks[0]")]
    [InlineData("entities", "null", "$.entities")]
    [InlineData("name", "null", "$.name")]
    [InlineData("kiosks/1/id", "\"K-PARIS-1\"", "kiosks[1].id")]
    [InlineData("kiosks/0/currency", "\"XPF\"", "kiosks[K-PARIS-1].currency")]
    [InlineData("kiosks/0/timeZone", "\"Paris\"", "kiosks[K-PARIS-1].timeZone")]
    [InlineData("kiosks/0/maxFeeBasisPoints", "-1", "kiosks[K-PARIS-1].maxFeeBasisPoints")]
    [InlineData("kiosks/0/maxFeeBasisPoints", "10001", "kiosks[K-PARIS-1].maxFeeBasisPoints")]
    [InlineData("kiosks/0/entities", "[]", "kiosks[K-PARIS-1].entities")]
    [InlineData("kiosks/0/entities/0/entity", "\"S009\"", "kiosks[K-PARIS-1].entities[S009].entity")]
    [InlineData("kiosks/0/entities/1/entity", "\"S001\"", "kiosks[K-PARIS-1].entities[1].entity")]
    [InlineData("kiosks/0/entities/0/bankAccount", "\"CIC\"", "kiosks[K-PARIS-1].entities[S001].bankAccount")]
    public void Parse_WrongValue_NamesTheMember(string member, string json, params string[] paths)
    {
        var finding = Refused(With(member, json));

        Assert.Equal("SDK002", finding.Code);
        Assert.Contains(finding.Place.Path, paths);
    }

    [Theory]
    [InlineData("books")]
    [InlineData("name")]
    [InlineData("timeZone")]
    [InlineData("entities/0/code")]
    [InlineData("entities/0/name")]
    [InlineData("entities/0/kind")]
    [InlineData("entities/0/currency")]
    [InlineData("entities/0/bankAccounts/0/code")]
    [InlineData("entities/0/bankAccounts/0/iban")]
    [InlineData("entities/0/bankAccounts/0/account")]
    [InlineData("entities/0/creditor/name")]
    [InlineData("entities/0/creditor/identifier")]
    [InlineData("entities/0/creditor/bankAccount")]
    [InlineData("entities/0/creditor/mandatePrefix")]
    [InlineData("entities/0/creditor/address/town")]
    [InlineData("entities/0/creditor/address/country")]
    [InlineData("entities/0/accounts/0/code")]
    [InlineData("entities/0/accounts/0/label")]
    [InlineData("entities/0/accounts/0/generalAccount")]
    [InlineData("entities/0/items/0/id")]
    [InlineData("entities/0/items/0/account")]
    [InlineData("entities/0/items/0/amount")]
    [InlineData("entities/0/items/0/dueOn")]
    [InlineData("entities/0/opening/date")]
    [InlineData("entities/0/opening/journal")]
    [InlineData("entities/0/opening/lines/0/account")]
    [InlineData("kiosks/0/id")]
    [InlineData("kiosks/0/custody")]
    [InlineData("kiosks/0/currency")]
    [InlineData("kiosks/0/timeZone")]
    [InlineData("kiosks/0/entities/0/entity")]
    [InlineData("kiosks/0/entities/0/bankAccount")]
    public void Parse_MemberMissingOrMisspelt_SaysWhere(string member)
    {
        var (parent, name) = Split(member);
        var without = Tree();
        Find(without, parent).AsObject().Remove(name);
        var missing = Refused(without);
        Assert.Equal("SDK001", missing.Code);
        Assert.Contains(name, missing.Message());

        var twice = Tree();
        Find(twice, parent).AsObject().Add($"{name}s", "x");
        var unknown = Refused(twice);
        Assert.Equal("SDK001", unknown.Code);
        Assert.Contains($"{name}s", unknown.Message());
        Assert.True(unknown.Place.Line > 0);
    }

    [Theory]
    [InlineData("entities/0/kind", "\"castle\"", "$.entities[0].kind")]
    [InlineData("entities/0/items/0/amount", "3817.83", "$.entities[0].items[0].amount")]
    [InlineData("entities/0/items/0/dueOn", "\"01/10/2026\"", "$.entities[0].items[0].dueOn")]
    [InlineData("entities/0/creditor/noticeDays", "\"two\"", "$.entities[0].creditor.noticeDays")]
    [InlineData("kiosks/0/custody", "\"mine\"", "$.kiosks[0].custody")]
    public void Parse_WrongKindOfValue_SaysWhere(string member, string json, string path)
    {
        var finding = Refused(With(member, json));

        Assert.Equal(("SDK001", path), (finding.Code, finding.Place.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"books\": \"demo\",")]
    [InlineData("this is no JSON")]
    public void Parse_NoAgencyFile_IsRefused(string text) =>
        Assert.Equal("SDK001", Refused(Encoding.UTF8.GetBytes(text)).Code);

    [Fact]
    public void Parse_OpeningThatDoesNotBalance_SaysByHowMuch()
    {
        var finding = Refused(With("entities/0/opening/lines/0/debit", "\"18250.41\""));

        Assert.Equal(("SDK003", "entities[S001].opening"), (finding.Code, finding.Place.Path));
        Assert.Contains("exceed credits by 1 minor units", finding.Message());
    }

    [Fact]
    public void Parse_WrongIban_IsNotShownInFull()
    {
        const string wrong = "FR7630004008120001023456797";
        var finding = Refused(With("entities/0/bankAccounts/0/iban", $"\"{wrong}\""));

        Assert.DoesNotContain(wrong, finding.ToString());
    }

    [Fact]
    public async Task SetUpAsync_Twice_LeavesTheBooksAsTheyAre()
    {
        await using var world = await EveningWorld.CreateAsync();
        var before = await BooksPrint.OfBooksAsync(world);

        await world.SetUpAsync();

        Assert.Equal(before, await BooksPrint.OfBooksAsync(world));
        Assert.Equal(3, (await world.EntriesAsync()).Count);
        var found = await AgencySetup.FindAsync(world.Store, world.Books, EveningWorld.Secret);
        Assert.Equal(world.Agency.Name, found!.Name);
        Assert.Null(await AgencySetup.FindAsync(world.Store, new BooksId("other"), EveningWorld.Secret));
    }

    [Fact]
    public async Task SetUpAsync_OpeningOutsideTheFiscalYears_IsRefused()
    {
        await using var world = await EveningWorld.CreateEmptyAsync();
        var file = With("entities/0/opening/date", "\"2025-12-31\"");

        var error = await Assert.ThrowsAsync<CoproFormatException>(async () =>
            await AgencySetup.SetUpAsync(world.Store, Bytes(file), EveningWorld.Secret, world.Clock)
        );

        Assert.Equal("entities[S001].opening.date", error.Diagnostic!.Place.Path);
        Assert.Empty(await world.EntitiesAsync());
    }

    [Fact]
    public void AgencySecret_TooShort_IsRefusedAndALongOneShowsNothing()
    {
        Assert.Throws<ArgumentException>(() => new AgencySecret(new byte[AgencySecret.MinLength - 1]));
        Assert.Equal("agency secret", new AgencySecret(new byte[AgencySecret.MinLength]).ToString());
    }

    private static Diagnostic Refused(JsonNode file) => Refused(Bytes(file));

    private static Diagnostic Refused(byte[] file) =>
        Assert.Throws<CoproFormatException>(() => AgencyFile.Parse(file, EveningWorld.Secret)).Diagnostic!;

    private static JsonNode Tree() => JsonNode.Parse(Sample.AgencyFile())!;

    private static byte[] Bytes(JsonNode file) => Encoding.UTF8.GetBytes(file.ToJsonString());

    private static JsonNode With(string member, string json)
    {
        var tree = Tree();
        var (parent, name) = Split(member);
        var node = Find(tree, parent);
        var value = JsonNode.Parse(json);
        if (node is JsonArray array)
        {
            array[int.Parse(name)] = value;
        }
        else
        {
            node[name] = value;
        }

        return tree;
    }

    private static (string Parent, string Name) Split(string member)
    {
        var slash = member.LastIndexOf('/');
        return slash < 0 ? (string.Empty, member) : (member[..slash], member[(slash + 1)..]);
    }

    private static JsonNode Find(JsonNode tree, string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(tree, (node, step) => node is JsonArray array ? array[int.Parse(step)]! : node[step]!);
}
