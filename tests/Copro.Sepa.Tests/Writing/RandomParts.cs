using Xunit;

namespace Copro.Sepa.Tests.Writing;

/// <summary>Valid parts of messages, of every shape.</summary>
/// <param name="random">Where they come from.</param>
/// <param name="isOld">Whether pain.008.001.02 must be able to carry them.</param>
internal sealed class RandomParts(Random random, bool isOld)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Free = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJ 0123456789 éèçœÉßŁ&’«»°Щ.,-'+/()?:<>\"";

    private static readonly string[] s_countries =
    [
        .. from first in Letters
        from second in Letters
        let code = $"{first}{second}"
        where CountryCodes.Contains(code)
        select code,
    ];

    public Random Random => random;

    public bool OneIn(int times) => random.Next(times) == 0;

    public Collection Collection(int index, bool withUltimateCreditor)
    {
        var remittance = random.Next(4);
        return new Collection
        {
            EndToEndId = $"E{index}-{random.Next()}",
            InstructionId = OneIn(3) ? $"I{index}" : null,
            Amount = new Money(1 + random.NextInt64(99_999_999_999), Currency.Eur),
            Mandate = MandateReference.Parse($"RUM{index}-{random.Next()}"),
            MandateSignedOn = new DateOnly(2026, 11, 20).AddDays(-random.Next(1000)),
            Amendment = OneIn(3) ? Amendment(index) : null,
            UltimateCreditor = withUltimateCreditor ? UltimateParty() : null,
            UltimateDebtor = OneIn(4) ? UltimateParty() : null,
            Debtor = Debtor(),
            PurposeCode = OneIn(3) ? "RENT" : null,
            RemittanceText = remittance == 1 ? Text(45) : null,
            RemittanceReference = remittance == 2 ? CreditorReference.Create($"{random.Next()}") : default,
            OtherReference = remittance == 3 ? $"{random.Next()}" : null,
            ReferenceIssuer = remittance >= 2 && OneIn(2) ? (remittance == 2 ? "ISO" : "BBA") : null,
        };
    }

    public Creditor Creditor() =>
        new()
        {
            Name = Text(23),
            Identifier = CreditorIdentifier.Parse("FR72ZZZ123456"),
            Iban = IbanOf("FR"),
            Bic = OneIn(2) ? Bic.Parse("AGRIFRPPXXX") : default,
            Address = OneIn(2) ? Address() : null,
        };

    public Debtor Debtor()
    {
        string[] countries = isOld ? ["FR", "DE", "BE"] : ["FR", "DE", "BE", "MC", "CH"];
        var country = countries[random.Next(countries.Length)];
        var outside = country is "MC" or "CH";
        return new Debtor
        {
            Name = Text(23),
            Iban = IbanOf(country),
            Bic = outside || OneIn(2) ? BicOf(country) : default,
            Address = outside || OneIn(2) ? Address() : null,
            Identification = OneIn(4) ? Identification() : null,
        };
    }

    public UltimateParty UltimateParty()
    {
        var named = OneIn(2);
        return new UltimateParty
        {
            Name = named ? Text(23) : null,
            Identification = !named || OneIn(2) ? Identification() : null,
        };
    }

    public InitiatingParty Initiator()
    {
        var named = OneIn(2);
        return new InitiatingParty
        {
            Name = named ? Text(23) : null,
            Identification = !named || OneIn(2) ? Organisation() : null,
        };
    }

    private MandateAmendment Amendment(int index)
    {
        var account = random.Next(4);
        return new MandateAmendment
        {
            OriginalMandate =
                OneIn(2) || account == 0 ? MandateReference.Parse($"OLD{index}-{random.Next()}") : default,
            OriginalCreditorName = OneIn(3) ? Text(23) : null,
            OriginalCreditor = OneIn(3) ? CreditorIdentifier.Parse("DE98ZZZ09999999999") : default,
            OriginalDebtorAccount = account == 1 ? IbanOf("FR") : default,
            IsNewDebtorAccount = account == 2,
            OriginalDebtorBank = account is 1 or 3 ? Bic.Parse("BNPAFRPP") : default,
        };
    }

    private PartyIdentification Identification() =>
        OneIn(2) ? PartyIdentification.Of(Organisation()) : PartyIdentification.Of(Person());

    private PersonIdentification Person() =>
        OneIn(2)
            ? PersonIdentification.FromOther(
                $"{random.Next()}",
                schemeCode: OneIn(2) ? "NIDN" : null,
                issuer: OneIn(2) ? "MAIRIE" : null
            )
            : PersonIdentification.FromBirth(
                new DateOnly(1960, 1, 1).AddDays(random.Next(15_000)),
                Text(11),
                "FR",
                Maybe(11)
            );

    private OrganisationIdentification Organisation() =>
        random.Next(isOld ? 2 : 3) switch
        {
            0 => OrganisationIdentification.FromBic(Bic.Parse("AGRIFRPP")),
            1 => OrganisationIdentification.FromOther(
                "55208131766522",
                schemeName: OneIn(2) ? "SIRET" : null,
                issuer: OneIn(2) ? "INSEE" : null
            ),
            _ => OrganisationIdentification.FromLei("969500T3MBS4SQAMHJ98"),
        };

    // The form of 2022 has digits among the first four.
    private Bic BicOf(string country) => Bic.Parse(isOld || OneIn(2) ? $"ABCD{country}2A" : $"AB1D{country}0O");

    private Iban IbanOf(string country)
    {
        Assert.True(Iban.TryCreate(country, BbanOf(country), out var iban));
        return iban;
    }

    private string BbanOf(string country)
    {
        if (country is not ("FR" or "MC"))
        {
            return Digits(
                country switch
                {
                    "DE" => 18,
                    "BE" => 12,
                    _ => 17,
                }
            );
        }

        // With its clé RIB, by the rule as the banks word it.
        var (bank, branch, account) = (random.Next(100_000), random.Next(100_000), random.NextInt64(100_000_000_000));
        var key = 97 - (((89 * (Int128)bank) + (15 * branch) + (3 * (Int128)account)) % 97);
        return $"{bank:00000}{branch:00000}{account:00000000000}{(int)key:00}";
    }

    private PostalAddress Address()
    {
        var hybrid = OneIn(3);
        return new PostalAddress
        {
            Department = Maybe(23),
            SubDepartment = Maybe(23),
            StreetName = Maybe(23),
            BuildingNumber = Maybe(5),
            BuildingName = Maybe(11),
            Floor = Maybe(23),
            PostBox = Maybe(5),
            Room = Maybe(23),
            PostCode = Maybe(5),
            TownName = Text(11),
            TownLocationName = Maybe(11),
            DistrictName = Maybe(11),
            CountrySubdivision = Maybe(11),
            Country = s_countries[random.Next(s_countries.Length)],
            Lines = hybrid ? [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Text(23))] : [],
        };
    }

    private string? Maybe(int length) => OneIn(3) ? Text(length) : null;

    private string Digits(int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => (char)('0' + random.Next(10))));

    // Starts with a letter, so that something is left when spaces go; a third of a field's length, so that Щ has room.
    private string Text(int length)
    {
        var letters = Enumerable.Range(0, random.Next(length)).Select(_ => Free[random.Next(Free.Length)]);
        return Letters[random.Next(26)] + string.Concat(letters);
    }
}
