using FsCheck;
using FsCheck.Fluent;

namespace Copro.Sepa.Tests.Writing;

/// <summary>Valid messages of every shape, from a seed.</summary>
internal static class RandomMessages
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Free = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJ 0123456789 éèçœÉßŁ&’«»°Щ.,-'+/()?:<>\"";

    public static Gen<DirectDebitMessage> Generator { get; } = Gen.Choose(0, int.MaxValue).Select(Of);

    public static Gen<List<CollectionOrder>> Orders { get; } =
        Gen.Choose(0, int.MaxValue).Select(seed => OrdersOf(new Random(seed)));

    private static DirectDebitMessage Of(int seed)
    {
        var random = new Random(seed);
        var orders = OrdersOf(random).ConvertAll(order => order with { Scheme = DirectDebitScheme.Core });
        var settings = new DirectDebitBatchSettings
        {
            CreatedAt = Samples.CreatedAt,
            Split = MessageSplit.None,
            InitiatingParty = Initiator(random),
            Resubmission = random.Next(100),
        };
        return new DirectDebitBatchBuilder().Build(orders, settings)[0];
    }

    private static List<CollectionOrder> OrdersOf(Random random)
    {
        var creditors = Enumerable.Range(0, 1 + random.Next(4)).Select(_ => CreditorOf(random)).ToList();
        return
        [
            .. Enumerable
                .Range(0, 1 + random.Next(12))
                .Select(i => new CollectionOrder
                {
                    Creditor = creditors[random.Next(creditors.Count)],
                    Scheme = random.Next(5) == 0 ? DirectDebitScheme.B2B : DirectDebitScheme.Core,
                    Sequence = (SequenceType)random.Next(4),
                    CollectionDate = TargetCalendar.AddDays(Samples.CollectionDate, random.Next(3)),
                    BatchBooking = random.Next(3) switch
                    {
                        0 => null,
                        1 => false,
                        _ => true,
                    },
                    Collection = CollectionOf(random, i),
                }),
        ];
    }

    private static Collection CollectionOf(Random random, int index)
    {
        var structured = random.Next(4) == 0;
        return new Collection
        {
            EndToEndId = $"E{index}-{random.Next()}",
            InstructionId = random.Next(3) == 0 ? $"I{index}" : null,
            Amount = new Money(1 + random.NextInt64(99_999_999_999), Currency.Eur),
            Mandate = MandateReference.Parse($"RUM{index}-{random.Next()}"),
            MandateSignedOn = new DateOnly(2026, 11, 20).AddDays(-random.Next(1000)),
            Debtor = DebtorOf(random),
            PurposeCode = random.Next(3) == 0 ? "RENT" : null,
            RemittanceText = structured ? null : Maybe(random, 45),
            RemittanceReference = structured ? CreditorReference.Create($"{random.Next()}") : default,
        };
    }

    private static Creditor CreditorOf(Random random) =>
        new()
        {
            Name = Text(random, 23),
            Identifier = CreditorIdentifier.Parse("FR72ZZZ123456"),
            Iban = IbanOf(random, "FR"),
            Bic = random.Next(2) == 0 ? Bic.Parse("AGRIFRPPXXX") : default,
            Address = random.Next(2) == 0 ? AddressOf(random) : null,
        };

    private static Debtor DebtorOf(Random random)
    {
        var country = new[] { "FR", "DE", "BE", "MC", "CH" }[random.Next(5)];
        var outside = country is "MC" or "CH";
        return new Debtor
        {
            Name = Text(random, 23),
            Iban = IbanOf(random, country),
            Bic = outside || random.Next(2) == 0 ? Bic.Parse($"ABCD{country}2A") : default,
            Address = outside || random.Next(2) == 0 ? AddressOf(random) : null,
        };
    }

    private static Iban IbanOf(Random random, string country)
    {
        Iban iban;
        while (!Iban.TryCreate(country, BbanOf(random, country), out iban))
        {
            // The registry knows national check digits; try until they fit.
        }

        return iban;
    }

    private static string BbanOf(Random random, string country) =>
        Digits(
            random,
            country switch
            {
                "FR" or "MC" => 23,
                "DE" => 18,
                "BE" => 12,
                _ => 17,
            }
        );

    private static PostalAddress AddressOf(Random random)
    {
        var hybrid = random.Next(3) == 0;
        return new PostalAddress
        {
            Department = Maybe(random, 23),
            SubDepartment = Maybe(random, 23),
            StreetName = Maybe(random, 23),
            BuildingNumber = Maybe(random, 5),
            BuildingName = Maybe(random, 11),
            Floor = Maybe(random, 23),
            PostBox = Maybe(random, 5),
            Room = Maybe(random, 23),
            PostCode = Maybe(random, 5),
            TownName = Text(random, 11),
            TownLocationName = Maybe(random, 11),
            DistrictName = Maybe(random, 11),
            CountrySubdivision = Maybe(random, 11),
            Country = $"{Letters[random.Next(26)]}{Letters[random.Next(26)]}",
            Lines = hybrid ? [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Text(random, 23))] : [],
        };
    }

    private static InitiatingParty Initiator(Random random) =>
        random.Next(4) switch
        {
            0 => new InitiatingParty { Name = Text(random, 23) },
            1 => new InitiatingParty { Identification = OrganisationIdentification.FromBic(Bic.Parse("AGRIFRPP")) },
            2 => new InitiatingParty
            {
                Name = Text(random, 23),
                Identification = OrganisationIdentification.FromOther("55208131766522", issuer: "INSEE"),
            },
            _ => new InitiatingParty { Identification = OrganisationIdentification.FromLei("969500T3MBS4SQAMHJ98") },
        };

    private static string? Maybe(Random random, int length) => random.Next(3) == 0 ? Text(random, length) : null;

    private static string Digits(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => (char)('0' + random.Next(10))));

    // Starts with a letter, so that something is left when spaces go; a third of a field's length, so that Щ has room.
    private static string Text(Random random, int length)
    {
        var letters = Enumerable.Range(0, random.Next(length)).Select(_ => Free[random.Next(Free.Length)]);
        return Letters[random.Next(26)] + string.Concat(letters);
    }
}
